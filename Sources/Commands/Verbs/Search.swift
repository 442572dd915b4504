internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier search`: looks for words in the ledger or through its history, or for personal data.
struct Search: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for words, or for personal data, in the ledger and through its history",
    discussion: """
      Looks for words in the texts of the present records, whatever their capitals and accents; with --history in \
      every version of every file, in messages and in the lines that name authors, each content once.

      With --personal it looks for personal data through the whole history, on all branches and tags, and tells \
      where each stands and which branches keep it, never what it is. --reveal shows it, for the person who must \
      erase it: do that alone, and keep no copy of the screen.

      Exits with 0 when words were found, or no personal data; 1 when no words were found, or personal data was.

      EXAMPLES
        terrier search tilleuls
        terrier search --history "point d'accès"
        terrier search --personal
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Look through the whole history")
  var history = false

  @Flag(help: "Look for personal data, through the whole history")
  var personal = false

  @Flag(help: "Show the personal data that is found")
  var reveal = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The words to look for")
  var words: String?

  func validate() throws {
    if personal, words != nil {
      throw ValidationError("--personal looks for personal data, not for words")
    }
    if reveal, !personal { throw ValidationError("--reveal goes with --personal") }
    if !personal, PlainWords(words ?? "").isEmpty {
      throw ValidationError("Say what to look for, or give --personal")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let rows = personal ? try personalRows(in: ledger) : try rows(with: words ?? "", in: ledger)
    let status: CommandOutput.Status = rows.isEmpty == personal ? .success : .negative
    guard format == .text else {
      return .result(JSONText.encode(["findings": rows]), status: status)
    }
    return .result(rows.map(\.line).joined() + summary(of: rows), status: status)
  }

  private func rows(with words: String, in ledger: borrowing Ledger) throws -> [SearchRow] {
    let wanted = PlainWords(words)
    var rows: [SearchRow] = []
    func look(_ text: HistoryText) {
      guard let range = PlainWords(text.text).firstRange(of: wanted) else { return }
      rows.append(
        SearchRow(
          text, datum: nil, range: range, references: [],
          shown: text.text.excerpt(around: range)))
    }
    if history {
      try ledger.visitHistory(look)
    } else {
      try ledger.visitRecords(of: try ledger.state(), look)
    }
    return rows
  }

  private func personalRows(in ledger: borrowing Ledger) throws -> [SearchRow] {
    try ledger.personalFindings().map { finding in
      SearchRow(
        finding.holder, datum: finding.datum, range: finding.place.range,
        references: finding.references,
        shown: reveal ? PersonalData.excerpt(of: finding.holder.text, at: finding.place) : nil)
    }
  }

  private func summary(of rows: [SearchRow]) -> String {
    guard personal else { return rows.isEmpty ? "nothing found\n" : "" }
    guard !rows.isEmpty else { return "no personal data found\n" }
    let counts = PersonalDatum.allCases.compactMap { datum -> String? in
      let count = rows.filter { $0.datum == datum.rawValue }.count
      return count == 0 ? nil : "\(datum.rawValue) \(count)"
    }
    return "\(rows.count) found: \(counts.joined(separator: ", "))\n"
  }
}

extension SearchRow {
  fileprivate init(
    _ text: HistoryText, datum: PersonalDatum?, range: Range<Int>, references: [String],
    shown: String?
  ) {
    let field =
      switch text.holder {
      case .field(let name): name
      case .line(let number): "line \(number)"
      case .message: "message"
      case .author: "author"
      case .committer: "committer"
      }
    self.init(
      commit: text.commit.hex, path: text.path,
      record: text.path.flatMap { RecordID(path: $0) }?.description, field: field,
      blob: text.blob?.hex, datum: datum?.rawValue, range: range, references: references,
      text: shown)
  }
}

extension String {
  /// The text around a range of its scalars, for one line.
  fileprivate func excerpt(around range: Range<Int>) -> String {
    let scalars = Array(unicodeScalars)
    let shown = max(0, range.lowerBound - 40)..<min(scalars.count, range.upperBound + 40)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[shown.clamped(to: scalars.indices)])
    return String(text)
  }
}

/// The codes of a nomenclature, prepared for checking many records.
final class CodeChecker {
  private let nomenclature: Nomenclature
  private let known: Set<String>
  /// The codes that have ended and that another replaces.
  private let replaced: [String: String]
  /// The codes that have ended before the day, and that none replaces.
  private let ended: [String: PartialDate]
  /// The code of each label and alias in lowercase, made when a first text is not a code.
  private lazy var codesByWriting = writings()
  private var hints: [String: String?] = [:]

  /// The number of unknown texts for which a hint is searched: whoever has more has the wrong
  /// nomenclature.
  private static let mostHints = 200

  /// Prepares a nomenclature; without a day, every code that has a last day has ended.
  init(_ nomenclature: Nomenclature, on day: CalendarDate?) {
    self.nomenclature = nomenclature
    known = Set(nomenclature.codes.map(\.name))
    var replaced: [String: String] = [:]
    var ended: [String: PartialDate] = [:]
    for code in nomenclature.codes {
      guard let successor = code.successor else {
        if let end = code.validUntil, let day, end.latest < day { ended[code.name] = end }
        continue
      }
      if let end = code.validUntil?.latest, let day, day <= end { continue }
      replaced[code.name] = successor
    }
    self.replaced = replaced
    self.ended = ended
  }

  func problem(of text: String) -> LexicalProblem? {
    guard known.contains(text) else {
      return .unknownCode(text, in: nomenclature.name, hint: hint(for: text))
    }
    if !replaced.isEmpty, let successor = replaced[text] {
      return .replacedCode(text, by: successor)
    }
    if !ended.isEmpty, let end = ended[text] { return .endedCode(text, on: end) }
    return nil
  }

  private func hint(for text: String) -> String? {
    if let hint = hints[text] { return hint }
    guard hints.count < CodeChecker.mostHints else { return nil }
    let hint: String? =
      if let code = codesByWriting[text.lowercased()] {
        "write '\(code)'"
      } else {
        Nearest.hint(for: text, in: nomenclature.codes.map(\.name))
      }
    hints[text] = hint
    return hint
  }

  private func writings() -> [String: String] {
    var codes: [String: String] = [:]
    for code in nomenclature.codes {
      for writing in [code.name] + code.aliases + code.labels.texts.values.sorted() {
        let writing = writing.lowercased()
        if codes[writing] == nil { codes[writing] = code.name }
      }
    }
    return codes
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func unknownCode(
    _ text: String, in nomenclature: String, hint: String?
  ) -> Self {
    Self("unknown-code", "\(text.quoted) is not a code of '\(nomenclature)'", hint: hint)
  }

  fileprivate static func replacedCode(_ text: String, by successor: String) -> Self {
    Self(
      "replaced-code", "the code '\(text)' has ended", hint: "write '\(successor)'",
      severity: .warning)
  }

  fileprivate static func endedCode(_ text: String, on end: PartialDate) -> Self {
    Self(
      "ended-code", "the code '\(text)' ended on \(end)",
      hint: "see whether the record still says it", severity: .info)
  }
}

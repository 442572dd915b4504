internal import ArgumentParser
internal import Exchange
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier export`: writes the records in a form that others read.
struct ExportRecords: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the records in a form that others read",
    discussion: """
      Writes the state of the ledger, or with --at the one at a revision or date, and accounts for every \
      record: written, or left out for a reason. What the form cannot say is counted by field, and listed \
      one by one in the file of --losses. The same state gives the same bytes.

      The national forms (mednum-csv, mednum-json, data-inclusion) are for the places that stand: those \
      that are closed, merged, mistaken or only planned are left out. mednum-csv has the 32 columns of the \
      standard 1.0.2 and passes its schema; 'date_maj' is the day of the last verification or real change. \
      jsonl and sqlite hold every record and all it says.

      Without --output the result goes to standard output, and the account to standard error.

      EXAMPLES
        terrier export --to mednum-csv --output lieux.csv --losses pertes.csv
        terrier export --to data-inclusion --producer reseau-du-val --output data-inclusion
        terrier export --to sqlite --at 2025-12-31 --output registre.sqlite
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .customLong("to"), help: "The form to write")
  var to: ExportFormat

  @Option(help: "The file to write, or for data-inclusion the folder")
  var output: String?

  @Option(help: "The state to write: a revision or a date; by default the present one")
  var at: String?

  @Option(help: "A kind to write, for geojson, jsonl and sqlite (can be repeated)")
  var kind: [String] = []

  @Flag(help: "Put records that are over on the map too, for geojson")
  var includeEnded = false

  @Option(help: "The short name by which data·inclusion knows the producer")
  var producer: String?

  @Flag(help: "Leave 'pivot' empty where it is not known; the standard's schema refuses that")
  var emptyPivot = false

  @Flag(help: "Add what the standard has no column for after its 32 columns, for mednum-csv")
  var extras = false

  @Option(help: "What separates the columns of mednum-csv: ',' or ';'")
  var separator: CSVTable.Separator?

  @Flag(help: "Start mednum-csv with a byte order mark, which some spreadsheets need")
  var bom = false

  @Option(help: "A CSV file of every record left out and every value not said")
  var losses: String?

  @Option(help: "The form of the account; json needs --output")
  var format = OutputFormat.text

  func validate() throws {
    if to == .sqlite || to == .dataInclusion, output == nil {
      throw ValidationError("'--to \(to.rawValue)' needs '--output'")
    }
    if format == .json && output == nil {
      throw ValidationError("'--format json' needs '--output': standard output holds the records")
    }
    if to.isNational && !kind.isEmpty {
      throw ValidationError("'--kind' is for geojson, jsonl and sqlite")
    }
    if includeEnded && to != .geoJSON {
      throw ValidationError(
        to.isNational
          ? "The national forms cannot say that a place is over, so '--include-ended' is not for them"
          : "'\(to.rawValue)' always holds the records that are over")
    }
    if extras || bom || separator != nil, to != .mednumCSV {
      throw ValidationError("'--extras', '--separator' and '--bom' are for mednum-csv")
    }
    if emptyPivot && to != .mednumCSV && to != .mednumJSON {
      throw ValidationError("'--empty-pivot' is for mednum-csv and mednum-json")
    }
    if to == .dataInclusion {
      guard let producer, producer.wholeMatch(of: /[a-z0-9]+(?:-[a-z0-9]+)*/) != nil else {
        throw ValidationError(
          "'--to data-inclusion' needs '--producer' with lowercase letters, digits and hyphens")
      }
    } else if producer != nil {
      throw ValidationError("'--producer' is for data-inclusion")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let export = try Exporting(format: to, at: at, options: exportOptions).export(of: ledger)
    let account = export.account
    if let losses {
      try Path.write(
        account.lossTable, to: Path.resolve(losses, from: environment.directory))
    }
    let language = options.terminalLanguage(in: environment).rawValue
    let summary = account.summary(in: language).map { $0 + "\n" }.joined()
    guard let output else {
      let text = export.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      var result = CommandOutput.result(text, diagnostics: account.diagnostics)
      result.standardError += summary
      return result
    }
    let paths = export.files.map { path(of: $0, output, in: environment) }
    for (file, path) in zip(export.files, paths) {
      try Path.write(file.bytes, to: Path.resolve(path, from: environment.directory))
    }
    guard format == .text else {
      return .result(JSONText.encode(ExportJSON(account, files: paths)))
    }
    return .result(paths.map { $0 + "\n" }.joined() + summary, diagnostics: account.diagnostics)
  }

  private var exportOptions: ExportOptions {
    var result = ExportOptions()
    result.kinds = Set(kind)
    result.includesEnded = includeEnded
    result.leavesPivotEmpty = emptyPivot
    result.hasExtras = extras
    result.separator = separator ?? .comma
    result.hasByteOrderMark = bom
    result.producer = producer ?? ""
    return result
  }

  /// Where a file goes: under its usual name in a folder, or where it was said.
  private func path(of file: ExportFile, _ output: String, in environment: Environment) -> String {
    let isFolder =
      to == .dataInclusion
      || Path.isFolder(Path.resolve(output, from: environment.directory))
    return isFolder ? (output.hasSuffix("/") ? output : output + "/") + file.name : output
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension CSVTable.Separator: ExpressibleByArgument {
  /// Reads the separator itself.
  package init?(argument: String) {
    guard argument.count == 1, let character = argument.first else { return nil }
    self.init(rawValue: character)
  }
}

/// What `export` gives to programs.
struct ExportJSON: Encodable {
  /// A record left out.
  struct Omitted: Encodable {
    let record: String
    let code: String
    let details: [String]
  }

  /// A value not said.
  struct Lost: Encodable {
    let record: String
    let field: String
    let reason: String
    let value: String
  }

  let format: String
  let files: [String]
  let records: Int
  let exported: Int
  let omitted: [Omitted]
  let losses: [Lost]
  let placeholders: [String: Int]
  let otherKinds: [String: Int]
  let facts: [String]
  let diagnostics: [DiagnosticJSON]

  init(_ account: ExportAccount, files: [String]) {
    format = account.format.rawValue
    self.files = files
    records = account.records
    exported = account.exported
    omitted = account.omitted.map {
      Omitted(record: $0.record.description, code: $0.code, details: $0.details)
    }
    losses = account.losses.map {
      Lost(
        record: $0.record.description, field: $0.field, reason: $0.reason.rawValue, value: $0.value)
    }
    placeholders = account.placeholders
    otherKinds = account.otherKinds
    facts = account.summary(in: "en")
    diagnostics = account.diagnostics.map { DiagnosticJSON($0) }
  }
}

internal import Records

/// Says which columns of the standard a header lacks and which of its own the standard does not know.
struct HeaderCheck {
  let diagnostics: [Diagnostic]

  init(_ header: [CSVCell], columns: [ColumnMapping.Column], path: String) {
    let present = Set(header.map(\.text))
    let missing = MednumStandard.columns.filter { !present.contains($0.name) }
    let start = Location(path, line: header.first?.line ?? 1)
    var found = missing.filter(\.isRequired).map { column in
      Diagnostic(
        .warning, "missing-required-column",
        "the file has no column '\(column.name)', which the standard requires", at: start)
    }
    let optional = missing.filter { !$0.isRequired }.map(\.name)
    if !optional.isEmpty {
      found.append(
        Diagnostic(
          .info, "missing-column",
          "the file lacks \(optional.count) optional columns: \(optional.joined(separator: ", "))",
          at: start))
    }
    let candidates = missing.map(\.name)
    found += columns.compactMap { HeaderCheck.diagnostic(about: $0, path, candidates) }
    diagnostics = found
  }

  private static func diagnostic(
    about column: ColumnMapping.Column, _ path: String, _ candidates: [String]
  ) -> Diagnostic? {
    let name = column.name.text
    let location = Location(path, line: column.name.line, column: column.name.column)
    switch column.destination {
    case .identifier, .field: return nil
    case .extra(let key) where MednumStandard.has(name):
      return Diagnostic(
        .info, "column-without-field",
        "the kind has no field for '\(name)': its values are kept under '\(key)'", at: location)
    case .nowhere where MednumStandard.has(name):
      return Diagnostic(
        .info, "column-without-field", "the kind has no field for '\(name)': it is not read",
        at: location)
    case .extra(let key):
      return Diagnostic(
        .warning, "unknown-column",
        "the standard has no column '\(name)': its values are kept under '\(key)'", at: location,
        hint: hint(for: name, candidates))
    case .nowhere:
      return Diagnostic(
        .warning, "unknown-column", "the standard has no column '\(name)': it is not read",
        at: location, hint: hint(for: name, candidates))
    }
  }

  private static func hint(for name: String, _ candidates: [String]) -> String? {
    Nearest.match(for: name, in: candidates).map { "did you mean '\($0)'?" }
  }
}

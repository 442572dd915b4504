package import Records

extension ExchangeError {
  /// Returns what to tell a person about the error, at its place in a file of this path.
  package func diagnostic(in path: String) -> Diagnostic {
    Diagnostic(.error, code, message, at: location(in: path), hint: hint)
  }

  private var message: String {
    switch self {
    case .tooLarge(.bytes, let limit, _): "the file has more than \(limit) bytes"
    case .tooLarge(.rows, let limit, _): "the file has more than \(limit) rows"
    case .tooLarge(.columns, let limit, _): "the row has more than \(limit) columns"
    case .tooLarge(.cell, let limit, _): "the cell has more than \(limit) bytes"
    case .invalidUTF8: "the bytes here are neither UTF-8 nor, with certainty, Windows-1252"
    case .unterminatedQuote: "the quote opened here is never closed"
    case .noHeader: "the file has no header"
    case .noRows: "the file has no list of objects"
    case .notAnObject(let row): "item \(row) of the list is not an object"
    case .malformedHeader: "the name goes on after its closing quote"
    case .duplicateColumn(let name, _, _): "the column '\(name)' stands twice in the header"
    case .missingIdentifierColumn(let name, _): "the header has no column '\(name)'"
    case .noKind(let format): "no kind of this ledger is exchanged as '\(format)'"
    case .severalKinds(let format, let kinds):
      "several kinds are exchanged as '\(format)': \(kinds.joined(separator: ", "))"
    case .unsupportedVersion(let format, let version, let supported):
      "the kind is exchanged as '\(format)' \(version); this tool reads \(supported)"
    case .noIdentityField(let kind):
      "the kind '\(kind)' has no list of identifiers given by others"
    case .noSourceKind(let kind): "the profile has no kind '\(kind)' for the source of the file"
    }
  }

  private var hint: String? {
    switch self {
    case .tooLarge: "split the file, or raise the limit if the size is right"
    case .invalidUTF8: "save the file as UTF-8, then import it again"
    case .unterminatedQuote: "close the quote, and double the quotes inside a quoted cell"
    case .noHeader: "put the names of the columns on the first line"
    case .noRows: "give a JSON list of objects, or an object with such a list under 'data'"
    case .notAnObject: "write each place as an object: {\"id\": …, \"nom\": …}"
    case .malformedHeader: "double the quotes inside a quoted name"
    case .duplicateColumn: "remove or rename one of the two"
    case .missingIdentifierColumn:
      "name the column of the identifiers with --id-column, or give every row an identifier that stays"
    case .noKind(let format): "set 'exports: {\(format): …}' in the kind that receives it"
    case .severalKinds(let format, _): "keep 'exports: {\(format): …}' in one kind only"
    case .unsupportedVersion(let format, _, let supported):
      "set 'exports: {\(format): \(supported)}' in the kind"
    case .noIdentityField:
      "name in 'meaning.external_ids' a list of objects with the keys 'source' (a reference) and 'id'"
    case .noSourceKind: "add the kind to governance/kinds"
    }
  }

  private func location(in path: String) -> Location? {
    switch self {
    case .invalidUTF8(let line, let column), .unterminatedQuote(let line, let column),
      .malformedHeader(let line, let column), .duplicateColumn(_, let line, let column):
      Location(path, line: line, column: column)
    case .tooLarge(_, _, let line), .missingIdentifierColumn(_, let line):
      Location(path, line: line)
    case .noHeader, .noRows: Location(path)
    case .notAnObject(let row): Location(path, line: row)
    case .noKind, .severalKinds, .unsupportedVersion, .noIdentityField, .noSourceKind: nil
    }
  }
}

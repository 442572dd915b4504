internal import Records

/// Why an outside file could not be read at all, or the profile gives it no place to go.
///
/// What is wrong with one row or one cell is not an error: it is a rejected row or a diagnostic of a
/// plan that exists. The cases are facts; ``diagnostic(in:)`` puts words on them.
package enum ExchangeError: Error, Hashable, Sendable {
  /// A size that is limited, so that a hostile or mistaken file cannot exhaust the machine.
  package enum Measure: String, Hashable, Sendable {
    case bytes
    case rows
    case columns
    /// The bytes of one cell.
    case cell
  }

  case tooLarge(Measure, limit: Int, line: Int)
  case invalidUTF8(line: Int, column: Int)
  /// The place is that of the opening quote.
  case unterminatedQuote(line: Int, column: Int)
  case noHeader
  /// A JSON document without a list of objects, or an item of its list that is none.
  case noRows
  case notAnObject(row: Int)
  /// A name of the header goes on after its closing quote.
  case malformedHeader(line: Int, column: Int)
  case duplicateColumn(String, line: Int, column: Int)
  case missingIdentifierColumn(String, line: Int)
  case noKind(format: String)
  case severalKinds(format: String, kinds: [String])
  case unsupportedVersion(format: String, version: String, supported: String)
  /// The kind has no list of identifiers given by others, or it does not name their source.
  case noIdentityField(kind: String)
  case noSourceKind(String)

  /// The stable name of the error, which scripts match on.
  package var code: String {
    switch self {
    case .tooLarge: "file-too-large"
    case .invalidUTF8: "invalid-utf8"
    case .unterminatedQuote: "unterminated-quote"
    case .noHeader: "no-header"
    case .noRows: "no-rows"
    case .notAnObject: "not-an-object"
    case .malformedHeader: "malformed-header"
    case .duplicateColumn: "duplicate-column"
    case .missingIdentifierColumn: "missing-identifier-column"
    case .noKind: "no-kind-for-format"
    case .severalKinds: "several-kinds-for-format"
    case .unsupportedVersion: "unsupported-format-version"
    case .noIdentityField: "no-identity-field"
    case .noSourceKind: "no-source-kind"
    }
  }
}

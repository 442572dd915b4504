/// What an export says in English.
enum EnglishExportWords {
  static func sentence(_ fact: ExportFact) -> String {
    switch fact {
    case .written(let format, let records, let exported):
      "Export \(format.rawValue): \(exported) of \(count(records, "record")) written."
    case .omitted(let code, let number, let details):
      "\(count(number, "record")) left out: \(reason(code))"
        + (details.isEmpty ? "." : " (\(details.joined(separator: ", "))).")
    case .placeholders(let column, let number):
      "\(count(number, "unknown value")) of \(column) written as \(MednumExport.noPivot): the standard "
        + "requires one."
    case .lost(let field, let reason, let values, let records):
      "Field \(field), \(count(values, "value")) of \(count(records, "record")): \(phrase(reason))."
    case .noColumns(let fields): "Fields that the format does not have: \(list(fields))."
    case .nothingLost: "Nothing that the written records say is lost."
    case .otherKinds(let kinds): "Other kinds, not part of this export: \(list(kinds))."
    }
  }

  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
  }

  private static func reason(_ code: String) -> String {
    switch code {
    case "ended": "ended"
    case "merged": "merged into another record"
    case "mistaken": "recorded by mistake"
    case "planned": "not existing yet"
    case "erroneous": "for errors"
    case "incomplete": "for lack of what the format requires"
    case "name-length": "for lack of a name of the length asked for"
    case "no-position": "for lack of a position"
    default: code
    }
  }

  private static func phrase(_ reason: ExportLoss.Reason) -> String {
    switch reason {
    case .noColumn: "the format has no place for it"
    case .noEquivalent: "without an equivalent in the format"
    case .lessPrecise: "said less precisely"
    case .furtherValue: "beyond the one that the format takes"
    case .tooLong: "too long for the format"
    case .otherForm: "not in a form that the format takes"
    case .separator: "holding the separator '|'"
    case .state: "a state that the format cannot say"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

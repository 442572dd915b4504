/// What a cell of each column of the national standard may hold (`schema.json`, v1.0.2).
enum StandardColumns {
  /// The columns whose cells hold several values between `|`.
  private static let several: Set<String> = [
    "typologie", "courriels", "site_web", "itinerance", "services",
    "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
    "dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels",
    "modalites_acces", "modalites_accompagnement",
  ]

  private static let phoneCodes = [
    "33", "590", "594", "262", "596", "269", "687", "689", "508", "681",
  ]

  private static let longestSummary = 280

  /// Where each column stands in a row.
  static let positions = Dictionary(
    uniqueKeysWithValues: MednumStandard.columns.enumerated().map { ($1.name, $0) })

  /// The columns that are written from what is known about the record rather than from a field.
  static let identifier = MednumStandard.identifier
  static let date = "date_maj"
  static let pivot = "pivot"

  static func holdsSeveral(_ column: String) -> Bool { several.contains(column) }

  /// Returns why a text cannot stand in a column, or `nil` when it can.
  static func problem(of text: String, in column: String) -> ExportLoss.Reason? {
    if holdsSeveral(column), text.contains(MednumStandard.valueSeparator) { return .separator }
    switch column {
    case "presentation_resume":
      return text.unicodeScalars.count > longestSummary ? .tooLong : nil
    case pivot: return isPivot(text) ? nil : .otherForm
    case "code_postal": return text.utf8.count == 5 && isDigits(text) ? nil : .otherForm
    case "code_insee": return isCommuneCode(text) ? nil : .otherForm
    case "telephone": return isPhone(text) ? nil : .otherForm
    default: return nil
    }
  }

  /// Returns whether a text is written as `^[a-zA-Z0-9]{9,14}$`.
  private static func isPivot(_ text: String) -> Bool {
    (9...14).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      }
  }

  /// Returns whether a text is written as `^([013-9]\d|2[AB1-9])\d{3}$`.
  private static func isCommuneCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, isDigits(text.dropFirst(2)) else { return false }
    let second = bytes[1]
    return bytes[0] == UInt8(ascii: "2")
      ? second == UInt8(ascii: "A") || second == UInt8(ascii: "B") || (0x31...0x39).contains(second)
      : isDigits(text.prefix(2))
  }

  /// Returns whether a text is written as `^(\+33|\+590|…)(\d){6,9}$`.
  private static func isPhone(_ text: String) -> Bool {
    guard text.first == "+", isDigits(text.dropFirst()) else { return false }
    return phoneCodes.contains { code in
      text.dropFirst().hasPrefix(code) && (6...9).contains(text.utf8.count - 1 - code.utf8.count)
    }
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

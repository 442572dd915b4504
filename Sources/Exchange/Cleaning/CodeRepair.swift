internal import Records

/// Gives back the first zeros that a spreadsheet took from the codes of the départements 01 to 09.
///
/// The zero is certain when the other code of the row, or what is known of its commune, lies in the same
/// département; otherwise it is a question, and nothing is recorded.
enum CodeRepair {
  /// What becomes of a cell.
  enum Outcome: Hashable {
    case repaired(String, CellReading.Note)
    case refused(CellReading.Note)
  }

  /// Returns the outcome for the postcode and for the Insee code of a row, `nil` where nothing was lost.
  static func outcomes(
    postcode: String, insee: String, commune: String, knowing places: PlaceKnowledge
  ) -> (postcode: Outcome?, insee: Outcome?) {
    (
      outcome(postcode, beside: insee, commune, places, "le code postal"),
      outcome(insee, beside: postcode, commune, places, "le code Insee")
    )
  }

  private static func outcome(
    _ code: String, beside other: String, _ commune: String, _ places: PlaceKnowledge,
    _ what: String
  ) -> Outcome? {
    guard isShort(code) else { return nil }
    let full = padded(code)
    // Two codes that both lost their zero agree only when each lost one.
    let areBothNearlyWhole = code.utf8.count == 4 && other.utf8.count == 4
    let whole = areBothNearlyWhole && isShort(other) ? padded(other) : other
    let otherAgrees = whole.utf8.count == 5 && whole.hasPrefix(full.prefix(2))
    let contradicts = whole.utf8.count == 5 && !otherAgrees
    if !contradicts, otherAgrees || places.agrees(commune: commune, area: full.prefix(2)) {
      return .repaired(
        full,
        CellReading.Note(
          .info, "zero-restored", "\(code.shown) is read as \(full): its first zeros were lost",
          fr: "\(code.shown) est lu \(full) : ses premiers zéros étaient perdus"))
    }
    return .refused(
      CellReading.Note(
        .warning, "short-code",
        "\(code.shown) lacks digits, and nothing in the row says whether \(full) is meant",
        fr: "\(what) \(code.shown) n'a pas cinq chiffres, et rien ne dit si c'est \(full)",
        hint: "write its five digits in a text column",
        frHint: "écrivez ses cinq chiffres, dans une colonne au format texte"))
  }

  private static func isShort(_ code: String) -> Bool {
    (1...4).contains(code.utf8.count) && code.isAllDigits && code.first != "0"
  }

  private static func padded(_ code: String) -> String {
    String(repeating: "0", count: 5 - code.utf8.count) + code
  }
}

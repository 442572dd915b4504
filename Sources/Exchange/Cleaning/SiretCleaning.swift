internal import Records

/// Reads the number of a structure: SIRET, SIREN, RNA or RIDET, as spreadsheets leave it.
///
/// A spreadsheet keeps fifteen digits at most and shows fewer: what it rounded cannot be found again, and
/// a wrong number would name somebody else. The key is that of Luhn; the offices of La Poste follow another
/// rule, the sum of the digits being a multiple of five.
enum SiretCleaning {
  /// The SIREN of La Poste.
  private static let post = "356000000"

  static func number(_ text: String) -> CellReading {
    if isScientific(text) { return rounded(text) }
    let digits = CodeTraces.bare(text)
    guard digits.isAllDigits, digits.utf8.count == 14 || digits != text else {
      return .value(.text(text))
    }
    let hasKey = digits.utf8.count != 14 || hasRightKey(digits)
    // No establishment has the number 00000; fewer zeros tell something only with a wrong key.
    if digits.utf8.count == 14, digits.hasSuffix("00000") || !hasKey && digits.hasSuffix("0000") {
      return rounded(text)
    }
    var notes: [CellReading.Note] = []
    if digits != text {
      notes.append(
        CellReading.Note(
          .info, "number-traces-removed", "\(text.shown) is recorded as \(digits)",
          fr: "\(text.shown) est enregistré comme \(digits)"))
    }
    if !hasKey {
      notes.append(
        CellReading.Note(
          .warning, "siret-key", "the SIRET \(digits.shown) has a wrong key: a digit is mistaken",
          fr: "le SIRET \(digits.shown) a une clé fausse : un chiffre est erroné",
          hint: "check it on annuaire-entreprises.data.gouv.fr",
          frHint: "vérifiez-le sur annuaire-entreprises.data.gouv.fr"))
    }
    return CellReading(value: .text(digits), notes: notes)
  }

  /// Returns whether the last digit of a SIRET is the one that the others ask for.
  static func hasRightKey(_ digits: String) -> Bool {
    let numbers = digits.utf8.map { Int($0) - 0x30 }
    if luhn(numbers) % 10 == 0 { return true }
    return digits.hasPrefix(post) && numbers.reduce(0, +) % 5 == 0
  }

  private static func luhn(_ digits: [Int]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, item in
      let (offset, digit) = item
      let doubled = offset % 2 == 1 ? digit * 2 : digit
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
  }

  /// `2.17604E+13`, with a comma or a point.
  private static func isScientific(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+/) != nil
  }

  private static func rounded(_ text: String) -> CellReading {
    .unreadable(
      text,
      CellReading.Note(
        .warning, "rounded-siret",
        "\(text.shown) was rounded by a spreadsheet: its last digits are lost",
        fr: "\(text.shown) a été arrondi par un tableur : ses derniers chiffres sont perdus",
        hint: "make the column a text column, then write the fourteen digits again",
        frHint: "mettez la colonne au format texte, puis ressaisissez les quatorze chiffres"))
  }
}

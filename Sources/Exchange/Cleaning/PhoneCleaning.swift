internal import Records

/// Writes French telephone numbers in E.164.
enum PhoneCleaning {
  /// The country codes of the numbers that start so, where it is not 33.
  private static let overseas: [String: String] = [
    "0590": "590", "0690": "590", "0691": "590", "0594": "594", "0694": "594", "0596": "596",
    "0696": "596", "0697": "596", "0262": "262", "0263": "262", "0269": "262", "0639": "262",
    "0692": "262", "0693": "262",
  ]

  static func phone(_ text: String) -> CellReading {
    // After +33 a zero is one too many, though E.164 has room for it.
    if isE164(text), !text.hasPrefix("+330") { return .value(.text(text)) }
    guard let number = repaired(text) else {
      return .unreadable(
        text,
        CellReading.Note(
          .warning, "invalid-phone", "\(text.shown) is not one telephone number",
          fr: "\(text.shown) n'est pas un numéro de téléphone",
          hint: "write it as +33241050000", frHint: "écrivez-le ainsi : 02 41 05 00 00"))
    }
    let message = "\(text.shown) is recorded as \(number)"
    let french = "\(text.shown) est enregistré comme \(number)"
    return .value(
      .text(number), CellReading.Note(.info, "phone-repaired", message, fr: french))
  }

  private static func repaired(_ text: String) -> String? {
    let ignored: Set<Character> = [" ", "\u{a0}", "\u{202f}", ".", "-", "(", ")"]
    // A zero in brackets after the country code is for callers from inside the country.
    let compact = String(text.replacing("(0)", with: "").filter { !ignored.contains($0) })
    var digits = compact.first == "+" ? String(compact.dropFirst()) : compact
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    // A spreadsheet takes the first zero of a number away.
    if compact.first != "+", digits.utf8.count == 9, digits.first != "0" { digits = "0" + digits }
    if compact.first != "+", digits.hasPrefix("00") { digits.removeFirst(2) }
    if digits.utf8.count == 10, digits.hasPrefix("0"), compact.first != "+",
      !compact.hasPrefix("00")
    {
      return "+" + (overseas[String(digits.prefix(4))] ?? "33") + digits.dropFirst()
    }
    if digits.hasPrefix("330"), digits.utf8.count == 12 { return "+33" + digits.dropFirst(3) }
    let isForeign = compact.first == "+" || compact.hasPrefix("00")
    let isFrench = digits.hasPrefix("33") && digits.utf8.count == 11
    return (isForeign || isFrench) && isE164("+" + digits) ? "+" + digits : nil
  }

  private static func isE164(_ text: String) -> Bool {
    guard text.first == "+" else { return false }
    let digits = text.utf8.dropFirst()
    return (8...15).contains(digits.count) && digits.first != 0x30
      && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

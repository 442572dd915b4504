/// Telephone numbers in E.164: `+`, then 6 to 15 digits that do not begin with 0.
enum PhoneNumber {
  static func problem(in text: String) -> LexicalProblem? {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "+"), (6...15).contains(digits.count),
      digits.first != UInt8(ascii: "0"), digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return .notPhone(text) }
    return nil
  }

  /// Returns a French number of ten digits in E.164, or `nil` when the text is not one.
  ///
  /// The overseas departments have country codes of their own, known by the first digits (plan of
  /// Arcep).
  static func french(_ text: String) -> String? {
    let separators: [Character] = [" ", ".", "-", "/", "\u{a0}", "\u{202f}"]
    let digits = text.filter { !separators.contains($0) }
    guard digits.utf8.count == 10, digits.first == "0", digits.dropFirst().first != "0",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let country =
      switch digits.prefix(4) {
      case "0262", "0263", "0269", "0639", "0692", "0693": "262"
      case "0590", "0690", "0691": "590"
      case "0594", "0694": "594"
      case "0596", "0696", "0697": "596"
      default: "33"
      }
    return "+" + country + digits.dropFirst()
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func notPhone(_ text: String) -> Self {
    let hint =
      PhoneNumber.french(text).map { "write '\($0)'" }
      ?? "write the code of the country first, without spaces, such as '+33241050000'"
    return Self("invalid-phone", "\(text.quoted) is not a telephone number", hint: hint)
  }
}

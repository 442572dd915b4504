/// Finds numbers of bank accounts (IBAN): a country, a check that holds, and as many characters as the country has.
enum BankAccountDetector {
  private static let lengths = [
    "fr": 27, "mc": 27, "be": 16, "lu": 20, "de": 22, "ch": 21, "es": 24, "it": 27, "pt": 25,
    "nl": 18,
    "gb": 22, "ie": 22, "at": 20, "pl": 28, "ro": 24,
  ]

  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    text.plain.indices.compactMap { start in
      guard PersonalText.isLetter(text.plain[start]), !isPart(text.byte(start - 1)),
        let length = lengths[text.text(start..<start + 2)],
        let end = end(from: start, length: length, in: text)
      else { return nil }
      return PersonalDatumPlace(.bankAccount, start..<end)
    }
  }

  private static func end(from start: Int, length: Int, in text: PersonalText) -> Int? {
    var characters: [UInt8] = []
    var index = start
    while characters.count < length {
      let byte = text.byte(index)
      if isPart(byte), byte != PersonalText.otherLetter {
        characters.append(byte)
      } else if byte != UInt8(ascii: " ") || text.byte(index - 1) == UInt8(ascii: " ") {
        return nil
      }
      index += 1
    }
    guard !isPart(text.byte(index)), characters[2...3].allSatisfy(PersonalText.isDigit) else {
      return nil
    }
    // ISO 7064, MOD 97-10: the first four characters go to the end, and letters count from ten.
    let remainder = (characters[4...] + characters[..<4]).reduce(0) { remainder, byte in
      PersonalText.isDigit(byte)
        ? (remainder * 10 + Int(byte) - 0x30) % 97 : (remainder * 100 + Int(byte) - 0x61 + 10) % 97
    }
    return remainder == 1 ? index : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    PersonalText.isDigit(byte) || PersonalText.isLetter(byte)
  }
}

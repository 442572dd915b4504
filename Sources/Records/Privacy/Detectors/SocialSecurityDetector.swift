/// Finds numbers of the French register of people (NIR): thirteen characters, and the two of their key.
///
/// With its key a number is certain; without one it must have a month and a department that exist, and be written in one
/// piece or in its usual groups.
enum SocialSecurityDetector {
  private static let groups = [1, 3, 5, 7, 10, 13]

  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    var places: [PersonalDatumPlace] = []
    var index = 0
    while index < text.plain.count {
      if let end = end(ofNumberAt: index, in: text) {
        places.append(PersonalDatumPlace(.socialSecurityNumber, index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return places
  }

  private static func end(ofNumberAt start: Int, in text: PersonalText) -> Int? {
    guard "123478".utf8.contains(text.byte(start)), !isPart(text.byte(start - 1)),
      !DigitGroups.isDecimal(at: start, in: text)
    else { return nil }
    var digits: [UInt8] = []
    var breaks: [Int] = []
    var ends: [Int] = []
    var index = start
    while digits.count < 15, index < text.plain.count {
      let byte = text.plain[index]
      if PersonalText.isDigit(byte) || digits.count == 6 && (byte == 0x61 || byte == 0x62) {
        digits.append(byte)
        ends.append(index + 1)
      } else if " .-".utf8.contains(byte), breaks.last != digits.count, !digits.isEmpty {
        breaks.append(digits.count)
      } else {
        break
      }
      index += 1
    }
    guard digits.count >= 13, isRegistered(digits[..<13]) else { return nil }
    if digits.count == 15, !isPart(text.byte(ends[14])), hasKey(digits) { return ends[14] }
    let isUsual =
      breaks.filter { $0 < 13 }.isEmpty || breaks.filter { $0 < 13 } == groups.dropLast()
    let after = text.byte(ends[12])
    let isAlone =
      !isPart(after)
      && !(" .-".utf8.contains(after) && PersonalText.isDigit(text.byte(ends[12] + 1)))
    // Without a key, only the two digits that people have for life: others begin barcodes.
    let isLasting = "12".utf8.contains(digits[0])
    return isUsual && isAlone && isLasting ? ends[12] : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    PersonalText.isDigit(byte) || PersonalText.isLetter(byte) || byte == UInt8(ascii: "_")
  }

  /// Returns whether the month, the department, the commune and the rank are ones that exist.
  private static func isRegistered(_ digits: ArraySlice<UInt8>) -> Bool {
    let month = number(digits[3..<5])
    guard (1...12).contains(month) || (20...42).contains(month) || month >= 50 else { return false }
    let department = digits[5..<7]
    let isCorsica = department.last.map { $0 >= 0x61 } ?? false
    guard isCorsica ? department.first == UInt8(ascii: "2") : number(department) > 0 else {
      return false
    }
    return number(digits[7..<10]) > 0 && number(digits[10..<13]) > 0
  }

  private static func hasKey(_ digits: [UInt8]) -> Bool {
    var plain = Array(digits[..<13])
    // Corsica counts as department 19 or 18 (Insee).
    if plain[6] >= 0x61 {
      plain[5] = UInt8(ascii: "1")
      plain[6] = plain[6] == 0x61 ? UInt8(ascii: "9") : UInt8(ascii: "8")
    }
    return 97 - number(plain[...]) % 97 == number(digits[13...])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}

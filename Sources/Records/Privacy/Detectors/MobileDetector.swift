/// Finds mobile telephone numbers: 06 and 07, in metropolitan France and overseas, as people and machines write them.
enum MobileDetector {
  /// How the digits of a national number are grouped; a date and an hour have other groups.
  private static let shapes: Set<[Int]> = [
    [10], [2, 2, 2, 2, 2], [4, 2, 2, 2], [4, 3, 3], [2, 4, 4], [4, 6], [2, 8], [2, 2, 3, 3],
    [1, 1, 2, 2, 2, 2], [3, 3, 4], [2, 2, 2, 4],
  ]

  /// The prefixes of mobile numbers after the code of a country, and the digits of a number there.
  private static let countries: [(code: String, length: Int, mobile: [String])] = [
    ("33", 9, ["6", "7"]), ("262", 9, ["692", "693", "639"]), ("590", 9, ["690", "691"]),
    ("594", 9, ["694"]), ("596", 9, ["696", "697"]), ("687", 6, ["7", "8", "9"]),
    ("689", 8, ["87", "88", "89"]), ("508", 6, ["55"]),
  ]

  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    var places: [PersonalDatumPlace] = []
    for groups in DigitGroups.runs(in: text) {
      var next = 0
      while next < groups.count {
        if let end = mobile(groups[next...], in: text) {
          let start = groups[next].lowerBound
          let sign = text.byte(start - 1) == UInt8(ascii: "+") ? 1 : 0
          places.append(PersonalDatumPlace(.mobilePhone, start - sign..<groups[end - 1].upperBound))
          next = end
        } else {
          next += isFixedLine(groups[next...], in: text) ? 5 : 1
        }
      }
    }
    return places
  }

  /// Returns the group after a mobile number that starts a run, or `nil` when none starts there.
  private static func mobile(_ groups: ArraySlice<Range<Int>>, in text: PersonalText) -> Int? {
    guard let first = groups.first else { return nil }
    let before = text.byte(first.lowerBound - 1)
    guard !PersonalText.isLetter(before), before != UInt8(ascii: "_"),
      first.count < 10 || !DigitGroups.isDecimal(at: first.lowerBound, in: text)
    else { return nil }
    let hasSign = before == UInt8(ascii: "+")
    var digits = ""
    var sizes: [Int] = []
    for (index, group) in zip(groups.indices, groups) {
      digits += text.text(group)
      sizes.append(group.count)
      guard digits.utf8.count <= 15 else { return nil }
      if isMobile(digits, sizes, hasSign: hasSign) { return index + 1 }
    }
    return nil
  }

  private static func isMobile(_ digits: String, _ sizes: [Int], hasSign: Bool) -> Bool {
    if !hasSign, digits.utf8.count == 10, digits.hasPrefix("06") || digits.hasPrefix("07") {
      return shapes.contains(sizes)
    }
    guard hasSign || digits.hasPrefix("00") else { return false }
    let number = hasSign ? digits[...] : digits.dropFirst(2)
    for country in countries where number.hasPrefix(country.code) {
      var rest = number.dropFirst(country.code.count)
      if rest.hasPrefix("0") { rest = rest.dropFirst() }
      if rest.count == country.length, country.mobile.contains(where: rest.hasPrefix) {
        return true
      }
    }
    return false
  }

  private static func isFixedLine(
    _ groups: ArraySlice<Range<Int>>, in text: PersonalText
  ) -> Bool {
    let five = groups.prefix(5)
    return five.count == 5 && five.allSatisfy { $0.count == 2 }
      && text.byte(five[five.startIndex].lowerBound) == UInt8(ascii: "0")
  }
}

/// Digits as people group them: runs of digits, and runs of those with one sign between them.
enum DigitGroups {
  private static let separators: Set<String> = [" ", ".", "-", " (", ")", ") ", "(", " - ", ". "]

  /// Returns whether a run of digits is what follows the point of a number, such as a latitude.
  static func isDecimal(at start: Int, in text: PersonalText) -> Bool {
    ".,".utf8.contains(text.byte(start - 1)) && PersonalText.isDigit(text.byte(start - 2))
  }

  /// Returns the groups of digits that follow each other closely, run by run.
  static func runs(in text: PersonalText) -> [[Range<Int>]] {
    var runs: [[Range<Int>]] = []
    var index = 0
    var last = -1
    while index < text.plain.count {
      guard PersonalText.isDigit(text.plain[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.plain.count, PersonalText.isDigit(text.plain[index]) { index += 1 }
      if last >= 0, start - last <= 3, separators.contains(text.text(last..<start)) {
        runs[runs.count - 1].append(start..<index)
      } else {
        runs.append([start..<index])
      }
      last = index
    }
    return runs
  }
}

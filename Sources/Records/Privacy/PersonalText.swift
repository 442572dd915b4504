/// A text taken apart for detectors: every scalar with a plain letter beside it, and its words.
///
/// Only texts in which a trace was seen are taken apart, so that it may be done without haste.
struct PersonalText {
  /// A run of letters.
  struct Word {
    let range: Range<Int>
    /// The word in small letters without accents.
    let text: String
    let isCapitalized: Bool
  }

  /// The scalars, without combining marks.
  let scalars: [Unicode.Scalar]

  /// As many bytes as there are scalars: letters small and without accents, any blank as a space, any
  /// apostrophe straight, other letters as ``otherLetter`` and anything else that is not ASCII as 0.
  let plain: [UInt8]

  let words: [Word]

  /// What stands for a letter that has no plain form.
  static let otherLetter: UInt8 = 1

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var plain: [UInt8] = []
    for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      scalars.append(scalar)
      plain.append(PersonalText.plain(scalar))
    }
    self.scalars = scalars
    self.plain = plain
    words = PersonalText.words(of: plain, scalars)
  }

  /// Returns a text as ``plain`` has it.
  static func plain(_ text: String) -> [UInt8] {
    text.unicodeScalars.compactMap { (0x300...0x36F).contains($0.value) ? nil : plain($0) }
  }

  private static func words(of plain: [UInt8], _ scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < plain.count {
      guard isLetter(plain[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < plain.count, isLetter(plain[end]) { end += 1 }
      words.append(
        Word(
          range: start..<end, text: String(decoding: plain[start..<end], as: UTF8.self),
          isCapitalized: scalars[start].properties.isUppercase))
      start = end
    }
    return words
  }

  /// Returns the plain text of a range, cut to what there is.
  func text(_ range: Range<Int>) -> String {
    String(decoding: plain[range.clamped(to: plain.indices)], as: UTF8.self)
  }

  /// Returns the byte at a place, or 0 outside.
  func byte(_ index: Int) -> UInt8 { plain.indices.contains(index) ? plain[index] : 0 }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == otherLetter
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func plain(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x41...0x5A: UInt8(scalar.value) | 0x20
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x2009, 0x202F: UInt8(ascii: " ")
    case 0..<0x80: UInt8(scalar.value)
    case 0xC0...0xC6, 0xE0...0xE6: UInt8(ascii: "a")
    case 0xC7, 0xE7: UInt8(ascii: "c")
    case 0xC8...0xCB, 0xE8...0xEB: UInt8(ascii: "e")
    case 0xCC...0xCF, 0xEC...0xEF: UInt8(ascii: "i")
    case 0xD1, 0xF1: UInt8(ascii: "n")
    case 0xD2...0xD6, 0xF2...0xF6, 0x152, 0x153: UInt8(ascii: "o")
    case 0xD9...0xDC, 0xF9...0xFC: UInt8(ascii: "u")
    case 0xDD, 0xFD, 0xFF, 0x178: UInt8(ascii: "y")
    case 0x2018, 0x2019: UInt8(ascii: "'")
    case 0x2010, 0x2011, 0x2013: UInt8(ascii: "-")
    default: scalar.properties.isAlphabetic ? otherLetter : 0
    }
  }
}

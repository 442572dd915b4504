/// A text in the form in which writings are compared: letters a to z, digits, and single spaces between words.
///
/// Case, accents and punctuation tell no two places apart: « MAIRIE DU PRÊCHEUR » and « Mairie du Precheur » are one
/// text. It says nothing of a text in another script, which is then empty.
struct PlainText: Hashable, Sendable {
  /// The bytes of the text: only `a`–`z`, `0`–`9` and spaces.
  let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      // A combining mark belongs to the letter before it.
      if (0x300...0x36f).contains(scalar.value) { continue }
      let letters = PlainText.letters(of: scalar)
      guard !letters.isEmpty else {
        pendingSpace = true
        continue
      }
      if pendingSpace, !bytes.isEmpty { bytes.append(PlainText.space) }
      pendingSpace = false
      bytes += letters.utf8
    }
    self.bytes = bytes
  }

  init(words: [some StringProtocol]) {
    bytes = Array(words.joined(separator: " ").utf8)
  }

  private static let space = UInt8(ascii: " ")

  var isEmpty: Bool { bytes.isEmpty }

  /// The words of the text, in order.
  var words: [String] {
    bytes.split(separator: PlainText.space).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns what stands for a scalar, or nothing where it only separates.
  private static func letters(of scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7a: return String(scalar)
    case 0x41...0x5a: return Unicode.Scalar(value + 0x20).map { String($0) } ?? ""
    case ..<0xc0: return ""
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      return accented[lower] ?? ""
    }
  }

  /// The letters of the languages written in Latin script in and around France, each with its plain form.
  private static let accented: [Unicode.Scalar: String] = {
    let forms = [
      "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ",
      "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņň",
      "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşš", "ss": "ß", "t": "ţťŧ",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, all) in forms {
      for scalar in all.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}

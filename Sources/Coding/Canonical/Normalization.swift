internal import Foundation

/// Unicode's composed form (NFC), in which one text has one writing.
///
/// What a ``TextScan`` clears is not looked at again; only the rest is asked of Foundation, for the
/// standard library offers no normalization yet. Foundation's takes a time that grows with the square of
/// a text's length, and of a run of marks, so it is given texts in parts, and no endless runs.
enum Normalization {
  /// The number of characters above which a text is composed in parts.
  private static let partSize = 1024

  /// The most marks that may follow one another, from Unicode's Stream-Safe Text Format (UAX #15).
  private static let mostMarks = 30

  /// Returns a text in composed form, or as it is when ``isComposable(_:)`` is false.
  static func composed(_ text: String) -> String {
    guard isComposable(text) else { return text }
    guard text.utf8.count > partSize else { return text.precomposedStringWithCanonicalMapping }
    var whole = ""
    var part = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count >= partSize, beginsPart(scalar) {
        whole += String(part).precomposedStringWithCanonicalMapping
        part = String.UnicodeScalarView()
        count = 0
      }
      part.append(scalar)
      count += 1
    }
    return whole + String(part).precomposedStringWithCanonicalMapping
  }

  /// Returns whether a text is in composed form, given what a scan told of it.
  static func isComposed(_ text: String, _ scan: TextScan) -> Bool {
    !scan.mayBeDecomposed || isComposable(text) && composed(text).utf8.elementsEqual(text.utf8)
  }

  /// Returns whether a text can be composed at all: no word of any language has so many marks in a row.
  static func isComposable(_ text: String) -> Bool {
    var marks = 0
    for scalar in text.unicodeScalars {
      let isMark =
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
      marks = isMark ? marks + 1 : 0
      if marks > mostMarks { return false }
    }
    return true
  }

  /// Returns whether a character never composes with what precedes it: all below U+0300, and letters but
  /// the vowels and the ends of Korean syllables.
  private static func beginsPart(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter:
      return !(0x1160...0x11ff).contains(scalar.value)
    default: return false
    }
  }
}

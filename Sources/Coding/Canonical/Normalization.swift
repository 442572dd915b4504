internal import Foundation

/// Unicode's composed form (NFC), in which one text has one writing.
enum Normalization {
  /// Returns whether a text is in composed form.
  ///
  /// Below U+0300 every text is, and so is the common punctuation of French; only the rest is asked of
  /// Foundation, for the standard library offers no normalization yet.
  static func isComposed(_ text: String) -> Bool {
    var lead: UInt8 = 0
    var middle: UInt8 = 0
    for byte in text.utf8 where byte >= 0x80 {
      if byte >= 0xcc, byte != 0xe2 { return isComposedByFoundation(text) }
      if lead == 0xe2, middle != 0 {
        guard middle == 0x80 && byte >= 0x82 || middle == 0x82 else {
          return isComposedByFoundation(text)
        }
        (lead, middle) = (0, 0)
      } else if lead == 0xe2 {
        middle = byte
      } else {
        lead = byte == 0xe2 ? byte : 0
      }
    }
    return true
  }

  /// Returns a text in composed form.
  static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

  private static func isComposedByFoundation(_ text: String) -> Bool {
    composed(text).utf8.elementsEqual(text.utf8)
  }
}

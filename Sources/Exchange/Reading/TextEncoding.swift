/// The encoding of a text file, told from its bytes alone.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  /// The encoding of older spreadsheets of Western Europe; Latin-1 with a few more characters.
  case windows1252 = "Windows-1252"

  /// The characters of Windows-1252 that Latin-1 does not have: the ones that French texts use.
  private static let punctuation: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x8a: "Š", 0x8c: "Œ", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”",
    0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9a: "š", 0x9c: "œ", 0x9f: "Ÿ",
  ]

  /// Returns bytes in UTF-8 with the encoding they had.
  ///
  /// Bytes that are not UTF-8 are taken for Windows-1252 only where nothing speaks against it: a file that
  /// is UTF-8 in other places, or that holds bytes which no French text has, is refused at its first wrong
  /// byte rather than read wrongly.
  static func decode(_ bytes: [UInt8]) throws(ExchangeError) -> (bytes: [UInt8], TextEncoding) {
    do {
      try UTF8Check.check(bytes, from: 0)
      return (bytes, .utf8)
    } catch {
      guard isWindows1252(bytes) else { throw error }
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = punctuation[byte] ?? Unicode.Scalar(byte)
        text += Array(String(scalar).utf8)
      }
    }
    return (text, .windows1252)
  }

  private static func isWindows1252(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x00...0x08, 0x0e...0x1f, 0x7f: return false
      case 0x80...0x9f where punctuation[byte] == nil: return false
      // Two bytes that are one letter in UTF-8: the file is UTF-8, and damaged elsewhere.
      case 0x80...0xbf where previous == 0xc2 || previous == 0xc3: return false
      default: break
      }
      previous = byte
    }
    return true
  }
}

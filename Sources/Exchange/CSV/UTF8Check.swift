/// Finds the first place where bytes are not UTF-8.
enum UTF8Check {
  static func check(_ bytes: [UInt8], from start: Int) throws(ExchangeError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw located(error.byteOffsets.lowerBound, in: bytes, from: start)
    }
  }

  private static func located(_ offset: Int, in bytes: [UInt8], from start: Int) -> ExchangeError {
    let before = bytes[min(start, offset)..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    let column = 1 + before[lineStart...].count { $0 & 0xc0 != 0x80 }
    return .invalidUTF8(line: line, column: column)
  }
}

internal import CLibgit2

/// What the parsers of this module ask of borrowed bytes.
extension Span<UInt8> {
  /// Returns the position of a byte in a range, or `nil`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range lies in its bytes")
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
      let start = unsafe base + range.lowerBound
      guard let found = unsafe memchr(start, Int32(byte), range.count) else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// A Boolean value indicating whether an ASCII text stands at a position, before an end.
  func holds(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, end <= count, end - offset >= length else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return length == 0 }
      return unsafe memcmp(base + offset, text.utf8Start, length) == 0
    }
  }

  /// Returns the text in a range, or `nil` when it is not UTF-8.
  func text(in range: Range<Int>) -> String? {
    guard let valid = try? UTF8Span(validating: extracting(range)) else { return nil }
    return String(copying: valid)
  }

  /// Returns the text in a range, with what is not UTF-8 replaced.
  func repairedText(in range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Returns how many bytes it begins with that other bytes begin with too.
  package func sharedPrefix(with other: Span<UInt8>) -> Int {
    let limit = Swift.min(count, other.count)
    let (left, right) = (unsafe bytes, unsafe other.bytes)
    var length = 0
    while limit - length >= 8,
      unsafe left.unsafeLoadUnaligned(fromByteOffset: length, as: UInt64.self)
        == right.unsafeLoadUnaligned(fromByteOffset: length, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[length] == other[length] { length += 1 }
    return length
  }

  /// Returns how many bytes it ends with that other bytes end with too, counting no more than some.
  package func sharedSuffix(with other: Span<UInt8>, atMost maximum: Int) -> Int {
    let limit = Swift.min(count, other.count, maximum)
    let (left, right) = (unsafe bytes, unsafe other.bytes)
    var length = 0
    while limit - length >= 8,
      unsafe left.unsafeLoadUnaligned(fromByteOffset: count - length - 8, as: UInt64.self)
        == right.unsafeLoadUnaligned(
          fromByteOffset: other.count - length - 8, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[count - length - 1] == other[other.count - length - 1] {
      length += 1
    }
    return length
  }
}

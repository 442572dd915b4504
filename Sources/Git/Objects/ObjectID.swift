internal import CLibgit2

/// The name of a Git object: the SHA-1 of its type, size and bytes.
///
/// The twenty bytes are held inline, as big-endian numbers so that ordering is bytewise.
package struct ObjectID: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// The tree without entries, which every repository is taken to hold.
  package static let emptyTree = ObjectID(
    high: 0x4b82_5dc6_42cb_6eb9, middle: 0xa060_e54b_f8d6_9288, low: 0xfbee_4904)

  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }
}

extension ObjectID: CustomStringConvertible {
  /// The name as forty lowercase hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return unsafe String(unsafeUninitializedCapacity: 40) { text in
      for index in 0..<40 { unsafe text[index] = digits[nibble(index)] }
      return 40
    }
  }

  package var description: String { hex }

  /// Creates a name from exactly forty lowercase hexadecimal digits.
  package init?(hex: String) {
    var hex = hex
    let parsed = hex.withUTF8 { unsafe ObjectID(hex: $0.span, at: 0, length: $0.count) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads forty lowercase hexadecimal digits that start at an offset, out of `length` there.
  init?(hex digits: Span<UInt8>, at start: Int, length: Int) {
    guard length == 40, start >= 0, start <= digits.count - 40 else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for index in 0..<40 {
      let digit = digits[start + index]
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      switch index {
      case 0..<16: words.0 = words.0 << 4 | UInt64(value)
      case 16..<32: words.1 = words.1 << 4 | UInt64(value)
      default: words.2 = words.2 << 4 | UInt64(value)
      }
    }
    self.init(high: words.0, middle: words.1, low: UInt32(words.2))
  }

  private func nibble(_ index: Int) -> Int {
    switch index {
    case 0..<16: Int(high >> UInt64(60 - 4 * index) & 15)
    case 16..<32: Int(middle >> UInt64(60 - 4 * (index - 16)) & 15)
    default: Int(low >> UInt32(28 - 4 * (index - 32)) & 15)
    }
  }
}

// MARK: - Bytes

extension ObjectID {
  /// Reads the twenty bytes that start at an offset, which must lie within the bytes.
  package init(_ bytes: Span<UInt8>, at offset: Int) {
    precondition(offset >= 0 && offset <= bytes.count - 20, "a name has twenty bytes")
    let raw = unsafe bytes.bytes
    unsafe self.init(
      high: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).bigEndian,
      middle: raw.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self).bigEndian,
      low: raw.unsafeLoadUnaligned(fromByteOffset: offset + 16, as: UInt32.self).bigEndian)
  }

  /// Copies a libgit2 name.
  init(_ raw: git_oid) {
    self = unsafe withUnsafeBytes(of: raw.id) { bytes in
      unsafe ObjectID(
        high: bytes.loadUnaligned(as: UInt64.self).bigEndian,
        middle: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian,
        low: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self).bigEndian)
    }
  }

  /// The name as libgit2 holds it.
  var raw: git_oid {
    var result = git_oid()
    unsafe withUnsafeMutableBytes(of: &result.id) { bytes in
      unsafe bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
      unsafe bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return result
  }

  /// Adds the twenty bytes to the end of an array.
  package func append(to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: raw.id) { unsafe bytes.append(contentsOf: $0) }
  }
}

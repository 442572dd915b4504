/// A writer of the binary encoding of SSH (RFC 4251 §5).
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes bytes as they are, without their length.
  mutating func raw(_ content: some Sequence<UInt8>) {
    bytes.append(contentsOf: content)
  }

  /// Writes a `uint32`.
  mutating func integer(_ value: UInt32) {
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  /// Writes a `string`: the length of the content, then the content.
  mutating func string(_ content: some Collection<UInt8>) {
    integer(UInt32(content.count))
    bytes.append(contentsOf: content)
  }

  /// Writes the UTF-8 bytes of a text as a `string`.
  mutating func string(_ text: String) {
    string(text.utf8)
  }
}

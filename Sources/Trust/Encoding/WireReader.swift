/// A reader of the binary encoding of SSH (RFC 4251 §5) that never reads past the end.
///
/// What it returns are slices of the bytes it was given, so nothing is copied.
struct WireReader {
  /// The longest algorithm or namespace name taken in; RFC 4251 §6 sets it for algorithms.
  static let longestName = 64

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.rest = bytes }

  init(_ bytes: [UInt8]) { self.rest = bytes[...] }

  /// Reads a number of bytes.
  mutating func bytes(_ count: Int) throws(SignatureProblem) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .malformed("cut short") }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }

  /// Reads a `byte`.
  mutating func byte() throws(SignatureProblem) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .malformed("cut short") }
    return byte
  }

  /// Reads a `uint32`.
  mutating func integer() throws(SignatureProblem) -> UInt32 {
    try bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Reads a `string`: a length, then as many bytes.
  mutating func string() throws(SignatureProblem) -> ArraySlice<UInt8> {
    try bytes(Int(integer()))
  }

  /// Reads a `string` that names something: 1 to 64 printable ASCII characters, no blank.
  mutating func name(of what: String) throws(SignatureProblem) -> String {
    let name = try string()
    guard Self.isName(name) else { throw .malformed("the \(what) is not a name") }
    return String(decoding: name, as: UTF8.self)
  }

  /// Returns whether bytes can be a name.
  static func isName(_ bytes: some Collection<UInt8>) -> Bool {
    (1...longestName).contains(bytes.count) && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Reads an `mpint` that must be positive, as big-endian bytes padded to a width.
  mutating func positiveInteger(width: Int) throws(SignatureProblem) -> [UInt8] {
    let digits = try positiveInteger(atMost: width)
    return [UInt8](repeating: 0, count: width - digits.count) + digits
  }

  /// Reads an `mpint` that must be positive, as big-endian bytes of which the first is not zero.
  ///
  /// Negative numbers, zero, superfluous leading zeros and numbers wider than the width are
  /// refused: each number has one encoding.
  mutating func positiveInteger(atMost width: Int) throws(SignatureProblem) -> ArraySlice<UInt8> {
    let encoded = try string()
    guard let first = encoded.first else { throw .malformed("a number is zero") }
    guard first < 0x80 else { throw .malformed("a number is negative") }
    let digits = first == 0 ? encoded.dropFirst() : encoded
    if first == 0 {
      guard let second = digits.first, second >= 0x80 else {
        throw .malformed("a number has superfluous zeros")
      }
    }
    guard digits.count <= width else { throw .malformed("a number is too large") }
    return digits
  }

  /// Checks that everything has been read.
  func end(of what: String) throws(SignatureProblem) {
    guard rest.isEmpty else { throw .malformed("bytes after the \(what)") }
  }
}

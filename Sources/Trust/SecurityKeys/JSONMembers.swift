/// The end of a JSON object, from after some member to its last brace.
///
/// It is read in the one way in which browsers write it: no blanks, and names without escapes. Each
/// name may stand once, whatever the depth, so that no reader of the same text can find another
/// value than another reader does.
struct JSONMembers {
  /// How deep objects and lists may stand in one another.
  private static let deepest = 8

  private var rest: ArraySlice<UInt8>
  private var names: Set<String>
  private let problem = SignatureProblem.malformed("the end of the client data is not in its form")

  /// Takes what follows the members that have the given names.
  init(_ rest: ArraySlice<UInt8>, after names: Set<String>) {
    self.rest = rest
    self.names = names
  }

  /// Reads everything, and returns the value of an outermost member as it is written, if any.
  mutating func value(of wanted: String) throws(SignatureProblem) -> ArraySlice<UInt8>? {
    var found: ArraySlice<UInt8>?
    while take(",") {
      let name = try name()
      let start = rest
      try skipValue(depth: 0)
      if name == wanted { found = start.dropLast(rest.count) }
    }
    guard take("}"), rest.isEmpty else { throw problem }
    return found
  }

  /// Reads a name that has not been read yet, and its colon.
  private mutating func name() throws(SignatureProblem) -> String {
    let bytes = try string()
    let name = String(decoding: bytes, as: UTF8.self)
    guard !bytes.contains(UInt8(ascii: "\\")), names.insert(name).inserted, take(":") else {
      throw problem
    }
    return name
  }

  private mutating func skipValue(depth: Int) throws(SignatureProblem) {
    guard depth < Self.deepest, let first = rest.first else { throw problem }
    switch first {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      try skipItems(until: "}") { (self) throws(SignatureProblem) in
        _ = try self.name()
        try self.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try skipItems(until: "]") { (self) throws(SignatureProblem) in
        try self.skipValue(depth: depth + 1)
      }
    default:
      let word = rest.prefix(while: Self.isOfWord)
      guard !word.isEmpty else { throw problem }
      rest = rest.dropFirst(word.count)
    }
  }

  /// Reads a bracket, items with commas between them, and the bracket that closes.
  private mutating func skipItems(
    until end: Unicode.Scalar,
    _ item: (inout JSONMembers) throws(SignatureProblem) -> Void
  ) throws(SignatureProblem) {
    rest = rest.dropFirst()
    guard !take(end) else { return }
    repeat { try item(&self) } while take(",")
    guard take(end) else { throw problem }
  }

  /// Reads a string, and returns what stands between its quotes, escapes included.
  private mutating func string() throws(SignatureProblem) -> ArraySlice<UInt8> {
    guard take("\"") else { throw problem }
    let start = rest
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return start.dropLast(rest.count + 1)
      case UInt8(ascii: "\\"):
        guard let escape = rest.popFirst(), #""\/bfnrtu"#.utf8.contains(escape) else {
          throw problem
        }
      case 0..<0x20: throw problem
      default: break
      }
    }
    throw problem
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Returns whether a byte can stand in a number or in `true`, `false` and `null`.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "+-.".utf8.contains(byte)
    }
  }
}

/// The identity of a record: its kind and an opaque name, written `lieu/4f9c1a7be20d`.
///
/// The identity is the path (design §4.1): `lieu/4f9c1a7be20d` is
/// `ledger/lieu/4f/4f9c1a7be20d.yaml`. The name is twelve lowercase hexadecimal characters, never
/// derived from what the record says.
package struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let kind: String
  package let name: String

  package init(kind: String, name: String) {
    self.kind = kind
    self.name = name
  }

  /// Reads `kind/name`, or returns `nil` when the text is not a record's identity.
  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      RecordID.isName(text[bytes.index(after: slash)...]), RecordID.isKindName(text[..<slash])
    else { return nil }
    self.init(kind: String(text[..<slash]), name: String(text[bytes.index(after: slash)...]))
  }

  /// Reads the path of a record's file from the root of the ledger, or returns `nil` when it is not
  /// one.
  package init?(path: some StringProtocol) {
    let path = String(path)
    let bytes = path.utf8
    // `ledger/`, a kind, `/`, two characters, `/`, twelve characters, `.yaml`.
    guard bytes.count > 28, path.hasPrefix("ledger/"), path.hasSuffix(".yaml") else { return nil }
    let end = bytes.index(bytes.endIndex, offsetBy: -5)
    let start = bytes.index(end, offsetBy: -12)
    let shard = bytes.index(start, offsetBy: -3)
    let slash = bytes.index(shard, offsetBy: -1)
    let kind = path[bytes.index(bytes.startIndex, offsetBy: 7)..<slash]
    let name = path[start..<end]
    guard bytes[slash] == UInt8(ascii: "/"), bytes[bytes.index(before: start)] == bytes[slash],
      bytes[shard..<bytes.index(before: start)].elementsEqual(name.utf8.prefix(2)),
      RecordID.isKindName(kind), RecordID.isName(name)
    else { return nil }
    self.init(kind: String(kind), name: String(name))
  }

  /// The path of the record's file from the root of the ledger.
  package var path: String { "ledger/\(kind)/\(name.prefix(2))/\(name).yaml" }

  package var description: String { "\(kind)/\(name)" }

  package static func < (left: RecordID, right: RecordID) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }

  /// Returns a new identity from a source of randomness.
  package static func random(
    kind: String, using generator: inout some RandomNumberGenerator
  ) -> RecordID {
    let bits = UInt64.random(in: 0..<(1 << 48), using: &generator)
    let digits = String(bits, radix: 16)
    let name = String(repeating: "0", count: 12 - digits.count) + digits
    return RecordID(kind: kind, name: name)
  }

  /// Returns whether a text can name a record: twelve lowercase hexadecimal characters.
  package static func isName(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f"))
      }
  }

  /// Returns whether a text can name a kind: lowercase letters, digits and single hyphens
  /// between them, starting with a letter, at most 40.
  package static func isKindName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"),
      text.utf8.count <= 40
    else { return false }
    var previous = first
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
          || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
          || (isHyphen && previous != UInt8(ascii: "-"))
      else { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}

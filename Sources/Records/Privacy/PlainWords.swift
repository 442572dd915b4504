/// A text as people look for it: in small letters, without accents, blanks and apostrophes alike.
package struct PlainWords: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ text: String) {
    bytes = PersonalText.plain(text)
  }

  package var isEmpty: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") } }

  /// Returns where other words first stand in these, in scalars, or `nil` when they do not.
  package func firstRange(of other: PlainWords) -> Range<Int>? {
    guard let first = other.bytes.first, bytes.count >= other.bytes.count else { return nil }
    for start in 0...bytes.count - other.bytes.count
    where bytes[start] == first
      && bytes[start..<start + other.bytes.count].elementsEqual(other.bytes)
    {
      return start..<start + other.bytes.count
    }
    return nil
  }
}

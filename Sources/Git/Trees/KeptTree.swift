/// The bytes of a tree, held as long as somebody has use for them.
final class KeptTree {
  private let object: RawObject

  init(_ object: consuming RawObject) { self.object = object }

  /// Calls a closure with the bytes of a tree; one that is `nil` has none.
  static func withBytes<Result>(
    of tree: KeptTree?, _ body: (Span<UInt8>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    guard let tree else { return try body(Span()) }
    return try tree.object.withBytes(body)
  }
}

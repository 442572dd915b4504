/// A list of who may sign with which key, in the form that `ssh-keygen -Y verify` and git read.
///
/// It lets anyone audit a ledger with stock tools: the format is that of `ssh-keygen(1)`, ALLOWED
/// SIGNERS, restricted to signatures made for one purpose.
package struct AllowedSigners: Hashable, Sendable {
  private let lines: [String]

  /// Lists principals with their keys, in any order; each pair is written once.
  ///
  /// Principals and the namespace are letters, digits and `. _ @ + -`: anything else has a meaning
  /// of its own in the file (lists, patterns, comments), and is refused as malformed.
  package init(
    _ keys: some Sequence<(principal: String, key: PublicKey)>, namespace: String = "git"
  ) throws(SignatureProblem) {
    guard Self.isPlain(namespace) else { throw .malformed("the namespace is not a plain name") }
    var lines: Set<String> = []
    for (principal, key) in keys {
      guard Self.isPlain(principal) else { throw .malformed("the principal is not a plain name") }
      lines.insert("\(principal) namespaces=\"\(namespace)\" \(key.line)")
    }
    self.lines = lines.sorted()
  }

  /// The text of the file: one line for each pair, sorted, each ended by a newline.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "._@+-".utf8.contains(byte)
        }
      }
  }
}

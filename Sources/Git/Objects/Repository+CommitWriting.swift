internal import CLibgit2

extension Repository {
  /// Returns the bytes of an unsigned commit, which are also the bytes that a signature covers.
  ///
  /// Nothing is added: the message ends as it is given. What cannot be in a commit, such as a time
  /// before 1970 or a NUL character, is found out by ``writeCommit(payload:signature:)``.
  package static func commitPayload(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) -> [UInt8] {
    var text = "tree \(tree)\n"
    for parent in parents { text += "parent \(parent)\n" }
    text += "author \(author.line)\ncommitter \(committer.line)\n\n\(message)"
    return Array(text.utf8)
  }

  /// Writes a commit from its unsigned bytes and the signature made over them, if there is one.
  ///
  /// The signature goes where Git puts it: last of the headers, in a `gpgsig` header whose lines
  /// each start with a space. Throws `notFound` when the tree or a parent is not in the repository,
  /// and `malformed` when the bytes are not an unsigned commit.
  package func writeCommit(payload: [UInt8], signature: String?) throws(GitError) -> ObjectID {
    let operation = "write a commit"
    var parser = CommitParser(id: .emptyTree, for: operation)
    let unsigned = try parser.parse(payload.span)
    let isSigned = unsigned.otherHeaders.contains { $0.utf8.starts(with: "gpgsig".utf8) }
    guard unsigned.signatures.isEmpty, !isSigned else {
      throw GitError(.malformed, operation, "what is to be signed has a signature already")
    }
    if unsigned.tree == .emptyTree { _ = try write([], as: GIT_OBJECT_TREE) }
    _ = try size(of: unsigned.tree, GIT_OBJECT_TREE)
    for parent in unsigned.parents { _ = try size(of: parent, GIT_OBJECT_COMMIT) }
    guard let signature else { return try write(payload, as: GIT_OBJECT_COMMIT) }
    return try write(Self.sign(payload, with: signature), as: GIT_OBJECT_COMMIT)
  }

  private static func sign(
    _ payload: [UInt8], with signature: String
  ) throws(GitError) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var lines = signature.utf8.split(separator: newline, omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard !lines.isEmpty, !signature.utf8.contains(0) else {
      throw GitError(.malformed, "write a commit", "its signature is empty or not a text")
    }
    // A commit without a blank line has no message: its headers end where it does.
    let end = payload.indices.dropLast().first {
      payload[$0] == newline && payload[$0 + 1] == newline
    }
    let headers = payload[..<(end.map { $0 + 1 } ?? payload.count)]
    let header =
      Array("gpgsig ".utf8) + Array(lines.joined(separator: [newline, UInt8(ascii: " ")]))
    return headers + header + [newline] + payload[headers.endIndex...]
  }
}

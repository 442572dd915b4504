/// What one commit says.
package struct Commit: Hashable, Sendable {
  package let id: ObjectID

  /// The tree of everything as of this commit.
  package let tree: ObjectID

  /// The parents in order; the first is the one that the journal follows.
  package let parents: [ObjectID]

  package let author: Signature
  package let committer: Signature

  /// Everything after the headers, with its final newline.
  package let message: String

  /// Every signature found, in order, whether for SHA-1 or for SHA-256 names.
  ///
  /// Several are a reason not to conclude: tools disagree on which one counts.
  package let signatures: [String]

  /// The names of the headers that none of the other properties comes from, in order.
  package let otherHeaders: [String]

  /// The declared encoding of the text, or `nil` for UTF-8.
  ///
  /// Where there is one, Git shows another text than these bytes, and what is not UTF-8 here has
  /// been repaired: a caller that relies on the text refuses the commit.
  package let encoding: String?
}

/// A commit with what its signature covers.
package struct SignedCommit: Hashable, Sendable {
  package let commit: Commit

  /// The bytes that Git signs: the commit object without its signature header.
  package let payload: [UInt8]

  /// The signature's armour, each line with its newline, or `nil` when the commit is not signed.
  package let signature: String?
}

extension SignedCommit {
  /// Takes a commit as unsigned, such as one with several signatures, on which tools do not agree.
  package init(unsigned commit: Commit) {
    self.commit = commit
    payload = []
    signature = nil
  }
}

internal import Coding
internal import Git
internal import Ledger
internal import Trust

// The objects of git that arrive with a push, a fetch or a copied folder.
extension FuzzTarget {
  private static let headers = [
    "tree ", "parent ", "author ", "committer ", "gpgsig ", "gpgsig-sha256 ", "encoding ",
    "mergetag ", "\n ", "\n\n", " +0000\n", " -0130\n", "\0", "<", "> ",
    "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "-----BEGIN SSH SIGNATURE-----",
  ]

  static let commit = FuzzTarget(
    "commit", words: headers, seeds: Seeds.commits,
    findings: { bytes in
      var laws = Laws()
      do throws(GitError) {
        let signed = try SignedCommit.parse(id: .emptyTree, bytes.span)
        let commit = try Commit.parse(id: .emptyTree, bytes.span)
        laws.require(signed.commit == commit, "both readings agree")
        laws.require(
          signed.signature != nil || signed.payload == bytes, "all of an unsigned commit is signed")
        laws.require(signed.payload.count <= bytes.count, "nothing is signed that is not there")
        let unsigned = try Commit.parse(id: .emptyTree, signed.payload.span)
        laws.require(unsigned.signatures.isEmpty, "what is signed holds no signature")
        laws.require(
          unsigned.message == commit.message && unsigned.parents == commit.parents
            && unsigned.author == commit.author && unsigned.tree == commit.tree,
          "what is signed says what the commit says")
        if commit.otherHeaders.isEmpty, commit.encoding == nil, !bytes.hasNegativeZero {
          let written = Repository.commitPayload(
            tree: commit.tree, parents: commit.parents, author: commit.author,
            committer: commit.committer, message: commit.message)
          laws.require(
            written == signed.payload || commit.message.isEmpty, "it is written as it was read")
        }
      } catch {
        laws.require(error.code == .malformed, "a commit is refused as malformed")
      }
      return laws.broken
    })

  static let tree = FuzzTarget(
    "tree",
    words: ["100644 ", "40000 ", "120000 ", "160000 ", "100755 ", ".git", "..", "\0", "/", "a.b"],
    seeds: Seeds.trees,
    findings: { bytes in
      var laws = Laws()
      var scanner = TreeScanner(.emptyTree)
      var count = 0
      do throws(GitError) {
        while let entry = try scanner.next(in: bytes.span) {
          count += 1
          laws.require(
            entry.name.upperBound < bytes.count && !entry.name.isEmpty, "a name is in the tree")
        }
      } catch {
        laws.require(error.code == .malformed, "a tree is refused as malformed")
      }
      laws.require(count * 24 <= bytes.count, "an entry takes as many bytes as it must")
      return laws.broken
    })

  /// What acts, reviews and proposals say of themselves, in commits that are sound.
  static let act = FuzzTarget(
    "act", words: headers + trailers, seeds: Seeds.commits,
    findings: { bytes in
      var laws = Laws()
      guard let commit = try? Commit.parse(id: .emptyTree, bytes.span) else { return [] }
      if let act = try? Act(commit) {
        laws.require(act.sequence >= 1, "acts are counted from 1")
        laws.require((act.kind == .founded) == commit.parents.isEmpty, "the first act is the root")
      }
      if let review = try? ReviewCommit(commit) {
        laws.require(commit.parents.count <= 1, "a review follows one review at most")
        laws.require(!review.proposal.contains("/"), "a review names one branch")
      }
      let claims = ProposalClaims(commit)
      laws.require(
        claims.problems.count <= bytes.count, "there are no more problems than there is text")
      return laws.broken
    })

  static let trailers = [
    "Act: ", "founded", "opened", "lodged", "accepted", "refused", "withdrawn", "expired", "lapsed",
    "Ledger: ", "Sequence: ", "Proposal: ", "Head: ", "Base: ", "Content: ", "Member: ",
    "Position: ", "consent", "object", "abstain", "recuse", "Nature: ", "change", "correction",
    "Effective: ", "2026-03-02", "lieu/b43108198647", "\n\n", "\n", ": ", "\n.\n", "\u{85}",
    "\u{2028}", "\r\n", "9223372036854775807",
  ]
}

extension [UInt8] {
  /// A Boolean value indicating whether a time is written with a zone that is read as another writing.
  fileprivate var hasNegativeZero: Bool {
    indices.contains { self[$0...].starts(with: " -0000\n".utf8) }
  }
}

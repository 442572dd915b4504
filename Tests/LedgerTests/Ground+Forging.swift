import Git
import Ledger
import Trust

extension Ground {
  /// Writes a commit like an act, with something changed, signed by a member.
  func forge(
    _ act: Act, tree: ObjectID? = nil, parents: [ObjectID]? = nil, time: Int64? = nil,
    message: (String) -> String = { $0 }, by member: String = "m-houx"
  ) throws -> ObjectID {
    try write(
      tree: tree ?? act.commit.tree, parents: parents ?? act.commit.parents,
      message: message(act.commit.message), at: time ?? act.commit.committer.seconds, by: member)
  }

  /// Writes a review as a member would have given it on a proposal that an act closed, and makes it the
  /// member's branch.
  func forgeReview(
    on act: Act, by member: String, position: String = "object", at time: Int64
  ) throws -> ObjectID {
    let id = act.proposal ?? ""
    let commit = try write(
      tree: .emptyTree, parents: [],
      message: """
        Object to \(id)

        Non.

        Ledger: \(act.root)
        Proposal: \(id)
        Member: \(member)
        Head: \(act.head?.hex ?? "")
        Content: \(act.content ?? "")
        Position: \(position)

        """, at: time, by: member)
    let branch = "refs/heads/reviews/\(id)/\(member)"
    try Repository.open(at: path).updateReferences(
      [ReferenceUpdate(name: branch, from: nil, to: commit)], reason: "forged",
      by: Signature(name: member, email: "\(member)@commun.invalid", seconds: time))
    return commit
  }

  func write(
    tree: ObjectID, parents: [ObjectID], message: String, at time: Int64, by member: String
  ) throws -> ObjectID {
    let identity = Signature(name: member, email: "\(member)@commun.invalid", seconds: time)
    let payload = Repository.commitPayload(
      tree: tree, parents: parents, author: identity, committer: identity, message: message)
    let signature = try SigningKey(demonstration: member).sign(payload, namespace: "git")
    return try Repository.open(at: path).writeCommit(payload: payload, signature: signature)
  }
}

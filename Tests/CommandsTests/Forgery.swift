import Foundation
import TestSupport

/// What somebody who can write to a ledger's folder may try, with plain git, against who audits it.
enum Forgery: CaseIterable {
  case changedWord, noSignature, severalSignatures, notASealer, keyOfTheActItself, formerSealer
  case skippedNumber, otherLedger, unknownKind, secondFounding, forgedFounding
  case oldActAsReview, unsignedReview, stolenName, otherProposal, reviewWithFiles, reviewByARole
  case borrowedChain, twoParents
  case otherHead, parentOfAnOpening, changedFiles, lostLineEnd
  case replacement, graft, cutHistory

  /// Words of what the audit finds.
  var finding: String {
    switch self {
    case .changedWord, .notASealer, .keyOfTheActItself, .formerSealer, .forgedFounding:
      "is not signed by a sealer of the act before it"
    case .noSignature, .severalSignatures, .unsignedReview: "has no signature, or several"
    case .skippedNumber, .otherLedger: "names another ledger or another number"
    case .unknownKind: "is of no known kind"
    case .secondFounding, .changedFiles: "changes files"
    case .oldActAsReview, .otherProposal, .reviewWithFiles, .reviewByARole, .borrowedChain:
      "is no review of forfaits"
    case .stolenName: "is not signed by m-aubepine"
    case .otherHead: "its second parent is not the head it names"
    case .parentOfAnOpening: "comes in with it"
    case .twoParents, .lostLineEnd: "is not text as git writes it"
    case .replacement: "refs/replace/"
    case .graft: "info/grafts"
    case .cutHistory: "shallow"
    }
  }

  func mount(in story: AuditedStory) throws {
    switch self {
    case .changedWord: try story.rewriteTip { $0.replacing("Refuse forfaits", with: "Refuse tout") }
    case .lostLineEnd: try story.rewriteTip { String($0.dropLast()) }
    case .noSignature: try story.seal(as: nil)
    case .severalSignatures:
      try story.rewriteTip { text in
        let header = text.split(separator: "\n", omittingEmptySubsequences: false)
          .drop { !$0.hasPrefix("gpgsig ") }.prefix { $0.hasPrefix("gpgsig ") || $0.hasPrefix(" ") }
          .joined(separator: "\n")
        return text.replacing("gpgsig ", with: header + "\ngpgsig ", maxReplacements: 1)
      }
    case .notASealer: try story.seal(as: "m-iris")
    case .keyOfTheActItself, .formerSealer, .changedFiles, .forgedFounding:
      try mountWithFiles(in: story)
    case .skippedNumber: try story.seal(sequence: 7)
    case .otherLedger: try story.seal(ledger: try story.git("rev-parse", "main~1"))
    case .unknownKind: try story.seal("adopted")
    case .secondFounding: try story.seal("founded", tree: "main~3^{tree}")
    case .otherHead:
      try story.seal("accepted", parents: ["proposals/forfaits"], head: "proposals/horaires")
    case .parentOfAnOpening: try story.seal("opened", parents: ["reviews/forfaits/m-aubepine"])
    case .replacement: try story.git("replace", "main~1", "main~2")
    case .graft:
      let names = try story.git("rev-parse", "main", "main~2").split(separator: "\n")
      try names.joined(separator: " ").appending("\n")
        .write(toFile: story.ledger + "/.git/info/grafts", atomically: true, encoding: .utf8)
    case .cutHistory:
      try story.git("clone", "--quiet", "--depth", "2", "file://" + story.ledger, "../cut")
      try FileManager.default.removeItem(atPath: story.ledger)
      try FileManager.default.moveItem(atPath: story.folder + "/cut", toPath: story.ledger)
    default: try story.seal(parents: [try review(in: story)])
    }
  }

  /// Returns what a refusal would take in as a review.
  private func review(in story: AuditedStory) throws -> String {
    let own = "reviews/forfaits/m-aubepine"
    switch self {
    case .oldActAsReview: return "main~3"
    case .unsignedReview:
      return try story.review(of: "m-iris", signedBy: nil)
    case .stolenName: return try story.review(of: "m-aubepine", signedBy: "m-iris")
    case .otherProposal: return "reviews/horaires/m-coquelicot"
    case .reviewWithFiles:
      return try story.review(of: "m-iris", signedBy: "m-iris", tree: "main^{tree}")
    case .reviewByARole: return try story.review(of: "sealer", signedBy: "m-houx")
    case .borrowedChain: return try story.review(of: "m-iris", signedBy: "m-iris", parents: [own])
    default:
      return try story.review(
        of: "m-aubepine", signedBy: "m-aubepine", parents: [own, "reviews/horaires/m-aubepine"])
    }
  }

  /// Mounts what needs other files than those of the last act.
  private func mountWithFiles(in story: AuditedStory) throws {
    let path = "governance/members/m-iris.yaml"
    let text = try story.git("show", "main:" + path) + "\n"
    let promoted = text.replacing("roles: [reviewer]", with: "roles: [reviewer, sealer]")
    switch self {
    case .changedFiles: try story.seal(tree: try story.tree(with: promoted, at: path))
    case .keyOfTheActItself:
      try story.seal(
        "accepted", as: "m-iris", tree: try story.tree(with: promoted, at: path),
        parents: ["proposals/forfaits"])
    case .formerSealer:
      let path = "governance/members/m-houx.yaml"
      let former =
        try story.git("show", "main:" + path)
        .replacing("status: active", with: "status: left # parti\n# status: active") + "\n"
      try story.seal(
        "accepted", as: "m-genet", tree: try story.tree(with: former, at: path),
        parents: ["proposals/forfaits"])
      try story.seal(as: "m-houx", sequence: 7)
    default:
      let tree = try story.git("rev-parse", "main~4^{tree}")
      let founding = try story.commit(["Act: founded"], tree: tree, parents: [], as: "m-iris")
      try story.move(to: founding)
      story.root = founding
    }
  }
}

package import Governance
internal import Records

/// Reads the rules of a ledger from `governance/rules.yaml`: an ordered list of classes (design §5.2), and what
/// holds for all of them.
///
/// A key that is not known is refused: to leave a rule out would accept what it forbids. Whether a commons could
/// lock itself out is judged apart, with its members (`RulesCheck`).
package enum RulesDecoder {
  private static let keys = [
    "id", "title", "reason", "when", "proposers", "alone", "reexamine", "requires",
  ]

  /// Returns the rules; throws everything that is wrong with the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> Rules {
    let keys = ["classes", "limits", "privacy", "signatures"] + CustomsReading.keys
    return try Reading.document(bytes, path: path, keys: keys) { root, problems in
      guard let nodes = root.require("classes", Read.nodes), let list = root.value("classes")
      else { return nil }
      if nodes.isEmpty {
        problems.add("bad-value", "there is no class", at: list, hint: "add a class")
      }
      var seen: Set<ChangeClass.ID> = []
      return Rules(
        classes: nodes.compactMap { changeClass($0, problems, &seen) },
        signatures: root.read("signatures", SignatureRulesReading.signatures) ?? SignatureRules(),
        limits: root.read("limits", LimitsReading.limits) ?? Limits(),
        customs: CustomsReading.customs(root),
        privacy: root.read("privacy", PrivacyRulesReading.privacy) ?? PrivacyRules())
    }
  }

  private static func changeClass(
    _ node: DocumentNode, _ problems: DocumentProblems, _ seen: inout Set<ChangeClass.ID>
  ) -> ChangeClass? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let id = map.require(
      "id",
      Read.value("the id of a class", hint: "use letters, digits and hyphens, a capital first") {
        isID($0) ? $0 : nil
      })
    if let id, let place = map.value("id"), !seen.insert(id).inserted {
      problems.add(
        "duplicate-class", "the class '\(id)' stands twice", at: place,
        hint: "give each its own id")
    }
    let title = map.require("title", Read.localized)
    let reason = map.require("reason", Read.localized)
    let scopes = map.require("when", ScopeReading.scopes)
    let proposers = map.require("proposers", ProposersReading.proposers)
    let isAlone = map.bool("alone") ?? false
    let reexamination = map.read("reexamine", Read.date)
    let requirements = map.require("requires", RequirementsReading.requirements)
    guard let id, let title, let reason, let scopes, let proposers, let requirements else {
      return nil
    }
    return ChangeClass(
      id: id, title: title, reason: reason, scopes: scopes, proposers: proposers,
      requirements: requirements, mixes: !isAlone, reexamination: reexamination)
  }

  private static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count <= 40 else {
      return false
    }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || $0 == UInt8(ascii: "-")
    }
  }
}

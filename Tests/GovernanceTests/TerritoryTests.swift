import Governance
import Records
import Testing

/// What the people of a territory live through with rules like the starter's.
@Suite("A territory's rules")
struct TerritoryTests {
  /// A proposal, how long ago it was opened if it was, what was said, and where it stands.
  struct Story: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let proposer: String
    let change: Change
    let reviews: String
    let opened: Int?
    let classes: String
    let outcome: Verdict.Outcome

    init(
      _ description: String, by proposer: String, _ change: Change, _ reviews: String,
      opened: Int? = nil, _ classes: String, _ outcome: Verdict.Outcome
    ) {
      self.testDescription = description
      self.proposer = proposer
      self.change = change
      self.reviews = reviews
      self.opened = opened
      self.classes = classes
      self.outcome = outcome
    }
  }

  private static func place(_ fields: String..., concerned: [RecordID] = [Commons.cyber]) -> Change
  {
    .update(Commons.place, fields, concerned: concerned)
  }

  private static func whole(
    _ operation: RecordChange.Operation, kind: String = "lieu",
    concerned: [RecordID] = [Commons.cyber]
  ) -> Change {
    .whole(
      RecordID(kind: kind, name: "0123456789ab"), operation, ["nom", "etat"], concerned: concerned)
  }

  private static let dailyStories: [Story] = [
    Story("a member called: still exact", by: "eva", place("verifie_le"), "", "A", .accepted),
    Story("a passer-by says: still exact", by: "", place("verifie_le"), "", "A", .refused),
    Story("the voice corrects its hours", by: "ana", place("horaires"), "", "B", .accepted),
    Story(
      "the voice of the annexe corrects them", by: "ana",
      place("horaires", concerned: [Commons.annexe]), "", "B", .accepted),
    Story("somebody objects to it", by: "ana", place("horaires"), "eva-", "B", .refused),
    Story(
      "a colleague without a mandate corrects them", by: "dan", place("horaires"), "", "C", .pending
    ),
    Story(
      "the voice changes the name as well", by: "ana", place("horaires", "nom"), "", "B C", .pending
    ),
    Story(
      "and another structure agrees", by: "ana", place("horaires", "nom"), "bao+", "B C", .accepted),
    Story("a neighbour corrects the hours", by: "ivo", place("horaires"), "", "C", .pending),
    Story("the voice alone agrees", by: "ivo", place("horaires"), "ana+", "C", .accepted),
    Story(
      "anybody but the voice agrees", by: "ivo", place("horaires"), "bao+ cleo+ eva+", "C", .pending
    ),
    Story("the voice is against it", by: "ivo", place("horaires"), "bao+ ana-", "C", .refused),
    Story("a passer-by corrects the hours", by: "", place("horaires"), "ana+", "C", .pending),
    Story("and somebody else agrees", by: "", place("horaires"), "ana+ eva+", "C", .accepted),
    Story(
      "a place that concerns nobody", by: "ivo", place("nom", concerned: []), "eva+", "C", .accepted
    ),
    Story(
      "the voice takes over another's place", by: "ana",
      place("porte_par", concerned: [Commons.caf, Commons.cyber]), "eva+", "C", .pending),
    Story(
      "with the other's consent", by: "ana",
      place("porte_par", concerned: [Commons.caf, Commons.cyber]), "bao+", "C", .accepted),
    Story(
      "a structure that left", by: "ivo", place("nom", concerned: [Commons.ecole]), "bao+", "C",
      .pending),
  ]

  private static let slowStories: [Story] = [
    Story("a new place, not opened yet", by: "ivo", whole(.created), "ana+ bao+", "D", .pending),
    Story(
      "a new place after a day", by: "ivo", whole(.created), "ana+ bao+", opened: 1, "D", .pending),
    Story(
      "a new place after two days", by: "ivo", whole(.created), "ana+ bao+", opened: 2, "D",
      .accepted),
    Story(
      "a new place with one college", by: "bao", whole(.created), "ana+ ivo+", opened: 2, "D",
      .refused),
    Story(
      "a place closes with its voice", by: "ivo", whole(.ended), "ana+ cleo+", opened: 8, "E",
      .accepted),
    Story(
      "a place closes without its voice", by: "ivo", whole(.ended), "eva+ cleo+", opened: 8, "E",
      .pending),
    Story(
      "a place nobody speaks for closes", by: "ivo", whole(.ended, concerned: [Commons.ecole]),
      "ana+ cleo+", opened: 8, "E", .pending),
    Story(
      "two records of one place", by: "ivo", whole(.merged), "ana+ eva+", opened: 8, "E", .accepted),
    Story(
      "a need, with residents", by: "ivo", whole(.created, kind: "besoin"), "ana+ cleo+ eva+",
      opened: 15, "F", .accepted),
    Story(
      "a need, without residents", by: "ivo", whole(.created, kind: "besoin"), "ana+ cleo+ hal+",
      opened: 15, "F", .pending),
    Story(
      "a need that a resident objects to, in time", by: "ivo", whole(.created, kind: "besoin"),
      "ana+ cleo+ eva+ fay-", opened: 3, "F", .pending),
    Story(
      "a need that a resident still objects to", by: "ivo", whole(.created, kind: "besoin"),
      "ana+ cleo+ eva+ fay-", opened: 15, "F", .refused),
    Story(
      "a need that a resident proposes", by: "eva", whole(.created, kind: "besoin"),
      "ana+ cleo+ fay+",
      opened: 15, "F", .accepted),
    Story(
      "a kind that the rules do not know", by: "ivo", whole(.created, kind: "autre"),
      "ana+ cleo+ eva+",
      opened: 90, "", .refused),
    Story(
      "a record that disappears", by: "ivo", whole(.removed), "ana+ cleo+ eva+", opened: 90, "",
      .refused),
  ]

  private static let ana = Commons.members[0]
  private static let newcomer = Commons.member("new", Commons.ecole, "mediation", [.reviewer])

  private static let governingStories: [Story] = [
    Story(
      "one's own new key", by: "ana", .member(from: ana, to: ana.with(keys: []), fields: ["keys"]),
      "bao+", "K", .accepted),
    Story(
      "one's own new key, alone", by: "ana",
      .member(from: ana, to: ana.with(keys: []), fields: ["keys"]), "", "K", .pending),
    Story(
      "one's own new key, with a colleague", by: "ana",
      .member(from: ana, to: ana.with(keys: []), fields: ["keys"]), "dan+", "K", .pending),
    Story(
      "another's key", by: "ivo", .member(from: ana, to: ana.with(keys: []), fields: ["keys"]),
      "cleo+ eva+", opened: 8, "M", .accepted),
    Story(
      "another's key, in a hurry", by: "ivo",
      .member(from: ana, to: ana.with(keys: []), fields: ["keys"]), "cleo+ eva+", "M", .pending),
    Story(
      "a role for oneself with a key", by: "ana",
      .member(from: ana, to: ana.with(roles: [.steward], keys: []), fields: ["keys", "roles"]),
      "bao+",
      "M", .pending),
    Story(
      "a new member", by: "ivo", .member(from: nil, to: newcomer), "ana+ eva+", opened: 8, "M",
      .accepted),
    Story(
      "a new member whom outsiders propose", by: "", .member(from: nil, to: newcomer),
      "ana+ eva+ cleo+",
      opened: 8, "M", .refused),
    Story(
      "a removal", by: "ivo", .member(from: ana, to: nil), "cleo+ eva+", opened: 8, "M", .accepted),
    Story(
      "a removal too early", by: "ivo", .member(from: ana, to: nil), "cleo+ eva+", opened: 6, "M",
      .pending),
    Story(
      "new rules", by: "ivo", .file("governance/rules.yaml"), "ana+ cleo+ eva+", opened: 31, "H",
      .accepted),
    Story(
      "new rules without residents", by: "ivo", .file("governance/rules.yaml"), "ana+ cleo+",
      opened: 31,
      "H", .pending),
    Story(
      "new rules with an objection", by: "ivo", .file("governance/rules.yaml"),
      "ana+ cleo+ eva+ gil-",
      opened: 31, "H", .refused),
    Story(
      "a file that nobody governs", by: "ivo", .file("README.md"), "ana+ cleo+ eva+", opened: 90,
      "", .refused),
  ]

  @Test("Everyday changes", arguments: dailyStories)
  func daily(_ story: Story) { expect(story) }

  @Test("Changes that take time", arguments: slowStories)
  func slow(_ story: Story) { expect(story) }

  @Test("Changes of people and of rules", arguments: governingStories)
  func governing(_ story: Story) { expect(story) }

  private func expect(_ story: Story) {
    var scene = Scene(classes: TerritoryRules.classes).proposed(by: story.proposer)
      .reviewed(story.reviews).with { $0.changes = [story.change] }
    if let days = story.opened { scene = scene.opened(by: "bao", daysAgo: days) }
    #expect(scene.verdict.classes == story.classes.split(separator: " ").map(String.init))
    #expect(scene.verdict.outcome == story.outcome)
  }

  @Test("These rules lock nobody out")
  func soundRules() {
    let found = RulesCheck.diagnostics(
      rules: Rules(classes: TerritoryRules.classes), roster: Commons.roster,
      kinds: ["lieu", "structure", "mediation", "besoin", "creux"])
    #expect(found == [])
  }
}

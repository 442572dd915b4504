package import Governance
package import Records

/// Reads examples of the rules from `governance/examples/<name>.yaml` (`Documentation/Formats.md`).
///
/// A file says what its cases share, `people` and `structures`, then the cases. Names that a file gives itself
/// must fit in any event; those of the ledger are looked at when ``ExampleNames`` are at hand.
package enum ExamplesDecoder {
  /// Returns the cases in their order; throws everything that is wrong with the file.
  package static func decode(
    _ bytes: [UInt8], path: String, names: ExampleNames? = nil
  ) throws(Rejection) -> [RuleExample] {
    let keys = ["people", "structures", "examples"]
    return try Reading.document(bytes, path: path, keys: keys) { root, problems in
      guard let nodes = root.require("examples", Read.nodes), let list = root.value("examples")
      else { return nil }
      if nodes.isEmpty {
        problems.add("bad-value", "there is no example", at: list, hint: "add an example")
      }
      let shared = ExampleCast(in: root, names: names)
      let people = ExamplePeopleReading(cast: shared).people(problems)
      return nodes.compactMap { example($0, problems, shared: shared, people) }
    }
  }

  private static let keys = [
    "name", "why", "people", "structures", "proposal", "changes", "records", "earlier", "opened",
    "opinions", "at", "sealed_by", "later", "settled_at", "expect", "class", "requirements",
    "missing",
  ]

  private static func example(
    _ node: DocumentNode, _ problems: DocumentProblems, shared: ExampleCast,
    _ sharedPeople: [Member.ID: RuleExample.Cast.Person]
  ) -> RuleExample? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let cast = ExampleCast(in: map, extending: shared)
    let people = ExamplePeopleReading(cast: cast)
    let changesReading = ExampleChangeReading(people: people)
    let opinions = ExampleOpinionReading(people: people)
    let name = map.require("name", Read.localized)
    let reason = map.read("why", Read.localized)
    let persons = people.people(problems, replacing: sharedPeople)
    let changes = map.require("changes", changesReading.changes)
    let natures = map.value("changes").map(changesReading.natures) ?? [:]
    let proposal = map.require("proposal") { people.proposal($0, $1, natures: natures) }
    let incidents = map.read("records", ExampleIncidentReading(people: people).incidents)
    let earlier = map.read("earlier", changesReading.earlier) ?? []
    let opening = map.read("opened", opinions.opening)
    let reviews = map.read("opinions", opinions.reviews) ?? []
    let time = map.require("at", Read.moment)
    let sealer = map.read("sealed_by", people.member)
    let lodged = map.read("later", opinions.lodged) ?? []
    let settled = map.read("settled_at", Read.moment)
    let expectation = ExampleExpectationReading(cast: cast).expectation(in: map)
    if let time {
      func check(_ key: String, _ wrong: Bool, _ words: String) {
        guard wrong, let place = map.value(key) else { return }
        problems.add("bad-value", words, at: place, hint: "correct one of the two dates")
      }
      check("opened", opening.map { $0.time > time } ?? false, "it is opened after 'at'")
      check("later", lodged.contains { $0.time < time }, "an opinion came in before 'at'")
      check("settled_at", settled.map { $0 < time } ?? false, "it is settled before 'at'")
    }
    guard let name, let changes, let proposal, let time, let expectation else { return nil }
    return RuleExample(
      name: name, reason: reason,
      cast: RuleExample.Cast(
        people: cast.people.map { _ in persons.sorted { $0.key < $1.key }.map(\.value) },
        legalNumbers: cast.legalNumbers, labels: cast.labels),
      proposal: proposal, changes: changes, incidents: incidents ?? Incidents(), earlier: earlier,
      opening: opening, reviews: reviews, sealer: sealer, time: time,
      sequel: RuleExample.Sequel(lodged: lodged, time: settled), expectation: expectation)
  }
}

/// The names of a ledger that its examples may use.
package struct ExampleNames: Hashable, Sendable {
  let profile: Profile
  let classes: [ChangeClass.ID]
  let colleges: [College.ID]
  let members: [Member.ID]

  package init(rules: Rules, colleges: [College], members: [Member], profile: Profile) {
    self.profile = profile
    self.classes = rules.classes.map(\.id)
    self.colleges = colleges.map(\.id)
    self.members = members.map(\.id).sorted()
  }
}

extension Read {
  static func moment(_ node: DocumentNode, _ problems: DocumentProblems) -> Instant? {
    value("a moment", hint: "write it as 2026-03-02 or 2026-03-02T10:00:00Z") {
      Instant($0)
    }(node, problems)
  }

  /// A short name that a file gives to a structure or a record: letters, digits, `-` and `_`.
  static func shortName(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    value("a short name", hint: "use lowercase letters, digits, - and _") { text in
      (1...40).contains(text.utf8.count)
        && text.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0)
        } ? text : nil
    }(node, problems)
  }
}

internal import Governance
internal import Records

/// Reads who is in a case, and everything in it that names somebody or something.
struct ExamplePeopleReading {
  private static let keys = [
    "structure", "college", "status", "roles", "voice", "opinion", "mandates", "interests",
  ]

  let cast: ExampleCast

  /// Returns those whom the file or the case describes itself, in the place of those described before.
  func people(
    _ problems: DocumentProblems, replacing shared: [Member.ID: RuleExample.Cast.Person] = [:]
  ) -> [Member.ID: RuleExample.Cast.Person] {
    cast.described.reduce(into: shared) {
      $0[$1.name] = person($1.name, $1.value, problems)
    }
  }

  private func person(
    _ id: Member.ID, _ node: DocumentNode, _ problems: DocumentProblems
  ) -> RuleExample.Cast.Person? {
    switch node.text {
    case "member":
      if let names = cast.names, !names.members.contains(id) {
        problems.add(
          "unknown-member", "the ledger has no member '\(id)'", at: node,
          hint: Nearest.hint(for: id, in: names.members))
      }
      return .registered(id)
    case "stranger": return nil
    case .some:
      problems.add(
        "bad-value", "who '\(id)' is cannot be read", at: node,
        hint: "write {college: …}, or member for whom the ledger has, or stranger for nobody")
      return nil
    case nil: return member(id, node, problems).map { .member($0) }
    }
  }

  private func member(
    _ id: Member.ID, _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Member? {
    guard let map = MapReader(node, keys: ExamplePeopleReading.keys, problems: problems) else {
      return nil
    }
    let structure = map.read("structure", self.structure)
    let college = map.require("college", self.college)
    let status = map.read("status", Read.word(Member.Status.self))
    let roles = map.read("roles", Read.list(Read.word(Member.Role.self)))
    let mandates = map.read("mandates", Read.list(MemberDecoder.mandate)) ?? []
    let interests = map.read("interests", Read.list(record)) ?? []
    let always = [
      map.bool("voice") ?? false ? Member.Mandate.voice : nil,
      map.bool("opinion") ?? false ? Member.Mandate.opinion : nil,
    ].compactMap(\.self)
    guard let college else { return nil }
    return Member(
      id: id, structure: structure, college: college, status: status ?? .active,
      roles: Set(roles ?? [.reviewer]),
      mandates: mandates + (always.isEmpty ? [] : [.always(Set(always))]), interests: interests)
  }

  func proposal(
    _ node: DocumentNode, _ problems: DocumentProblems, natures: [RecordID: Nature]
  ) -> Proposal? {
    let keys = ["by", "signed_by", "nature", "urgent"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let origin = map.require("by", self.origin)
    let signers = map.read("signed_by", Read.list(member)) ?? []
    var nature: Nature? = .change
    if let written = map.value("nature") {
      nature = written.text == "unsaid" ? nil : Read.word(Nature.self)(written, problems)
    }
    let isUrgent = map.bool("urgent") ?? false
    guard let origin else { return nil }
    return Proposal(
      id: "example", title: "", reasons: "", origin: origin,
      signers: Set(signers).union(origin.members),
      natures: Natures(overall: nature, byRecord: natures), effective: nil, isUrgent: isUrgent)
  }

  /// Who proposes: a member, several together, or somebody from outside.
  func origin(_ node: DocumentNode, _ problems: DocumentProblems) -> Proposal.Origin? {
    if node.text == "outside" { return .outside }
    guard case .list = node.content else { return member(node, problems).map { .member($0) } }
    return Read.filled(member)(node, problems).map { .joint($0) }
  }

  // MARK: - Names

  /// Somebody whom the case or the ledger knows.
  func member(_ node: DocumentNode, _ problems: DocumentProblems) -> Member.ID? {
    guard let id = Read.memberID(node, problems) else { return nil }
    let known = cast.people.map { $0.sorted() } ?? cast.names?.members
    if let known, !known.contains(id) {
      problems.add(
        "unknown-member", "nobody here is called '\(id)'", at: node,
        hint: Nearest.match(for: id, in: known).map { "did you mean '\($0)'?" }
          ?? "say who it is under 'people'")
    }
    return id
  }

  func college(_ node: DocumentNode, _ problems: DocumentProblems) -> College.ID? {
    guard let id = Read.name(node, problems) else { return nil }
    if let names = cast.names, !names.colleges.contains(id) {
      problems.add(
        "unknown-college", "there is no college '\(id)'", at: node,
        hint: Nearest.hint(for: id, in: names.colleges))
    }
    return id
  }

  /// A structure by the short name that the file gives it, or by its identity in the ledger.
  func structure(_ node: DocumentNode, _ problems: DocumentProblems) -> RecordID? {
    named(node, problems, among: cast.structures, as: "structure", under: "structures")
  }

  /// A structure or a record that changes.
  func record(_ node: DocumentNode, _ problems: DocumentProblems) -> RecordID? {
    let known = cast.structures.merging(cast.records) { first, _ in first }
    return named(node, problems, among: known, as: "record", under: "structures")
  }

  private func named(
    _ node: DocumentNode, _ problems: DocumentProblems, among known: [String: RecordID],
    as what: String, under key: String
  ) -> RecordID? {
    guard let text = Read.text(node, problems) else { return nil }
    if let id = known[text] ?? RecordID(text) { return id }
    problems.add(
      "unknown-\(what)", "no \(what) is called \(text.quoted) here", at: node,
      hint: Nearest.match(for: text, in: known.keys.sorted()).map { "did you mean '\($0)'?" }
        ?? "name it under '\(key)'")
    return nil
  }
}

extension Member.Mandate {
  /// A mandate that runs whenever a case takes place.
  fileprivate static func always(_ scope: Set<String>) -> Member.Mandate {
    Member.Mandate(
      from: CalendarDate(daysSinceEpoch: 0), until: CalendarDate(daysSinceEpoch: 2_932_896),
      scope: scope)
  }
}

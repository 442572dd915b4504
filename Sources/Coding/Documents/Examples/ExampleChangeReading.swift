internal import Governance
internal import Records

/// Reads what changes in a case: records, files, members.
struct ExampleChangeReading {
  private static let recordKeys = [
    "kind", "record", "operation", "fields", "nature", "sections", "concerned", "interests",
    "added_interests", "protected", "verification", "verified", "field_count", "measure_on",
    "contestation", "attestation", "attested", "reply", "named", "invited", "explained",
  ]

  let people: ExamplePeopleReading

  func changes(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> [RuleExample.ChangeFacts]? {
    guard let nodes = Read.nodes(node, problems) else { return nil }
    if nodes.isEmpty {
      problems.add("bad-value", "nothing changes", at: node, hint: "add a change")
    }
    var seen: Set<RecordID> = []
    return nodes.compactMap { item in
      let change = self.change(item, problems)
      if case .record(let facts) = change, !seen.insert(facts.record).inserted {
        problems.add(
          "duplicate-value", "the record changes twice", at: item,
          hint: "tell records apart with 'record: <name>', or list all fields in one change")
      }
      return change
    }
  }

  /// Returns the natures that changes give for themselves.
  func natures(_ node: DocumentNode) -> [RecordID: Nature] {
    guard case .list(let items) = node.content else { return [:] }
    return items.reduce(into: [:]) { natures, item in
      guard let kind = item.value(of: "kind")?.text,
        let nature = item.value(of: "nature")?.text.flatMap(Nature.init(rawValue:))
      else { return }
      natures[id(kind: kind, name: item.value(of: "record")?.text)] = nature
    }
  }

  func earlier(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> [RuleExample.Earlier]? {
    Read.nodes(node, problems)?.compactMap { item in
      guard let map = MapReader(item, keys: ["by", "at", "changes"], problems: problems) else {
        return nil
      }
      let origin = map.require("by", people.origin)
      let time = map.require("at", Read.moment)
      let changes = map.require("changes", self.changes)
      guard let origin, let time, let changes else { return nil }
      return RuleExample.Earlier(origin: origin, time: time, changes: changes)
    }
  }

  /// One change, whose first key says of what: a record's `kind`, a `path` or a `member`.
  private func change(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> RuleExample.ChangeFacts? {
    let operation = Read.word(RecordChange.Operation.self)
    if node.value(of: "path") != nil {
      guard let map = MapReader(node, keys: ["path", "operation"], problems: problems) else {
        return nil
      }
      return map.require("path", Read.text).map {
        .file($0, map.read("operation", operation) ?? .updated)
      }
    }
    if node.value(of: "member") != nil {
      let keys = ["member", "operation", "fields"]
      guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
      let done = map.read("operation", operation) ?? .updated
      let id = map.require("member", done == .created ? Read.memberID : people.member)
      let fields = map.read("fields", Read.filled(memberField)) ?? []
      return id.map { .member($0, done, fields: Set(fields)) }
    }
    return record(node, problems)
  }

  private func memberField(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    let known = ["structure", "college", "status", "roles", "mandates", "interests", "keys"]
    guard let name = Read.fieldName(node, problems) else { return nil }
    if known.contains(name) { return name }
    problems.add(
      "unknown-field", "a member has no field '\(name)'", at: node,
      hint: Nearest.hint(for: name, in: known))
    return nil
  }

  private func record(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> RuleExample.ChangeFacts? {
    guard
      let map = MapReader(node, keys: ExampleChangeReading.recordKeys, problems: problems)
    else { return nil }
    let kindName = map.require("kind", kind)
    let name = map.read("record", Read.shortName)
    let operation =
      map.read("operation", Read.word(RecordChange.Operation.self)) ?? .updated
    _ = map.read("nature", Read.word(Nature.self))
    let field = self.field(of: kindName.flatMap { people.cast.names?.profile.kinds[$0] })
    let fields = map.read("fields", Read.filled(field))
    if operation == .updated, map.value("fields") == nil, kindName != nil {
      problems.add(
        "missing-key", "the key 'fields' is missing", at: node,
        hint: "say which fields change, as fields: [horaires]")
    }
    guard let kindName else { return nil }
    var facts = RuleExample.RecordFacts(
      id(kind: kindName, name: name), operation, fields: fields ?? [])
    facts.label = name ?? kindName
    let records = Read.list(people.record)
    facts.concerned = map.read("concerned", records)
    facts.interests = map.read("interests", records) ?? []
    facts.addedInterests = map.read("added_interests", records) ?? []
    facts.protectedFields = map.read("protected", Read.list(field)).map { Set($0) }
    facts.verificationFields = map.read("verification", Read.list(field)).map { Set($0) }
    facts.sections = map.read("sections") { words($0, $1, Read.name) }
    facts.verified = map.read("verified") { words($0, $1, Read.date) } ?? [:]
    facts.fieldCount = map.read("field_count", Read.int(in: 1...1000))
    facts.target = map.read("measure_on", people.member)
    facts.isContestation = map.bool("contestation")
    facts.attestation = map.read("attestation", field)
    facts.isAttested = map.bool("attested") ?? false
    facts.reply = map.read("reply", field)
    facts.named = map.read("named", records) ?? []
    facts.isInvited = map.bool("invited") ?? false
    facts.explained = Set(map.read("explained", Read.list(field)) ?? [])
    return .record(facts)
  }

  private func id(kind: String, name: String?) -> RecordID {
    let name = name ?? kind
    if kind == RuleExample.structureKind, let known = people.cast.structures[name] { return known }
    let known = people.cast.records[name]
    return RecordID(kind: kind, name: known?.name ?? "000000000000")
  }

  private func kind(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    guard let name = Read.name(node, problems) else { return nil }
    if let kinds = people.cast.names?.profile.kinds, kinds[name] == nil {
      problems.add(
        "unknown-kind", "there is no kind '\(name)'", at: node,
        hint: Nearest.hint(for: name, in: kinds.keys.sorted()))
    }
    return name
  }

  private func field(of kind: Kind?) -> (DocumentNode, DocumentProblems) -> String? {
    { node, problems in
      guard let name = Read.fieldName(node, problems) else { return nil }
      if let kind, kind.field(name) == nil {
        problems.add(
          "unknown-field", "the kind '\(kind.name)' has no field '\(name)'", at: node,
          hint: Nearest.hint(for: name, in: kind.fields.map(\.name)))
      }
      return name
    }
  }

  /// A map whose keys are the names of fields or of sections.
  private func words<Value>(
    _ node: DocumentNode, _ problems: DocumentProblems,
    _ type: (DocumentNode, DocumentProblems) -> Value?
  ) -> [String: Value]? {
    guard let map = MapReader(node, keys: [], problems: problems, accepts: { _ in true }) else {
      return nil
    }
    return map.pairs.reduce(into: [:]) { $0[$1.name] = type($1.value, problems) }
  }
}

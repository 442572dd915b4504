internal import Governance
internal import Records

/// Reads the measures, the complaints and the invitations of a case.
struct ExampleIncidentReading {
  let people: ExamplePeopleReading

  func incidents(_ node: DocumentNode, _ problems: DocumentProblems) -> Incidents? {
    let keys = ["measures", "contestations", "invitations"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    return Incidents(
      measures: items(of: "measures", in: map, measure),
      contestations: items(of: "contestations", in: map, contestation),
      invitations: items(of: "invitations", in: map, invitation))
  }

  private func items<Item>(
    of key: String, in map: MapReader,
    _ type: (DocumentNode, DocumentProblems, RecordID) -> Item?
  ) -> [Item] {
    (map.read(key, Read.nodes) ?? []).enumerated().compactMap { index, node in
      type(
        node, map.problems, RecordID(kind: String(key.dropLast()), name: index.padded(to: 12)))
    }
  }

  private func measure(
    _ node: DocumentNode, _ problems: DocumentProblems, _ record: RecordID
  ) -> Measure? {
    let keys = ["member", "level", "from", "until"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let member = map.require("member", people.member)
    let level = map.require("level", Read.word(Measure.Level.self))
    let from = map.require("from", Read.date)
    let until = map.require("until", Read.date)
    guard let member, let level, let from, let until else { return nil }
    return Measure(record: record, member: member, level: level, from: from, until: until)
  }

  private func contestation(
    _ node: DocumentNode, _ problems: DocumentProblems, _ record: RecordID
  ) -> Contestation? {
    guard let map = MapReader(node, keys: ["record", "received"], problems: problems) else {
      return nil
    }
    let subject = map.require("record", people.record)
    let received = map.read("received", Read.date)
    return subject.map { Contestation(record: record, subjects: [$0], received: received) }
  }

  private func invitation(
    _ node: DocumentNode, _ problems: DocumentProblems, _ record: RecordID
  ) -> Invitation? {
    guard let map = MapReader(node, keys: ["college", "on"], problems: problems) else {
      return nil
    }
    let college = map.require("college", people.college)
    let day = map.require("on", Read.date)
    guard let college, let day else { return nil }
    return Invitation(record: record, college: college, on: day)
  }
}

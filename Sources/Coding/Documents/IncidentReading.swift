internal import Records

/// Reads what a record of a kind does to the commons itself: it is a contestation, a measure or an invitation, and
/// never two of them.
struct IncidentReading {
  typealias FieldReader = (DocumentNode, DocumentProblems) -> String?

  private static let keys = ["contestation", "measure", "invitation"]

  /// Returns a reader of a field that must be of some type.
  let field: (_ what: String, _ fits: @escaping (FieldType) -> Bool) -> FieldReader

  /// The incident that the meaning of a kind speaks of, or `nil` for an ordinary kind.
  func incident(_ meaning: MapReader) -> Meaning.Incident? {
    let found = meaning.pairs.filter { IncidentReading.keys.contains($0.name) }
    guard let first = found.first else { return nil }
    if found.count > 1 {
      meaning.problems.add(
        "bad-value", "a record cannot be both '\(first.name)' and '\(found[1].name)'",
        at: found[1].key, hint: "make a kind for each")
    }
    switch first.name {
    case "contestation": return contestation(first.value, meaning.problems)
    case "measure": return measure(first.value, meaning.problems)
    default: return invitation(first.value, meaning.problems)
    }
  }

  private func contestation(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Meaning.Incident? {
    let keys = ["subjects", "received"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let subjects = map.require("subjects", field("a list of references", \.listsReferences))
    let received = map.require("received", day)
    guard let subjects, let received else { return nil }
    return .contestation(subjects: subjects, received: received)
  }

  private func measure(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Meaning.Incident? {
    let keys = ["member", "level", "from", "until"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let member = map.require("member", line)
    let level = map.require("level", field("a nomenclature", \.isNomenclature))
    let from = map.require("from", day)
    let until = map.require("until", day)
    guard let member, let level, let from, let until else { return nil }
    return .measure(member: member, level: level, from: from, until: until)
  }

  private func invitation(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Meaning.Incident? {
    guard let map = MapReader(node, keys: ["college", "on"], problems: problems) else { return nil }
    let college = map.require("college", line)
    let day = map.require("on", day)
    guard let college, let day else { return nil }
    return .invitation(college: college, on: day)
  }

  /// A name is one line of text.
  private var line: FieldReader { field("a string") { $0 == .string } }

  /// What is counted from a date needs the day.
  private var day: FieldReader { field("a day") { $0 == .date } }
}

extension FieldType {
  var isNomenclature: Bool { name == "nomenclature" }

  fileprivate var listsReferences: Bool {
    if case .list(.reference) = self { true } else { false }
  }
}

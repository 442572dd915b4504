internal import Governance
internal import Records

/// The names that a file of examples, or one of its cases, gives to structures, records and people.
///
/// They are gathered before anything else is read, so that the parts of a case may stand in any order.
struct ExampleCast {
  /// The structures by short name, then the records that change.
  private(set) var structures: [String: RecordID] = [:]
  private(set) var records: [String: RecordID] = [:]
  private(set) var legalNumbers: [RecordID: String] = [:]

  /// Everybody whom the file or the case knows, or `nil` when it leaves that to the ledger.
  private(set) var people: Set<Member.ID>?
  /// Where the file, or the case, describes people itself.
  private(set) var described: [DocumentNode.Pair] = []

  let names: ExampleNames?

  /// Gathers what the root of a file says.
  init(in root: MapReader, names: ExampleNames?) {
    self.names = names
    gather(root)
  }

  /// Gathers what a case says beside what its file does.
  init(in map: MapReader, extending shared: ExampleCast) {
    self = shared
    described = []
    gather(map)
    gatherRecords(map)
  }

  /// What people call the structures and the records.
  var labels: [RecordID: String] {
    Dictionary(
      structures.map { ($0.value, $0.key) } + records.map { ($0.value, $0.key) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func gather(_ map: MapReader) {
    if let node = map.value("structures") { gatherStructures(node, map.problems) }
    guard let node = map.value("people") else { return }
    guard case .map(let pairs) = node.content else {
      map.problems.add(
        "wrong-type", "a map is expected here, not \(node.sort)", at: node,
        hint: "write each as m-ana: {college: personnes}")
      return
    }
    described = pairs.filter { Read.memberID($0.key, map.problems) != nil }
    people = (people ?? []).union(described.map(\.name))
  }

  private mutating func gatherStructures(_ node: DocumentNode, _ problems: DocumentProblems) {
    guard case .map(let pairs) = node.content else {
      problems.add(
        "wrong-type", "a map is expected here, not \(node.sort)", at: node,
        hint: "write each as cyber: \"111111111\", or cyber: none")
      return
    }
    for pair in pairs {
      guard let name = Read.shortName(pair.key, problems) else { continue }
      let id =
        structures[name]
        ?? RecordID(
          kind: RuleExample.structureKind, name: (structures.count + 1).padded(to: 12))
      structures[name] = id
      legalNumbers[id] = ExampleCast.legalNumber(pair.value, problems)
    }
  }

  private static func legalNumber(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    let hint = "write a SIREN or RNA number, such as \"111111111\", or none"
    let number = Read.value("a legal number", hint: hint) { text in
      text == "none"
        || (9...10).contains(text.utf8.count)
          && text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
          }
        ? text : nil
    }(node, problems)
    return number == "none" ? nil : number
  }

  /// Gives each record that the case names an identity, whether it changes now or changed before.
  private mutating func gatherRecords(_ map: MapReader) {
    var lists = [map.value("changes")]
    if case .list(let earlier)? = map.value("earlier")?.content {
      lists += earlier.map { $0.value(of: "changes") }
    }
    for case .list(let items)? in lists.map({ $0?.content }) {
      for item in items {
        guard let kind = item.value(of: "kind")?.text, RecordID.isKindName(kind) else { continue }
        let name = item.value(of: "record")?.text ?? kind
        if kind == RuleExample.structureKind, structures[name] != nil { continue }
        guard records[name] == nil else { continue }
        // A structure that no name was given before must not be taken for one that has.
        records[name] = RecordID(kind: kind, name: (1000 + records.count).padded(to: 12))
      }
    }
  }
}

extension DocumentNode {
  /// Returns the value of a key when it is a map that has one.
  func value(of key: String) -> DocumentNode? {
    guard case .map(let pairs) = content else { return nil }
    return pairs.first { $0.name == key }?.value
  }
}

extension Read {
  static func memberID(_ node: DocumentNode, _ problems: DocumentProblems) -> Member.ID? {
    value("a member's id", hint: "write m- and lowercase letters, digits and hyphens") {
      Member.isID($0) ? $0 : nil
    }(node, problems)
  }
}

internal import Governance
package import Records

/// Reads a migration from `governance/migrations/<id>.yaml`: which codes and fields replace which.
///
/// ```yaml
/// kind: lieu
/// title: {fr: Les services de 2026, en: The services of 2026}
/// mappings:
///   - {field: services, from: [numerique, internet], to: numerique-quotidien}
///   - {rename: tel, to: telephone}
/// ```
package enum MigrationDecoder {
  private static let keys = ["kind", "title", "reason", "mappings"]

  /// Returns the migration, named after its file; throws everything that is wrong with the file.
  ///
  /// Names of kinds, fields and codes are looked at when ``MigrationNames`` are at hand.
  package static func decode(
    _ bytes: [UInt8], path: String, names: MigrationNames? = nil
  ) throws(Rejection) -> Migration {
    try Reading.document(bytes, path: path, keys: keys) { (root, problems) -> Migration? in
      let id = path.fileStem
      if !Proposal.isID(id) || !PathChange(path: path, operation: .created).isMigration {
        problems.addBadName(id, hint: "use lowercase letters, digits and hyphens, in no folder")
      }
      let check = MigrationNameCheck(names, problems)
      let kind = root.require("kind", Read.name)
      if let kind, let place = root.value("kind") { check.kind(kind, at: place) }
      let title = root.require("title", Read.localized)
      let reason = root.read("reason", Read.localized)
      guard let nodes = root.require("mappings", Read.nodes), let list = root.value("mappings")
      else { return nil }
      if nodes.isEmpty {
        problems.add("bad-value", "there is no mapping", at: list, hint: "add a mapping")
      }
      var once = MappingsOnce(problems)
      let mappings = nodes.compactMap { mapping($0, problems, of: kind, check, &once) }
      guard let kind, let title else { return nil }
      return Migration(id: id, kind: kind, title: title, reason: reason, mappings: mappings)
    }
  }

  private static func mapping(
    _ node: DocumentNode, _ problems: DocumentProblems, of kind: String?,
    _ check: MigrationNameCheck, _ once: inout MappingsOnce
  ) -> Migration.Mapping? {
    let keys = ["field", "from", "rename", "to"]
    guard let map = MapReader(node, keys: keys, problems: problems),
      let first = map.onlyPair(of: ["field", "rename"])
    else { return nil }
    return first.name == "field"
      ? values(map, of: kind, check, &once) : rename(map, of: kind, check, &once)
  }

  private static func values(
    _ map: MapReader, of kind: String?, _ check: MigrationNameCheck, _ once: inout MappingsOnce
  ) -> Migration.Mapping? {
    let field = map.require("field", Read.fieldPath)
    let places = map.required("from").map { node -> [DocumentNode] in
      if case .list(let items) = node.content { items } else { [node] }
    }
    if let places, places.isEmpty, let node = map.value("from") {
      map.problems.add("bad-value", "the list is empty", at: node, hint: "add a value to it")
    }
    let target = map.text("to")
    let values = places?.compactMap { Read.text($0, map.problems) }
    guard let field, let places, let values, values.count == places.count else { return nil }
    for (place, value) in zip(places, values) {
      if value == target {
        map.problems.add(
          "bad-value", "\(value.quoted) would replace itself", at: place,
          hint: "remove it, or say what replaces it")
      }
      once.take(value, of: field, at: place)
    }
    if let kind, let node = map.value("field") {
      if check.field(field, of: kind, at: node) {
        for (place, value) in zip(places, values) {
          check.code(value, of: field, in: kind, isNew: false, at: place)
        }
        if let target, let node = map.value("to") {
          check.code(target, of: field, in: kind, isNew: true, at: node)
        }
      }
    }
    return .values(field: field, from: values, to: target)
  }

  private static func rename(
    _ map: MapReader, of kind: String?, _ check: MigrationNameCheck, _ once: inout MappingsOnce
  ) -> Migration.Mapping? {
    if let node = map.pairs.first(where: { $0.name == "from" })?.key {
      map.problems.add(
        "unknown-key", "a field that is renamed keeps its values", at: node,
        hint: "say what replaces a value in another mapping, with 'field:'")
    }
    let field = map.require("rename", Read.fieldName)
    let target = map.require("to", Read.fieldName)
    guard let field, let target, let node = map.value("rename"), let place = map.value("to") else {
      return nil
    }
    if field == target {
      map.problems.add(
        "bad-value", "the field would keep its name", at: place, hint: "write its new name")
    }
    once.take(rename: field, to: target, at: node)
    if let kind { check.rename(field, at: node, to: target, at: place, of: kind) }
    return .rename(field: field, to: target)
  }
}

/// Notes what a migration says twice: what replaces a value is said once.
private struct MappingsOnce {
  private let problems: DocumentProblems
  private var seen: Set<[String]> = []

  init(_ problems: DocumentProblems) { self.problems = problems }

  mutating func take(_ value: String, of field: String, at node: DocumentNode) {
    guard !seen.insert(["value", field, value]).inserted else { return }
    problems.add(
      "duplicate-value", "what replaces \(value.quoted) is said twice", at: node,
      hint: "keep one of the two mappings")
  }

  mutating func take(rename field: String, to target: String, at node: DocumentNode) {
    let isNew = [["from", field], ["to", target]].map { seen.insert($0).inserted }
    guard isNew.contains(false) else { return }
    problems.add(
      "duplicate-value", "the field is renamed twice, or two fields get one name", at: node,
      hint: "keep one of the two mappings")
  }
}

extension Read {
  /// The name of a field, or its path inside a map: `adresse.rue`.
  static func fieldPath(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    value("the name of a field", hint: "use lowercase letters, digits and _, a letter first") {
      text in
      text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
        String($0).isFieldName
      } ? text : nil
    }(node, problems)
  }
}

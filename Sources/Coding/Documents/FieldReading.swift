internal import Records

/// Reads the fields that a kind, or a map inside a record, declares.
enum FieldReading {
  private static let keys = ["name", "title", "description", "constraints", "section", "formerly"]

  /// Returns the fields of a list; a name, former names included, stands for one field only.
  static func fields(_ node: DocumentNode, _ problems: DocumentProblems) -> [Field]? {
    guard let nodes = Read.nodes(node, problems) else { return nil }
    if nodes.isEmpty {
      problems.add("bad-value", "there is no field", at: node, hint: "add a field")
    }
    let maps = nodes.compactMap {
      MapReader($0, keys: keys + TypeReading.keys, problems: problems)
    }
    checkNames(maps, problems)
    return maps.compactMap(field)
  }

  private static func field(_ map: MapReader) -> Field? {
    let name = map.require("name", Read.fieldName)
    let type = TypeReading(map).type
    let title = map.read("title", Read.localized)
    let description = map.read("description", Read.localized)
    let constraints = map.read("constraints", constraints)
    let section = map.read("section", Read.name)
    let formerly = map.read("formerly", Read.list(Read.fieldName)) ?? []
    guard let name, let type else { return nil }
    return Field(
      name: name, type: type, title: title ?? LocalizedText([:]), description: description,
      constraints: constraints ?? Constraints(), section: section, formerly: formerly)
  }

  private static func checkNames(_ maps: [MapReader], _ problems: DocumentProblems) {
    var seen: Set<String> = []
    func check(_ node: DocumentNode) {
      guard let name = node.text, !name.isEmpty, !seen.insert(name).inserted else { return }
      problems.add(
        "duplicate-field", "the field \(name.quoted) is declared twice", at: node,
        hint: "give each field its own name")
    }
    for map in maps { if let name = map.value("name") { check(name) } }
    for map in maps {
      if case .list(let former)? = map.value("formerly")?.content { former.forEach(check) }
    }
  }

  private static func constraints(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Constraints? {
    let keys = [
      "required", "unique", "minLength", "maxLength", "minimum", "maximum", "pattern", "enum",
    ]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    var constraints = Constraints()
    constraints.isRequired = map.bool("required") ?? false
    constraints.isUnique = map.bool("unique") ?? false
    constraints.minLength = map.read("minLength", Read.int(in: 0...1_000_000))
    constraints.maxLength = map.read("maxLength", Read.int(in: 1...1_000_000))
    constraints.minimum = map.read("minimum", Read.number)
    constraints.maximum = map.read("maximum", Read.number)
    constraints.pattern = map.read("pattern", pattern)
    constraints.allowed = map.read("enum", Read.filled(Read.text)) ?? []
    checkOrder(constraints.minLength, constraints.maxLength, "maxLength", map)
    checkOrder(constraints.minimum, constraints.maximum, "maximum", map)
    return constraints
  }

  private static func pattern(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    guard let text = Read.text(node, problems) else { return nil }
    do {
      return try Pattern(text).text
    } catch {
      problems.add(
        "bad-pattern", "the pattern cannot be read: \(error.message)", at: node,
        hint: "write a regular expression of XML Schema, such as [0-9]{5}")
      return nil
    }
  }

  private static func checkOrder<Bound: Comparable>(
    _ least: Bound?, _ most: Bound?, _ key: String, _ map: MapReader
  ) {
    guard let least, let most, least > most, let place = map.value(key) else { return }
    map.problems.add(
      "bad-value", "'\(key)' is below the least allowed, so that no value fits", at: place,
      hint: "exchange the two bounds")
  }
}

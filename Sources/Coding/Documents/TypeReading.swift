internal import Records

/// Reads the type of a field, of the items of a list, or of the values of a map with free keys.
struct TypeReading {
  /// The keys that say a type.
  static let keys = ["type", "reference", "nomenclature", "items", "fields", "values"]

  private static let scalars: [String: FieldType] = Dictionary(
    uniqueKeysWithValues: [
      .string, .text, .integer, .number, .boolean, .date, .partialDate, .openingHours, .url,
      .email, .phone, .geopoint,
    ].map { (type: FieldType) in (type.name, type) })

  /// The types that another key completes, by the key.
  private static let completed = [
    "reference": "reference", "nomenclature": "nomenclature", "items": "array",
    "fields": "object", "values": "object",
  ]

  private let map: MapReader

  init(_ map: MapReader) { self.map = map }

  /// The type, or `nil` after what is wrong with it was noted.
  var type: FieldType? {
    let completions = map.pairs.filter { TypeReading.completed[$0.name] != nil }
    guard completions.count <= 1 else {
      map.problems.add(
        "bad-value",
        "'\(completions[0].name)' and '\(completions[1].name)' say two different types",
        at: completions[1].key, hint: "keep one of them")
      return nil
    }
    let name = map.value("type") == nil ? nil : map.text("type")
    if map.value("type") != nil, name == nil { return nil }
    if let pair = completions.first { return completed(by: pair, name: name) }
    guard let name else {
      map.problems.add(
        "missing-key", "the type is missing", at: map.node,
        hint: "add 'type:', 'reference:' or 'nomenclature:' to this map")
      return nil
    }
    return simple(name)
  }

  private func simple(_ name: String) -> FieldType? {
    if let type = TypeReading.scalars[name] { return type }
    let needed = TypeReading.completed.filter { $0.value == name }.keys.sorted()
    if !needed.isEmpty {
      let keys = needed.map { "'\($0):'" }.joined(separator: " or ")
      map.problems.add(
        "missing-key", "the type '\(name)' is not complete", at: map.node,
        hint: "add \(keys) to this map")
    } else if let place = map.value("type") {
      let known = Array(TypeReading.scalars.keys) + Array(TypeReading.completed.values)
      map.problems.add(
        "unknown-type", "the type \(name.quoted) is not known", at: place,
        hint: Nearest.hint(for: name, in: Set(known).sorted()))
    }
    return nil
  }

  /// A type with the key that completes it; the type's own name may be left out where it adds nothing.
  private func completed(by pair: DocumentNode.Pair, name: String?) -> FieldType? {
    let expected = TypeReading.completed[pair.name] ?? ""
    guard name == expected || (name == nil && expected == pair.name) else {
      map.problems.add(
        name == nil ? "missing-key" : "bad-value",
        "'\(pair.name)' goes with the type '\(expected)'", at: map.value("type") ?? map.node,
        hint: "write 'type: \(expected)'")
      return nil
    }
    switch pair.name {
    case "reference": return kinds(pair.value).map { .reference($0) }
    case "nomenclature": return Read.name(pair.value, map.problems).map { .nomenclature($0) }
    case "fields": return FieldReading.fields(pair.value, map.problems).map { .map($0) }
    default:
      guard let inner = MapReader(pair.value, keys: TypeReading.keys, problems: map.problems)
      else { return nil }
      let type = TypeReading(inner).type
      return pair.name == "items" ? type.map { .list($0) } : type.map { .dictionary($0) }
    }
  }

  private func kinds(_ node: DocumentNode) -> [String]? {
    if case .list = node.content { return Read.filled(Read.name)(node, map.problems) }
    return Read.name(node, map.problems).map { [$0] }
  }
}

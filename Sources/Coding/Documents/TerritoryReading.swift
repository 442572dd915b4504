internal import Records

/// Reads what makes the records of a kind territories: which fields hold their codes, what they lie in, and so on.
///
/// ```yaml
/// territory: {codes: codes, parents: parents, composition: composition, predecessors: predecesseurs, type: type,
///   outline: contour}
/// ```
struct TerritoryReading {
  /// Returns a reader of the name of a field, of a type that fits.
  let field: (String, @escaping (FieldType) -> Bool) -> (DocumentNode, DocumentProblems) -> String?

  func territory(_ node: DocumentNode, _ problems: DocumentProblems) -> Meaning.Territory? {
    let keys = ["codes", "parents", "composition", "predecessors", "type", "outline"]
    guard let map = MapReader(node, keys: keys, problems: problems), map.saysSomething else {
      return nil
    }
    let references = field("a list of references") {
      if case .list(.reference) = $0 { true } else { false }
    }
    var territory = Meaning.Territory()
    territory.codes = map.read(
      "codes", field("a list of codes, each with 'referentiel' and 'code'", \.holdsCodes))
    territory.parents = map.read("parents", references)
    territory.composition = map.read("composition", references)
    territory.predecessors = map.read("predecessors", references)
    territory.type = map.read("type", field("a nomenclature", \.isNomenclature))
    territory.outline = map.read("outline", field("a text", { $0 == .string }))
    return territory
  }
}

extension FieldType {
  /// A Boolean value indicating whether it lists codes of referentials, with the days on which they hold.
  fileprivate var holdsCodes: Bool {
    guard case .list(.map(let fields)) = self else { return false }
    let types = Dictionary(
      fields.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    let keys = Meaning.Territory.self
    func isText(_ key: String) -> Bool {
      types[key].map { $0 == .string || $0.isNomenclature } ?? false
    }
    return isText(keys.referential) && isText(keys.code)
      && [keys.from, keys.until].allSatisfy { key in
        types[key].map { $0 == .date || $0 == .partialDate } ?? true
      }
  }
}

internal import Records

/// Reads where a record of a kind says whether two others are the same: the list that names the two, and the answer.
struct MatchReading {
  /// Returns a reader of a field that must be of some type.
  let field: (_ what: String, _ fits: @escaping (FieldType) -> Bool) -> IncidentReading.FieldReader

  func match(_ node: DocumentNode, _ problems: DocumentProblems) -> Meaning.Match? {
    guard let map = MapReader(node, keys: ["records", "answer"], problems: problems) else {
      return nil
    }
    let records = map.require(
      "records",
      field("a list of references to one kind") {
        if case .list(.reference(let kinds)) = $0 { kinds.count == 1 } else { false }
      })
    let answer = map.require("answer", field("a nomenclature", \.isNomenclature))
    guard let records, let answer else { return nil }
    return Meaning.Match(records: records, answer: answer)
  }
}

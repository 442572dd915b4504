internal import Records

/// Reads what the fields of a kind mean to the engine: each must exist, and be of a type that can mean it.
///
/// A field that could never mean it would be worse than an error: nobody's voice would be asked for.
struct MeaningReading {
  private static let keys = [
    "label", "concerned", "interests", "valid", "state", "merged_into", "replaced_by",
    "external_ids",
    "verification", "legal_entity", "location", "attestation", "reply", "contestation", "measure",
    "invitation", "match", "territory", "report",
  ]

  let fields: [Field]
  let problems: DocumentProblems

  func meaning(_ node: DocumentNode) -> Meaning? {
    guard let map = MapReader(node, keys: MeaningReading.keys, problems: problems) else {
      return nil
    }
    var meaning = Meaning()
    meaning.label = map.read("label", field("a text", \.isText))
    meaning.concerned = map.read("concerned", names("references", true, \.holdsReferences)) ?? []
    meaning.interests = map.read("interests", names("references", false, \.holdsReferences)) ?? []
    meaning.state = map.read("state", field("a nomenclature", \.isNomenclature))
    meaning.mergedInto = map.read("merged_into", field("a reference") { $0.name == "reference" })
    meaning.replacedBy = map.read("replaced_by", field("a reference") { $0.name == "reference" })
    meaning.externalIDs = map.read("external_ids", names("any", false) { _ in true }) ?? []
    meaning.verification = map.read("verification", names("any", false) { _ in true }) ?? []
    meaning.legalEntity = map.read("legal_entity", field("a text", \.isText))
    if let valid = map.value("valid"),
      let map = MapReader(valid, keys: ["from", "until"], problems: problems)
    {
      meaning.validFrom = map.read("from", field("a date", \.isDate))
      meaning.validUntil = map.read("until", field("a date", \.isDate))
    }
    if let location = map.value("location") { readLocation(location, into: &meaning) }
    meaning.attestation = map.read("attestation", field("any") { _ in true })
    meaning.reply = map.read("reply", reply)
    meaning.incident = IncidentReading(field: field).incident(map)
    meaning.match = map.read("match", MatchReading(field: field).match)
    meaning.territory = map.read("territory", TerritoryReading(field: field).territory)
    meaning.report = map.read("report", AdoptionReading(field: field).report)
    return meaning
  }

  private func readLocation(_ node: DocumentNode, into meaning: inout Meaning) {
    let keys = ["latitude", "longitude", "commune"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return }
    meaning.latitude = map.read("latitude", field("a number") { $0 == .number })
    meaning.longitude = map.read("longitude", field("a number") { $0 == .number })
    meaning.commune = map.read("commune", field("one value", \.isScalar))
  }

  private func reply(_ node: DocumentNode, _ problems: DocumentProblems) -> Meaning.Reply? {
    let keys = ["field", "named", "invited"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let reply = map.require("field", field("a text", \.isText))
    let named = map.require("named", Read.filled(field("references", \.holdsReferences)))
    let invited = map.require("invited", field("any") { _ in true })
    guard let reply, let named, let invited else { return nil }
    return Meaning.Reply(field: reply, named: named, invited: invited)
  }

  /// Returns a reader of a list of fields; `self` stands for the record where it is allowed.
  private func names(
    _ what: String, _ allowsItself: Bool, _ fits: @escaping (FieldType) -> Bool
  ) -> (DocumentNode, DocumentProblems) -> [String]? {
    Read.list { node, problems in
      allowsItself && node.text == Meaning.itself
        ? Meaning.itself : field(what, fits)(node, problems)
    }
  }

  private func field(
    _ what: String, _ fits: @escaping (FieldType) -> Bool
  ) -> (DocumentNode, DocumentProblems) -> String? {
    { node, problems in
      guard let name = Read.text(node, problems) else { return nil }
      guard let field = fields.first(where: { $0.name == name }) else {
        problems.add(
          "unknown-field", "the kind has no field \(name.quoted)", at: node,
          hint: Nearest.hint(for: name, in: fields.map(\.name)))
        return nil
      }
      guard fits(field.type) else {
        problems.add(
          "bad-value", "the field '\(name)' is not \(what)", at: node,
          hint: "name another field, or change its type")
        return nil
      }
      return name
    }
  }
}

extension FieldType {
  fileprivate var isText: Bool { self == .string || self == .text }

  fileprivate var isDate: Bool { self == .date || self == .partialDate }

  fileprivate var holdsReferences: Bool {
    switch self {
    case .reference, .list(.reference): true
    default: false
    }
  }
}

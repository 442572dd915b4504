internal import Records

/// Which fields of a kind tell a place: those that mean it, and those of the national standard where it has them.
struct PlaceFields: Sendable {
  let label: String?
  let latitude: String?
  let longitude: String?
  let commune: String?
  /// The fields of the address, the type of place, the name of the town and the number of the carrying structure.
  let address: String?
  let typology: String?
  let town: String?
  let legalEntity: String?
  private let sources: [(field: String, key: String)]

  init(of kind: Kind) {
    let meaning = kind.meaning
    label = meaning.label
    latitude = meaning.latitude
    longitude = meaning.longitude
    commune = meaning.commune
    address = kind.field("adresse")?.name
    typology = kind.field("typologie")?.name
    town = kind.field("commune")?.name
    legalEntity = meaning.legalEntity ?? kind.field("pivot")?.name
    sources = meaning.externalIDs.compactMap { name in
      guard case .list(.map(let fields))? = kind.field(name)?.type else { return nil }
      let key = fields.first { if case .reference = $0.type { true } else { false } }
      return key.map { (name, $0.name) }
    }
  }

  /// Returns the sources that gave a record an identifier.
  func sources(of record: Record) -> Set<String> {
    var found: Set<String> = []
    for (field, key) in sources {
      for case .map(let entries) in record[field]?.items ?? [] {
        if let text = entries.first(where: { $0.name == key })?.value.text { found.insert(text) }
      }
    }
    return found
  }

  /// Returns the number of the carrying structure, unless it is one of those written where nothing is known.
  func legalEntity(of record: Record) -> String? {
    guard let legalEntity, let text = record[legalEntity]?.text,
      text.contains(where: { $0 != "0" })
    else { return nil }
    return text
  }
}

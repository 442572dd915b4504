internal import Records

/// What a record says of where and what it is, prepared once for many comparisons.
struct ComparablePlace: Sendable {
  let name: PlainText
  /// The plain form of the address, or `nil` when there is none.
  let address: PlainText?
  let isAnonymous: Bool
  /// The commune that stands today for the one the record names, or `nil` when it names none.
  let commune: String?
  let point: GreatCircle.Point?
  let typologies: Set<String>
  let sources: Set<String>

  /// Reads a place from the values of a record, or of a row that is not one yet.
  init(
    _ value: (String) -> Value?, sources: Set<String>, fields: PlaceFields,
    communes: CommuneHistory, infersTypology: Bool = true
  ) {
    func text(_ field: String?) -> String { field.flatMap { value($0)?.text } ?? "" }
    let plain = PlainText(text(fields.label))
    name = NameForm.form(of: text(fields.label))
    isAnonymous = NameForm.isAnonymous(plain)
    let address = PlainText(text(fields.address))
    self.address = NameForm.isAnonymous(address) ? nil : address
    let code = text(fields.commune)
    commune = code.isEmpty ? nil : communes.current(code)
    point = ComparablePlace.point(value, fields)
    let said = fields.typology.flatMap { value($0)?.items.compactMap(\.text) } ?? []
    typologies = said.isEmpty && infersTypology ? Typologies.inferred(from: plain) : Set(said)
    self.sources = sources
  }

  private static func point(
    _ value: (String) -> Value?, _ fields: PlaceFields
  ) -> GreatCircle.Point? {
    guard let latitude = fields.latitude, let longitude = fields.longitude,
      case .number(let north)? = value(latitude), case .number(let east)? = value(longitude)
    else { return nil }
    return GreatCircle.Point(latitude: north.double, longitude: east.double)
  }
}

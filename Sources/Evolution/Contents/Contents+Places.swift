package import Records

extension Contents {
  /// A position in degrees.
  package struct Position: Hashable, Sendable {
    package let latitude: Double
    package let longitude: Double
  }

  /// Returns where a record is: its own position, else that of the first territory that it refers to.
  package func position(of record: Record) -> Position? {
    if let own = ownPosition(of: record) { return own }
    return record.entries.lazy.flatMap(\.value.scalarTexts).compactMap { RecordID($0) }
      .filter { state.profile.kinds[$0.kind]?.meaning.territory != nil }
      .compactMap { self.record($0) }.compactMap { ownPosition(of: $0) }.first
  }

  private func ownPosition(of record: Record) -> Position? {
    guard let kind = state.profile.kinds[record.id.kind],
      let found = KindReader(kind, in: state.profile).position(of: record)
    else { return nil }
    return Position(latitude: found.latitude, longitude: found.longitude)
  }

  /// Returns the outline of a territory as closed rings; none where the ledger records no outline.
  package func rings(of record: Record) -> [[Position]] {
    guard let field = state.profile.kinds[record.id.kind]?.meaning.territory?.outline,
      let outline = record[field]?.text.flatMap({ try? Outline($0) })
    else { return [] }
    return outline.rings.map { ring in
      ring.map { Position(latitude: $0.latitude, longitude: $0.longitude) }
    }
  }
}

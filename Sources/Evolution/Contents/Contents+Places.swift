package import Records

extension Contents {
  /// Returns where a record is: its own position, else that of the first territory that it refers to.
  package func position(of record: Record) -> Outline.Position? {
    if let own = ownPosition(of: record) { return own }
    return record.entries.lazy.flatMap(\.value.scalarTexts).compactMap { RecordID($0) }
      .filter { state.profile.kinds[$0.kind]?.meaning.territory != nil }
      .compactMap { self.record($0) }.compactMap { ownPosition(of: $0) }.first
  }

  private func ownPosition(of record: Record) -> Outline.Position? {
    state.profile.kinds[record.id.kind].flatMap {
      KindReader($0, in: state.profile).position(of: record)
    }
  }

  /// Returns the outline of a territory as closed rings; none where the ledger records no outline.
  package func rings(of record: Record) -> [[Outline.Position]] {
    guard let field = state.profile.kinds[record.id.kind]?.meaning.territory?.outline,
      let outline = record[field]?.text.flatMap({ try? Outline($0) })
    else { return [] }
    return outline.rings
  }
}

internal import Records

extension StateComparison {
  /// Returns the references from records that stand to records that left in the period.
  func brokenLinks(after kinds: [KindReport]) -> [BrokenLink] {
    let gone = Dictionary(
      kinds.flatMap(\.left).map { ($0.record.description, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !gone.isEmpty else { return [] }
    return to.recordsByKind.sorted { $0.key < $1.key }
      .flatMap { links(from: $0.value, to: gone) }.inAlphabeticalOrder
  }

  private func links(
    from records: ArraySlice<Record>, to gone: [String: Listed]
  ) -> [BrokenLink] {
    guard let name = records.first?.id.kind, let kind = to.profile.kinds[name] else { return [] }
    // To name what one replaced, or what replaces one, is no broken link.
    let meaning = kind.meaning
    let followed = [meaning.territory?.predecessors, meaning.replacedBy, meaning.mergedInto]
    let fields = kind.fields.filter(\.type.holdsReferences).map(\.name)
      .filter { !followed.contains($0) }
    let reader = KindReader(kind, in: to.profile)
    var links: [BrokenLink] = []
    for record in records {
      for entry in record.entries where fields.contains(entry.name) {
        let targets = entry.value.scalarTexts.compactMap { gone[$0] }.uniqued()
        guard !targets.isEmpty else { continue }
        let reading = reader.read(record)
        guard reading.phase(on: period.until).isStanding else { continue }
        links += targets.map {
          BrokenLink(
            record: record.id, label: reading.label ?? record.id.description, field: entry.name,
            target: $0, heirs: heirs(of: $0.record))
        }
      }
    }
    return links
  }

  private func heirs(of id: RecordID) -> [Listed] {
    succession.heirs(of: id).map { heir in
      Listed(record: heir, label: to.label(of: heir) ?? heir.description)
    }
  }

  /// Returns the records that acts touched and in which nothing differs at the end.
  func returned(among kinds: [KindReport]) -> [Listed] {
    guard from != nil else { return [] }
    let found = Set(kinds.flatMap { $0.figures.flatMap { $0.findings.map(\.record) } })
    return attribution.touched.filter { !found.contains($0) }.sorted().map { id in
      Listed(record: id, label: to.label(of: id) ?? id.description)
    }.inAlphabeticalOrder
  }

  /// Returns what people call every record of the later state; one that was erased has no name left.
  func labels(for kinds: [KindReport]) -> [RecordID: String] {
    var labels: [RecordID: String] = [:]
    labels.reserveCapacity(to.records.count)
    for listed in kinds.lazy.flatMap(\.inventory) { labels[listed.record] = listed.label }
    return labels
  }
}

internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Returns the page about one record: what the commons says of it, and what it does not know.
  func document(
    of extract: ReportOutline.Extract, about item: Contents.Item, _ surroundings: Surroundings
  ) -> Document {
    var writer = self
    writer.around = Around(
      item: item, records: surroundings.records(of: extract.scope, around: item.record.id),
      covering: extract.scope == .within ? surroundings.covering(item.record.id) : [])
    var document = Document(
      title: "\(item.listed.label.oneLine()) – \(text(extract.title) ?? extract.id)",
      language: language)
    document.isBrief = true
    document.limit = outline.limit
    document.lead = opening.lead
    document.lead.append([.code(item.record.id.description)])
    if let text = text(extract.text) { document.lead.append(lines(text)) }
    var body = Section(id: extract.id, title: "")
    for (place, part) in extract.parts.enumerated() {
      writer.add(part, to: &body, id: "\(extract.id)-\(place + 1)")
    }
    document.sections = body.sections
    if !body.blocks.isEmpty {
      document.sections.insert(
        Section(id: extract.id, title: text(extract.title) ?? extract.id, blocks: body.blocks),
        at: 0)
    }
    if let contest = text(outline.essentials.contest) {
      document.sections.append(
        Section(
          id: "contest",
          title: words.say("Contester, corriger, compléter", "Contest, correct, complete"),
          blocks: paragraphs(contest)))
    }
    return document
  }

  /// What the ledger says of the record that an extract is about, part by part.
  var record: Section? {
    guard let around, let kind = report.profile.kinds[around.item.record.id.kind] else {
      return nil
    }
    let record = around.item.record
    var section = Section(
      id: "part-record", title: words.say("Ce que dit la fiche", "What the record says"))
    let dates = report.profile.verificationDates(of: record)
    for name in kind.fields.map(\.section).uniqued() {
      let fields = kind.fields.filter { $0.section == name }
      let rows = fields.compactMap { field -> [[Inline]]? in
        guard let value = record[field.name], !value.isEmpty else { return nil }
        return [
          [.text(text(field.title) ?? field.name)], lines(values.text(value, field.type)),
          [.text("")],
        ]
      }
      guard !rows.isEmpty else { continue }
      let title =
        name.map { values.section($0, of: kind.name) } ?? words.say("Autres champs", "Other fields")
      var caption = title
      if let name, let date = dates[name] {
        caption += words.say(", vérifié le ", ", verified on ") + day(date)
      } else if let name, kind.freshness[name] != nil {
        caption += words.say(", jamais vérifié", ", never verified")
      }
      section.blocks.append(
        .table(
          Document.Table(
            id: "record-\((name ?? "other").asAnchor)", caption: caption.capitalizedAtStart,
            columns: [
              column(.field), column("Ce qui est écrit", "What is written"),
              column("Exact, changé ou faux ?", "Right, changed or wrong?"),
            ], rows: rows)))
    }
    return section
  }

  /// What waits for a statement or a verification, the record itself first.
  var pending: Section? {
    guard let around, let contents else { return nil }
    let title = words.say("À confirmer et à vérifier", "To confirm and to verify")
    var section = Section(id: "part-pending", title: title)
    let found = contents.pending(among: scope)
    let own = found.filter { $0.listed.record == around.item.record.id }
    let others = found.filter { $0.listed.record != around.item.record.id }
    let total = (scope ?? []).count { contents.phase(of: $0)?.isStanding == true }
    let share = words.share(found.count, of: total)
    section.blocks = [
      .paragraph([
        .text(
          words.colon(
            words.say(
              "Fiches de cette page à confirmer ou à vérifier",
              "Records of this page to confirm or to verify")) + share + ".")
      ])
    ]
    if !found.isEmpty { section.blocks.append(pendingTable(own + others, id: "pending-list")) }
    return section
  }
}

internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// The states compared: their revisions and the days of their acts.
  var states: Section {
    let ends = [(ReportHeading.start, report.from), (.end, report.to)]
    let rows = ends.compactMap { heading, state -> [[Inline]]? in
      state.map { state in
        [
          [.text(words[heading])], [.code(state.revision)], [.text(day(state.time.date))],
        ]
      }
    }
    let title = words.say("Les états comparés", "The states compared")
    var section = Section(
      id: "part-states", title: title,
      blocks: [
        .table(
          Document.Table(
            id: "states", caption: title,
            columns: [ReportHeading.state, .revision, .actDay].map {
              Document.Table.Column(words[$0])
            }, rows: rows)),
        sentence(
          "Les mêmes révisions donnent le même rapport, à l’octet près, sur toute machine.",
          "The same revisions give the same report, byte for byte, on any machine."),
      ])
    if let pageList { section.sections.append(pageList) }
    return section
  }

  /// The pages that stand beside the report, where they were written.
  private var pageList: Section? {
    guard let contents, !pages.isEmpty else { return nil }
    var section = Section(
      id: "part-pages", title: words.say("Une page pour chacun", "A page for each"))
    section.isReference = true
    let folders = language.list(outline.extracts.map { "\($0.id)/" })
    section.blocks = [
      sentence(
        "Ces pages sont à côté du rapport, dans \(folders).",
        "These pages stand beside the report, in \(folders).")
    ]
    section.blocks += outline.extracts.compactMap { extract in
      let items = contents.select(extract.records)
      guard !items.isEmpty else { return nil }
      let title = text(extract.title) ?? extract.id
      let list = Document.Table(
        id: "pages-\(extract.id)", caption: "\(title) (\(items.count))",
        columns: [column("Page", "Page")], rows: Document.Rows(items) { [name($0.listed)] })
      return .details(summary: list.caption, [.table(list)])
    }
    return section
  }

  var limits: Section {
    let limits = ReportLimit.allCases.filter { !report.isInitial || $0.concernsInitialState }
      .filter { $0 != .indicators || report.indicators.isEmpty }
    var section = Section(
      id: "part-limits", title: words[ReportHeading.notSaid],
      blocks: [.list(limits.map { [.text(words[$0])] })])
    if let counted = report.counted, !report.indicators.isEmpty {
      let name = report.labels[counted] ?? counted.description
      section.blocks.append(
        sentence(
          "Les indicateurs qui comptent des territoires ou des habitants s’en tiennent à ceux de \(name).",
          "The indicators that count territories or people keep to those of \(name)."))
    }
    return section
  }

  /// How many records of each kind there are, at both ends.
  var counts: Section {
    var section = Section(id: "part-contents", title: words[ReportHeading.counts])
    let filled = report.kinds.filter { !$0.inventory.isEmpty || ($0.before?.recorded ?? 0) > 0 }
    guard !filled.isEmpty else {
      section.blocks = [.paragraph([.text(words[ReportSentence.noRecord])])]
      return section
    }
    let columns: [ReportColumn] =
      report.isInitial
      ? [.recorded, .standing]
      : [.recordedBefore, .recordedAfter, .standingBefore, .standingAfter]
    section.blocks = [
      .table(
        Document.Table(
          id: "contents-counts", caption: words[ReportHeading.counts],
          columns: [column(.kind)] + columns.map { column($0, isNumeric: true) }
            + (report.isInitial ? [] : [column(.verified)]),
          rows: filled.map { counts(of: $0) })),
      .paragraph([.text(words[ReportSentence.standing])]),
    ]
    if !report.isInitial {
      section.blocks.append(.paragraph([.text(words[ReportSentence.verified])]))
      if let names {
        section.sections.append(
          Section(id: "part-names", title: words[ReportHeading.names], blocks: [names]))
      }
    }
    return section
  }

  private func counts(of kind: KindReport) -> [[Inline]] {
    let list = "inventory-\(kind.kind)"
    func linked(_ count: Int, _ anchor: String) -> [Inline] {
      [.link(String(count), anchor: anchor)]
    }
    let title: [Inline] = [.text(values.kind(kind.kind))]
    let (recorded, standing) = (
      linked(kind.after.recorded, list), linked(kind.after.standing, list)
    )
    guard let before = kind.before else { return [title, recorded, standing] }
    let flow = kind.entered.isEmpty && kind.left.isEmpty ? list : "flow-\(kind.kind)"
    let share = words.share(kind.verified.count, of: kind.stayed.count)
    return [
      title, linked(before.recorded, list), recorded, linked(before.standing, flow), standing,
      [kind.verified.isEmpty ? .text(share) : .link(share, anchor: "verified-\(kind.kind)")],
    ]
  }
}

extension ReportLimit {
  /// A Boolean value indicating whether the sentence is also true of a report without evolution.
  var concernsInitialState: Bool { self == .ranks || self == .indicators }
}

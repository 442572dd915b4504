internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// What is a question rather than a difference: links that lead nowhere, changes undone.
  var questions: [Section] {
    var sections: [Section] = []
    if !report.brokenLinks.isEmpty {
      let rows = report.brokenLinks.map { link -> [[Inline]] in
        [
          name(link.record, link.label), [.text(values.field(link.field, of: link.record.kind))],
          name(link.target),
          several(link.heirs.map { name($0) }),
        ]
      }
      sections.append(
        Section(
          id: "broken-links",
          title: "\(words[ReportHeading.brokenLinks]) (\(report.brokenLinks.count))",
          blocks: [
            table(
              "broken-links-list", words[ReportHeading.brokenLinks],
              [
                column(.record), column(.field), column(.target),
                column("Ce qui a pris la suite", "What took its place"),
              ], rows)
          ]))
    }
    if !report.returned.isEmpty {
      sections.append(
        Section(
          id: "returned", title: "\(words[ReportHeading.returned]) (\(report.returned.count))",
          blocks: [listed(report.returned, words[ReportHeading.returned], id: "returned-list")]))
    }
    return sections
  }

  /// What changed in the rules beside records: files of governance, and what migrations made.
  var ruleChanges: [Section] {
    var sections: [Section] = []
    if !report.migrations.isEmpty {
      let title = words.say(
        "Ce que les migrations ont réécrit, exclu des évolutions",
        "What migrations rewrote, left out of evolutions")
      let rows = report.migrations.map { effect -> [[Inline]] in
        [
          effect.act.map { acts([$0]) }
            ?? [
              .text(
                words.say(
                  "codes remplacés par leurs successeurs", "codes replaced by their successors"))
            ],
          [.text(String(effect.records.count))],
          several(effect.records.map { name($0) }),
        ]
      }
      sections.append(
        Section(
          id: "migrations", title: title,
          blocks: [
            table(
              "migrations-list", title,
              [
                column(.act), column("Fiches", "Records", isNumeric: true),
                column("Lesquelles", "Which"),
              ], rows)
          ]))
    }
    guard !report.governance.isEmpty else { return sections }
    let rows = report.governance.map { change -> [[Inline]] in
      [[.text(words[change.area])], [.code(change.path)], acts(change.acts)]
    }
    sections.append(
      Section(
        id: "governance", title: "\(words[ReportHeading.governance]) (\(report.governance.count))",
        blocks: [
          table(
            "governance-list", words[ReportHeading.governance],
            [column(.area), column(.path), column(.act)], rows)
        ]))
    return sections
  }

  /// What the ledger cannot say of the period: counts by kind and part of the record, each with its list.
  var unknowns: Section {
    var section = Section(id: "part-unknowns", title: words[ReportHeading.unknowns])
    let cases = Case.allCases.filter(\.isUnknown)
    section.blocks = zeros(cases)
    for kind in report.kinds {
      let found = cases.filter { kind.count(of: $0) > 0 }
      guard !found.isEmpty else { continue }
      var inner = Section(id: "unknowns-\(kind.kind)", title: values.kind(kind.kind))
      inner.blocks = [
        .list(
          found.map { found in
            [
              .text(words.colon(words[found])),
              .link(String(kind.count(of: found)), anchor: anchor(found, kind.kind)), .text("."),
            ]
          })
      ]
      section.sections.append(inner)
    }
    return section
  }

  /// Names that differ stand in several cases; this brings them together, case by case.
  var names: Block? {
    let items = report.kinds.compactMap { kind -> [Inline]? in
      let figures = kind.figures.filter { $0.topic == .name }
      guard !figures.isEmpty else { return nil }
      let parts = figures.map { figure in
        [
          Inline.text(words.colon(words[figure.case])),
          .link(String(figure.count), anchor: anchor(figure.case, kind.kind, .name)),
        ]
      }
      return [.text(words.colon(values.kind(kind.kind)))]
        + Array(parts.joined(separator: [Inline.text(", ")]))
    }
    return items.isEmpty ? nil : .list(items)
  }

  /// What happened in the period to the records of a kind, each named, with the unknown before the rest.
  func changes(of kind: String, title: String?, id: String) -> Section {
    var section = Section(id: id, title: title ?? values.kind(kind))
    guard !report.isInitial, let found = report.kind(kind) else {
      section.blocks = [.paragraph([.text(words[ReportSentence.initial])])]
      return section
    }
    let events = found.figures.filter { $0.topic == .record && $0.case.isEvent }
    let ordered = events.filter(\.case.isUnknown) + events.filter { !$0.case.isUnknown }
    let findings = ordered.flatMap(\.findings).filter { scope?.contains($0.record) ?? true }
    guard !findings.isEmpty else {
      section.blocks = [.paragraph([.text(words[ReportSentence.none])])]
      return section
    }
    let rows = findings.map { finding -> [[Inline]] in
      [
        name(finding.record, finding.label),
        [.link(EventWords(finding.case).text(words), anchor: anchor(finding.case, kind))],
        [.text(finding.date.map { words.date($0) } ?? words[ReportColumn.unknownDate])],
        acts(finding.acts),
      ]
    }
    section.blocks = [
      table(
        id + "-events", section.title,
        [
          column(.record), column("Ce qui est arrivé", "What happened"), column(.date),
          column(.act),
        ], rows)
    ]
    return section
  }

  /// Every record that differs, in all books, a row for each; in an extract, those that it speaks of.
  var differences: Section {
    var section = Section(
      id: "part-differences",
      title: words.say("Ce qui diffère, fiche par fiche", "What differs, record by record"))
    guard !report.isInitial else {
      section.blocks = [.paragraph([.text(words[ReportSentence.initial])])]
      return section
    }
    for kind in report.kinds {
      let found = kind.figures.flatMap(\.findings).filter { scope?.contains($0.record) ?? true }
      let byRecord = Dictionary(grouping: found, by: \.record)
      let records = byRecord.keys.map { record in
        let label = byRecord[record]?.first?.label ?? ""
        return (key: AlphabeticalOrder.key(for: label), record: record, label: label)
      }.sorted { ($0.key, $0.record) < ($1.key, $1.record) }
      guard !records.isEmpty else { continue }
      section.sections.append(
        Section(
          id: "differences-\(kind.kind)", title: values.kind(kind.kind),
          blocks: [
            table(
              "differences-\(kind.kind)-list", values.kind(kind.kind),
              [
                column(.record), column("Ce qui est arrivé", "What happened"),
                column(.difference), column(.act),
              ],
              records.map { row(of: byRecord[$0.record] ?? [], $0.record, $0.label, kind.kind) })
          ]))
    }
    if section.sections.isEmpty {
      section.blocks = [.paragraph([.text(words[ReportSentence.none])])]
    }
    return section
  }

  /// Everything that is found of one record.
  private func row(
    of findings: [Finding], _ record: RecordID, _ label: String, _ kind: String
  ) -> [[Inline]] {
    let events = findings.map { finding -> [Inline] in
      let part = finding.topic == .record ? "" : ", " + topic(finding.topic, kind)
      let date = finding.date.map { " (\(words.date($0)))" } ?? ""
      return [.text(EventWords(finding.case).text(words) + part + date)]
    }
    let differences = findings.map { self.differences(of: $0, kind) }.uniqued()
    return [
      name(record, label), Array(events.joined(separator: [Inline.lineBreak])),
      Array(differences.joined(separator: [Inline.lineBreak])),
      acts(Set(findings.flatMap(\.acts)).sorted()),
    ]
  }
}

extension Case {
  /// A Boolean value indicating whether the case tells something that happened to a record as a whole.
  var isEvent: Bool { self != .migrated }
}

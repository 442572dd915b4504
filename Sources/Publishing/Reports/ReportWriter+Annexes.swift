internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Every act, with its reasons and what it touched: a row for each.
  var journal: Section {
    let title = words[ReportHeading.journal]
    var section = Section(id: "journal", title: "\(title) (\(report.journal.count))")
    guard !report.journal.isEmpty else { return section }
    var table = Document.Table(
      id: "journal-acts", caption: title,
      columns: [
        column(.act), column("Jour", "Day"), column(.nature),
        column("Fiches et fichiers touchés", "Records and files touched"),
        column("Révision", "Revision"), column("Raisons", "Reasons"),
      ], rows: Document.Rows(report.journal) { row(of: $0) })
    table.anchors = Dictionary(
      uniqueKeysWithValues: report.journal.enumerated().map { ($0, "act-\($1.sequence)") })
    section.blocks = [.table(table)]
    return section
  }

  private func row(of entry: JournalEntry) -> [[Inline]] {
    let title = entry.title.map { " – \($0.split(separator: "\n").joined(separator: " "))" } ?? ""
    var name: [Inline] = [.text("\(entry.sequence). \(act(entry.act))\(title)")]
    if let proposal = entry.proposal { name += [.lineBreak, .code(proposal)] }
    var nature: [Inline] = [.text(natures(of: entry).map { words[$0] }.joined(separator: ", "))]
    if let date = entry.effective {
      nature += [.lineBreak, .text(words.colon(words[ReportColumn.effective]) + words.date(date))]
    }
    let records = entry.records.sorted().map { id in
      report.labels[id].map { self.name(id, $0) } ?? [.code(id.description)]
    }
    let touched = records + entry.governancePaths.map { [.code($0)] }
    return [
      name, [.text(day(entry.time.date))], nature, several(touched), [.code(entry.commit)],
      lines(entry.reasons ?? ""),
    ]
  }

  private func natures(of entry: JournalEntry) -> [Nature] {
    guard let natures = entry.natures else { return [] }
    let found = Set(entry.records.map { natures[$0] ?? .unknown })
      .union(entry.records.isEmpty ? [natures.overall].compactMap(\.self) : [])
    return Nature.allCases.filter { found.contains($0) }
  }

  var inventory: Section {
    var section = Section(id: "part-inventory", title: words[ReportHeading.inventory])
    section.isInColumns = true
    section.sections = report.kinds.filter { !$0.inventory.isEmpty }.map { kind in
      Section(
        id: "inventory-\(kind.kind)", title: values.kind(kind.kind),
        blocks: [
          table(
            "inventory-\(kind.kind)-list", values.kind(kind.kind),
            [column(.record), column(.phase)],
            Document.Rows(kind.inventory) {
              [name($0), [.text($0.phase.map { words[$0] } ?? "")]]
            },
            anchors: Dictionary(
              uniqueKeysWithValues: kind.inventory.enumerated().map { ($0, $1.record.asAnchor) }))
        ])
    }
    if section.sections.isEmpty {
      section.blocks = [.paragraph([.text(words[ReportSentence.noRecord])])]
    }
    return section
  }

  var nomenclatures: Section {
    var section = Section(
      id: "part-nomenclatures",
      title: words.say("Chaque liste de codes", "Each list of codes"))
    section.isReference = true
    section.isInColumns = true
    section.sections = report.profile.nomenclatures.keys.sorted().compactMap { name in
      guard let nomenclature = report.profile.nomenclatures[name] else { return nil }
      let title = text(nomenclature.title) ?? name
      let rows = nomenclature.codes.map { code -> [[Inline]] in
        [
          [.code(code.name)], lines(text(code.labels) ?? code.name),
          [.text(code.validUntil.map { words.date($0) } ?? "")], [.text(code.successor ?? "")],
        ]
      }
      return Section(
        id: "nomenclature-\(name)", title: title,
        blocks: [
          .details(
            summary: language.count(
              rows.count, words.say("code", "code"), words.say("codes", "codes")),
            [
              .table(
                Document.Table(
                  id: "nomenclature-\(name)-codes", caption: title,
                  columns: [
                    column("Code", "Code"), column("Libellé", "Label"),
                    column("Jusqu’au", "Until"), column("Remplacé par", "Replaced by"),
                  ], rows: rows))
            ])
        ])
    }
    return section
  }

  var glossary: Section? {
    guard !outline.glossary.isEmpty else { return nil }
    return Section(
      id: "part-glossary", title: words.say("Les mots du rapport", "The words of the report"),
      blocks: [
        .list(
          outline.glossary.map { term in
            [Inline.strong(words.colon(text(term.word) ?? ""))] + lines(text(term.meaning) ?? "")
          })
      ])
  }

  /// Nobody has audited a page that was just generated: that is what it says.
  var accessibility: Section {
    Section(
      id: "part-accessibility", title: words.say("Non audité", "Not audited"),
      blocks: [
        sentence(
          "État de conformité au référentiel général d’amélioration de l’accessibilité (RGAA) : non audité. Personne n’a encore contrôlé ce document.",
          "State of conformity to the French accessibility standard (RGAA): not audited. Nobody has examined this document yet."
        ),
        sentence(
          "Le document est fait pour être lu sans script, à l’écran comme sur papier, au clavier et par un lecteur d’écran ; chaque graphique et chaque carte suit un tableau ou un texte qui dit la même chose.",
          "The document is made to be read without scripts, on screen and on paper, by keyboard and by a screen reader; each chart and each map follows a table or a text that says the same."
        ),
        sentence(
          "La version en langage simple n’a pas été relue par les personnes concernées tant qu’elle le dit.",
          "The version in plain language has not been read again by the people concerned as long as it says so."
        ),
      ])
  }

  var privacy: Section {
    Section(
      id: "part-privacy", title: words.say("Aucune personne n’est nommée", "No person is named"),
      blocks: [
        sentence(
          "Le registre ne contient ni le nom ni les coordonnées des personnes aidées, des professionnels ou des bénévoles : ses membres y portent un pseudonyme, et les contacts sont ceux des lieux.",
          "The register holds neither names nor contact details of people who are helped, professionals or volunteers: its members have a pseudonym there, and contacts are those of places."
        ),
        sentence(
          "Un nombre derrière lequel se tiennent trop peu de personnes n’est pas publié : il est dit secret.",
          "A number behind which too few people stand is not published: it is said to be withheld."),
        sentence(
          "L’historique ne s’efface pas, sauf par une procédure de caviardage qui dit ce qu’elle a retiré sans le répéter ; les copies déjà faites n’y sont pas soumises.",
          "History is not erased, except by a redaction that says what it removed without repeating it; copies already made are beyond its reach."
        ),
      ])
  }
}

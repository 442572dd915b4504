internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// What to verify next: what nobody ever verified, then what was verified too long ago.
  var verification: Section {
    let title = words.say("À vérifier et à confirmer", "To verify and to confirm")
    var section = Section(id: "part-verification", title: title)
    guard let contents else { return section }
    let pending = contents.pending(among: scope)
    let standing = report.kinds.flatMap { kind in
      kind.inventory.filter { $0.phase?.isStanding == true }.map(\.record.kind)
    }
    let totals = Dictionary(grouping: standing, by: \.self).mapValues(\.count)
    let byKind = Dictionary(grouping: pending, by: \.listed.record.kind)
    let rows = byKind.keys.sorted().map { kind -> [[Inline]] in
      let found = byKind[kind] ?? []
      let total = totals[kind] ?? 0
      let counts = [
        found.count { $0.sections.contains { $0.verified == nil } },
        found.count { $0.sections.contains { $0.verified != nil } },
        found.count(where: \.isToBeConfirmed),
      ]
      return [[.text(values.kind(kind))]] + counts.map { [.text(words.share($0, of: total))] }
    }
    guard !rows.isEmpty else {
      section.blocks = [sentence("Rien n’est à vérifier.", "There is nothing to verify.")]
      return section
    }
    section.blocks = [
      table(
        "verification-counts", title,
        [
          column(.kind),
          column("Une partie jamais vérifiée", "A part never verified"),
          column("Une partie vérifiée il y a trop longtemps", "A part verified too long ago"),
          column("À confirmer par la structure", "To be confirmed by the structure"),
        ], rows),
      pendingTable(pending, id: "verification-list"),
    ]
    return section
  }

  /// The records in which something waits, with what does.
  func pendingTable(_ pending: [Pending], id: String) -> Block {
    let rows = Document.Rows(pending) { pending in
      let kind = pending.listed.record.kind
      let never = pending.sections.filter { $0.verified == nil }.map {
        values.section($0.name, of: kind)
      }
      let due = pending.sections.compactMap { section in
        section.verified.map { "\(values.section(section.name, of: kind)) (\(day($0)))" }
      }
      return [
        [.text(values.kind(kind))], name(pending.listed),
        lines(never.joined(separator: ", ")), lines(due.joined(separator: ", ")),
        [.text(words[pending.isToBeConfirmed ? ReportColumn.yes : .no])],
      ]
    }
    return table(
      id, words.say("Chaque fiche à vérifier ou à confirmer", "Each record to verify or confirm"),
      [
        column(.kind), column(.record), column("Jamais vérifié", "Never verified"),
        column("Vérifié il y a trop longtemps", "Verified too long ago"),
        column("À confirmer", "To be confirmed"),
      ], rows)
  }

  /// Colleges that nobody sits in, or that said nothing in the period.
  var voices: Section {
    let title = words.say("Les voix qui manquent", "Missing voices")
    var section = Section(id: "part-voices", title: title)
    let facts = CommonsFacts(report)
    let items = (report.after?.colleges ?? []).compactMap { college -> [Inline]? in
      let share = facts.shares[college.id] ?? CommonsFacts.Share()
      let name = text(college.title) ?? college.id
      if share.members == 0 {
        return [
          .text(words.colon(name) + words.say("personne n’y siège.", "nobody sits there."))
        ]
      }
      guard share.proposing.isEmpty, share.reviewing.isEmpty, share.collective == 0 else {
        return nil
      }
      return [
        .text(
          words.colon(name)
            + words.say(
              "aucune proposition et aucun avis dans la période.",
              "no proposal and no opinion within the period."))
      ]
    }
    section.blocks =
      items.isEmpty
      ? [
        sentence(
          "Chaque collège a proposé ou donné un avis dans la période.",
          "Each college proposed or gave an opinion within the period.")
      ] : [.list(items)]
    return section
  }

  /// Rules that their members promised to look at again before the next report.
  var reexamination: Section? {
    guard let rules = report.after?.rules else { return nil }
    let title = words.say("Règles à réexaminer", "Rules to look at again")
    let horizon = report.period.until.adding(months: 12)
    let due = rules.classes.filter { $0.reexamination.map { $0 <= horizon } ?? true }
    var section = Section(id: "part-reexamination", title: title)
    guard !due.isEmpty else {
      section.blocks = [
        sentence(
          "Aucune règle n’est à réexaminer d’ici un an.",
          "No rule is to be looked at again within a year.")
      ]
      return section
    }
    let rows = due.map { changeClass -> [[Inline]] in
      let date = changeClass.reexamination
      let when: String =
        switch date {
        case nil: words.say("sans date", "no date")
        case let date? where date <= report.period.until:
          day(date) + words.say(", dépassée", ", overdue")
        case let date?: day(date)
        }
      return [lines("\(changeClass.id). \(text(changeClass.title) ?? "")"), [.text(when)]]
    }
    section.blocks = [
      table(
        "reexamination", title, [column("Règle", "Rule"), column("Avant le", "Before")], rows)
    ]
    return section
  }
}

internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Who took part, by college: colleges that did nothing are rows like any other.
  var participation: Section {
    let title = words.say("Qui a pris part, par collège", "Who took part, by college")
    var section = Section(id: "part-participation", title: title)
    let colleges = report.after?.colleges ?? []
    guard !colleges.isEmpty else {
      section.blocks = [
        sentence("Les collèges ne sont pas connus.", "The colleges are not known.")
      ]
      return section
    }
    let facts = CommonsFacts(report)
    let rows = colleges.map { college -> [[Inline]] in
      let share = facts.shares[college.id] ?? CommonsFacts.Share()
      let counts = [
        share.members, share.structures.count, share.proposing.count, share.reviewing.count,
        share.collective,
      ]
      return [lines(text(college.title) ?? college.id)] + counts.map { [.text(String($0))] }
    }
    section.blocks = [
      table(
        "participation", title,
        [
          column("Collège", "College"), column("Membres actifs", "Active members", isNumeric: true),
          column("Structures", "Structures", isNumeric: true),
          column("Qui ont proposé", "That proposed", isNumeric: true),
          column("Qui ont donné un avis", "That gave an opinion", isNumeric: true),
          column("Avis collectifs", "Collective opinions", isNumeric: true),
        ], rows),
      sentence(
        "Une structure compte une fois, quel que soit le nombre de ses membres ; une personne sans structure compte pour elle-même.",
        "A structure counts once, whatever the number of its members; a person without a structure counts for themselves."
      ),
      authorship,
    ]
    return section
  }

  /// How much was written by those whom it concerns.
  private var authorship: Block {
    let authorship = report.authorship
    guard authorship.concerning > 0 else {
      return .paragraph([.text(words[ReportSentence.nothingConcerning])])
    }
    let share = words.share(authorship.own, of: authorship.concerning)
    return .paragraph([.text(words[ReportSentence.authorship(share)])])
  }

  /// What was decided.
  var decisions: Section {
    let found = report.journal.filter { $0.act == "accepted" }
    return acts(
      found, id: "part-decisions",
      title: words.say("Ce qui a été accepté", "What was accepted"), withReasons: false)
  }

  /// What was not, with the reasons: a refusal always gives them.
  var refusals: Section {
    let found = report.journal.filter {
      ["refused", "withdrawn", "expired", "lapsed"].contains($0.act)
    }
    return acts(
      found, id: "part-refusals",
      title: words.say(
        "Ce qui a été refusé, retiré ou caduc", "What was refused, withdrawn or lapsed"),
      withReasons: true)
  }

  private func acts(
    _ entries: [JournalEntry], id: String, title: String, withReasons: Bool
  ) -> Section {
    guard !entries.isEmpty else {
      return Section(
        id: id, title: title,
        blocks: [sentence("Aucun acte de cette sorte.", "No act of this sort.")])
    }
    var columns = [
      column(.act), column("Titre", "Title"), column("Jour", "Day"), column("Classes", "Classes"),
      column("Fiches touchées", "Records touched", isNumeric: true),
    ]
    if withReasons {
      columns += [column("Issue", "Outcome"), column("Raisons", "Reasons")]
    }
    let rows = entries.map { entry -> [[Inline]] in
      var row: [[Inline]] = [
        acts([entry.sequence]), lines(entry.title ?? ""), [.text(day(entry.time.date))],
        lines(entry.classes.map { className($0) }.joined(separator: " ; ")),
        [.text(String(entry.records.count))],
      ]
      if withReasons {
        let reasons = entry.reasons ?? ""
        row += [
          [.text(act(entry.act))],
          reasons.isEmpty
            ? [.text(words.say("aucune raison écrite", "no reason written"))] : lines(reasons),
        ]
      }
      return row
    }
    return Section(id: id, title: title, blocks: [table(id + "-list", title, columns, rows)])
  }

  private func className(_ id: ChangeClass.ID) -> String {
    text(report.after?.rules?[id]?.title) ?? id
  }

  /// Objections, and those who stepped back.
  var objections: Section {
    let title = words.say("Objections et déports", "Objections and recusals")
    var section = Section(id: "part-objections", title: title)
    let found = report.journal.flatMap { entry in
      entry.reviews.filter { $0.position == .object || $0.position == .recuse }
        .map { (entry, $0) }
    }
    guard !found.isEmpty else {
      section.blocks = [
        sentence("Aucune objection ni aucun déport.", "No objection and no recusal.")
      ]
      return section
    }
    let rows = found.map { entry, opinion -> [[Inline]] in
      let isObjection = opinion.position == .object
      return [
        acts([entry.sequence]), lines(entry.title ?? ""),
        [.text(isObjection ? words.say("objection", "objection") : words.say("déport", "recusal"))],
        lines(collegeName(opinion.participant.college)),
        [.text(opinion.ground.map { ground($0) } ?? "")], lines(opinion.reason),
        [.text(day(opinion.day))], [.text(act(entry.act))],
      ]
    }
    section.blocks = [
      table(
        "objections", title,
        [
          column(.act), column("Proposition", "Proposal"), column("Position", "Position"),
          column("Collège", "College"), column("Motif", "Ground"), column("Raison", "Reason"),
          column("Jour", "Day"), column("Issue", "Outcome"),
        ], rows)
    ]
    return section
  }

  func collegeName(_ id: College.ID?) -> String {
    guard let id else { return words.say("inconnu", "unknown") }
    return text(report.after?.colleges.first { $0.id == id }?.title) ?? id
  }

  private func ground(_ ground: Review.Ground) -> String {
    switch ground {
    case .error: words.say("un fait est faux", "a fact is wrong")
    case .charter: words.say("un article de la charte", "an article of the charter")
    case .harm: words.say("un tort causé", "harm done")
    case .burden: words.say("une charge trop lourde", "too heavy a burden")
    }
  }

  /// How opinions came: signed by their author, or written down by a scribe.
  var channels: Section {
    let title = words.say("Comment les avis sont arrivés", "How opinions came")
    let opinions = report.journal.flatMap(\.reviews)
    let ways: [(String, Int)] =
      [
        (
          words.say("Signé par son auteur", "Signed by its author"),
          opinions.count { $0.channel == nil }
        )
      ]
      + [Review.Recording.Channel.meeting, .telephone, .paper, .visit].map { channel in
        (name(of: channel), opinions.count { $0.channel == channel })
      }
    let rows = ways.map { way, count -> [[Inline]] in
      [[.text(way)], [.text(words.share(count, of: opinions.count))]]
    }
    return Section(
      id: "part-channels", title: title,
      blocks: [
        table(
          "channels", title, [column("Voie", "Way"), column("Avis", "Opinions")], rows)
      ])
  }

  private func name(of channel: Review.Recording.Channel) -> String {
    switch channel {
    case .meeting: words.say("Dit en réunion", "Said at a meeting")
    case .telephone: words.say("Dit au téléphone", "Said by telephone")
    case .paper: words.say("Écrit sur papier", "Written on paper")
    case .visit: words.say("Dit lors d’une visite", "Said during a visit")
    }
  }
}

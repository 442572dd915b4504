internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// The number of changes and of gaps that the first page tells.
  static let few = 5

  /// The first page: what is not known, the numbers, what changed, what is open, how to contest.
  var essentials: Section {
    var section = Section(
      id: "essentials", title: words.say("L’essentiel en une page", "The essentials on one page"))
    section.sections.append(essentialUnknowns)
    if let core = coreNumbers { section.sections.append(core) }
    if report.indicators.isEmpty { section.sections.append(counts) }
    if !report.isInitial { section.sections.append(essentialChanges) }
    if let open = essentialGaps { section.sections.append(open) }
    if let contest = text(outline.essentials.contest) {
      section.sections.append(
        Section(
          id: "essentials-contest",
          title: words.say("Contester, corriger, compléter", "Contest, correct, complete"),
          blocks: paragraphs(contest)))
    }
    return section
  }

  /// What the ledger cannot say stands before what it says (domain §7.3).
  private var essentialUnknowns: Section {
    var items: [[Inline]] = Case.allCases.filter(\.isUnknown).compactMap { found in
      let count = report.kinds.reduce(0) { $0 + $1.count(of: found) }
      guard count > 0 else { return nil }
      return [
        .text(words.colon(words[found])), .link(String(count), anchor: unknownsAnchor),
        .text("."),
      ]
    }
    if !report.brokenLinks.isEmpty {
      let sentence = words[ReportSentence.brokenLinks(report.brokenLinks.count)]
      items.append([.link(sentence, anchor: "broken-links"), .text(".")])
    }
    let silent = report.indicators.filter { $0.indicator.isCore && $0.number.drawn == nil }
    if !silent.isEmpty {
      let count = language.count(
        silent.count, words.say("indicateur sans nombre", "indicator without a number"),
        words.say("indicateurs sans nombre", "indicators without a number"))
      let names = silent.map { text($0.indicator.title) ?? $0.indicator.code }
      items.append([.text(words.colon(count) + language.list(names) + ".")])
    }
    items += pendingSentences
    let none = words.say("Rien de tel n’a été trouvé.", "Nothing of the kind was found.")
    return Section(
      id: "essentials-unknowns",
      title: words.say("Ce que l’on ne sait pas", "What is not known"),
      blocks: items.isEmpty ? [.paragraph([.text(none)])] : [.list(items)])
  }

  private var unknownsAnchor: String { "part-unknowns" }

  private var pendingSentences: [[Inline]] {
    guard let contents else { return [] }
    let pending = contents.pending()
    let standing = report.kinds.reduce(0) { $0 + $1.after.standing }
    let unverified = pending.count { !$0.sections.isEmpty }
    let unconfirmed = pending.count(where: \.isToBeConfirmed)
    var sentences: [[Inline]] = []
    if unverified > 0 {
      sentences.append([
        .text(
          words.colon(
            words.say(
              "Fiches dont une partie est à vérifier", "Records of which a part is to be verified"))
        ),
        .link(words.share(unverified, of: standing), anchor: "part-verification"), .text("."),
      ])
    }
    if unconfirmed > 0 {
      sentences.append([
        .text(
          words.colon(
            words.say(
              "Fiches que la structure concernée n’a pas confirmées",
              "Records that the structure concerned has not confirmed"))),
        .link(words.share(unconfirmed, of: standing), anchor: "part-verification"), .text("."),
      ])
    }
    return sentences
  }

  /// The indicators of the first page, with those of the period before.
  private var coreNumbers: Section? {
    let core = report.indicators.filter(\.indicator.isCore)
    guard !core.isEmpty else { return nil }
    var section = Section(
      id: "essentials-numbers", title: words.say("Les nombres", "The numbers"),
      blocks: [
        indicatorTable(
          core, id: "essentials-indicators",
          caption: words.say(
            "Les indicateurs de la première page", "The indicators of the first page"),
          hasCaveats: false)
      ])
    if !report.previous.isEmpty {
      section.blocks.append(
        sentence(
          "« Publié » est le nombre du rapport d’avant ; « révisé » est le même, calculé avec ce que l’on sait aujourd’hui.",
          "“Published” is the number of the report before; “revised” is the same, computed with what is known today."
        ))
    }
    return section
  }

  // MARK: - What changed

  private var essentialChanges: Section {
    let kinds = changedKinds
    let all = kinds.flatMap { territoryEvents(of: $0) }
    var waiting = kinds.map { territoryEvents(of: $0)[...] }
    var chosen: [(Finding, String)] = []
    // Each kind in turn: a kind with many changes does not hide the others.
    while chosen.count < ReportWriter.few, waiting.contains(where: { !$0.isEmpty }) {
      for place in waiting.indices where chosen.count < ReportWriter.few {
        if let finding = waiting[place].popFirst() { chosen.append((finding, kinds[place])) }
      }
    }
    var section = Section(
      id: "essentials-changes",
      title: words.say("Ce qui a changé dans le territoire", "What changed in the territory"))
    guard !chosen.isEmpty else {
      section.blocks = [
        sentence(
          "Aucun changement daté de la période n’est enregistré dans le territoire.",
          "No change dated within the period is recorded in the territory.")
      ]
      return section
    }
    section.blocks = [
      .list(chosen.map { event($0.0, of: $0.1) }),
      .paragraph([
        .text(words.say("\(chosen.count) sur ", "\(chosen.count) of ")),
        .link(String(all.count), anchor: "part-territory"),
        .text(
          words.say(
            " ; chaque genre de fiche à son tour, dans l’ordre alphabétique.",
            "; each kind of record in turn, in alphabetical order.")),
      ]),
    ]
    return section
  }

  private var changedKinds: [String] {
    let wanted = outline.essentials.changes
    return wanted.isEmpty ? report.kinds.map(\.kind) : wanted
  }

  /// What happened in the world to the records of a kind, whole records first.
  private func territoryEvents(of kind: String) -> [Finding] {
    let figures = report.kind(kind)?.figures.filter { $0.case.book == .territory } ?? []
    let whole = figures.filter { $0.topic == .record }
    return (whole + figures.filter { $0.topic != .record }).flatMap(\.findings)
  }

  /// One event in a sentence.
  func event(_ finding: Finding, of kind: String) -> [Inline] {
    var what = EventWords(finding.case).text(words)
    if finding.topic != .record { what += " (\(topic(finding.topic, kind)))" }
    if let date = finding.date { what += ", " + words.date(date) }
    return [.text(words.colon(values.kind(kind)))] + [
      .text(finding.label.oneLine()),
      .text(" – "), .link(what, anchor: anchor(finding.case, kind, finding.topic)), .text("."),
    ]
  }

  private var essentialGaps: Section? {
    guard let list = outline.essentials.open, let contents else { return nil }
    let items = contents.select(list)
    let title = text(list.title) ?? values.kind(list.kind)
    var section = Section(id: "essentials-open", title: title)
    guard !items.isEmpty else {
      section.blocks = [.paragraph([.text(words[ReportSentence.none])])]
      return section
    }
    let shown = Array(items.prefix(ReportWriter.few))
    let all = items.count
    section.blocks = [
      .table(
        Document.Table(
          id: "essentials-open-list",
          caption: words.colon(title)
            + words.say("\(shown.count) sur \(all)", "\(shown.count) of \(all)")
            + (list.order.map { words.say(", par ", ", by ") + self.title(of: $0, list.kind) } ?? ""),
          columns: columns(of: list), rows: rows(of: shown, list, named: linked)))
    ]
    return section
  }
}

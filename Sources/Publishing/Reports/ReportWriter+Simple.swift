internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// The essentials in plain language: short sentences, numbers in digits, no percentages, nothing abbreviated.
  ///
  /// It is a candidate for easy-to-read: only people concerned can say that it is, and it says so (domain §8.4).
  var simple: Document {
    let territory = report.territory ?? text(outline.territory)
    var document = Document(
      title: [
        words.say("L’essentiel en langage simple", "The essentials in plain language"), territory,
      ]
      .compactMap(\.self).joined(separator: " – "), language: language)
    document.limit = outline.limit
    document.lead = [
      [
        .strong(
          words.say(
            "À relire par les personnes concernées.", "To be read again by the people concerned."))
      ]
    ]
    if let intro = simpleText(outline.essentials.simple) { document.lead.append(lines(intro)) }
    document.lead.append([
      .text(
        words.say(
          "Nous avons regardé les fiches le \(day(report.period.until)).",
          "We looked at the records on \(day(report.period.until))."))
    ])
    document.sections = [simpleUnknowns, simpleNumbers, simpleChanges, simpleGaps, simpleContest]
      .compactMap(\.self)
    return document
  }

  /// Returns a text in easy-to-read French where it was written.
  private func simpleText(_ localized: LocalizedText?) -> String? {
    guard language == .french, let falc = localized?.texts["falc"] else { return text(localized) }
    return falc
  }

  private var simpleUnknowns: Section? {
    let standing = report.kinds.reduce(0) { $0 + $1.after.standing }
    let waiting = contents?.pending().count ?? 0
    guard standing > 0 else { return nil }
    return Section(
      id: "simple-unknowns", title: words.say("Ce que nous ne savons pas", "What we do not know"),
      blocks: [
        sentence(
          "Nous avons \(language.count(standing, "fiche", "fiches")).",
          "We have \(language.count(standing, "record", "records"))."),
        sentence(
          "À vérifier : \(waiting) sur \(standing).",
          "To be verified: \(waiting) out of \(standing)."),
      ])
  }

  private var simpleNumbers: Section? {
    let core = report.indicators.filter(\.indicator.isCore)
    guard !core.isEmpty else { return nil }
    return Section(
      id: "simple-numbers", title: words.say("Les nombres", "The numbers"),
      blocks: [
        .list(
          core.map { result in
            [
              .text((simpleText(result.indicator.question) ?? result.indicator.code) + " "),
              .strong(simpleAnswer(result)),
            ]
          })
      ])
  }

  /// A number without percentages, or that it is not known.
  private func simpleAnswer(_ result: IndicatorResult) -> String {
    let row = result.number
    switch row.value {
    case .number(let value):
      guard let part = row.part, let whole = row.whole else {
        return words.quantity(value, result.indicator.unit) + "."
      }
      return words.say("\(part) sur \(whole).", "\(part) out of \(whole).")
    case .interval(let low, let high):
      return words.say(
        "Entre \(words.number(low)) et \(words.number(high)).",
        "Between \(words.number(low)) and \(words.number(high)).")
    case .unknown: return words.say("On ne sait pas.", "We do not know.")
    case .secret:
      return words.say(
        "Nous ne le disons pas : trop peu de personnes.", "We do not say: too few people.")
    case .notComputable: return words.say("On ne peut pas le dire.", "We cannot say.")
    }
  }

  private var simpleChanges: Section? {
    guard !report.isInitial else { return nil }
    let kinds =
      outline.essentials.changes.isEmpty
      ? report.kinds.map(\.kind) : outline.essentials.changes
    let items = kinds.flatMap { name -> [[Inline]] in
      guard let kind = report.kind(name) else { return [] }
      return [Case.opened, .ended].flatMap { found in
        kind.figures(in: found).flatMap(\.findings).map { finding in
          let when = finding.date.map { words.date($0) } ?? ""
          let verb =
            found == .opened ? words.say("a commencé", "started") : words.say("est fini", "is over")
          return lines(finding.label) + [
            .text(
              words.say(" : c’est \(found == .opened ? "nouveau" : "fini")", " \(verb)")
                + (when.isEmpty ? "." : " (\(when))."))
          ]
        }
      }
    }
    guard !items.isEmpty else { return nil }
    return Section(
      id: "simple-changes", title: words.say("Ce qui a changé", "What changed"),
      blocks: [.list(Array(items.prefix(2 * ReportWriter.few)))])
  }

  private var simpleGaps: Section? {
    guard let list = outline.essentials.open, let contents else { return nil }
    let items = contents.select(list)
    guard !items.isEmpty else { return nil }
    return Section(
      id: "simple-gaps", title: words.say("Ce qui manque", "What is missing"),
      blocks: [
        .list(items.prefix(ReportWriter.few).map { lines($0.listed.label) }),
        sentence(
          "En tout : \(items.count).", "In all: \(items.count)."),
      ])
  }

  private var simpleContest: Section? {
    guard let contest = simpleText(outline.essentials.contest) else { return nil }
    return Section(
      id: "simple-contest", title: words.say("Vous n’êtes pas d’accord ?", "You do not agree?"),
      blocks: paragraphs(contest))
  }
}

internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Returns the chapter of one book: for each kind and case, the figure and the list behind it.
  func book(_ book: Book) -> Section {
    var section = Section(id: "part-\(book.rawValue)", title: words[book.heading])
    for kind in report.kinds {
      let cases = Case.allCases.filter { $0.book == book && kind.count(of: $0) > 0 }
      let passing = kind.passing.filter { $0.case.book == book }
      let isFlow = book == .territory && !(kind.entered.isEmpty && kind.left.isEmpty)
      let isVerified = book == .knowledge && !kind.verified.isEmpty
      guard !cases.isEmpty || isFlow || isVerified || !passing.isEmpty else { continue }
      var inner = Section(id: "\(book.rawValue)-\(kind.kind)", title: values.kind(kind.kind))
      inner.sections = cases.map { self.section(of: $0, in: kind) }
      if !passing.isEmpty { inner.sections.append(self.passing(passing, of: kind, book)) }
      if isFlow { inner.sections.append(flow(of: kind)) }
      if isVerified { inner.sections.append(verified(of: kind)) }
      section.sections.append(inner)
    }
    if section.sections.isEmpty {
      section.blocks.append(.paragraph([.text(words[ReportSentence.none])]))
    }
    if book == .territory, let balance { section.blocks.append(balance) }
    section.blocks += zeros(Case.allCases.filter { $0.book == book && !$0.isUnknown })
    if book == .knowledge { section.sections += questions }
    if book == .rules { section.sections += ruleChanges }
    return section
  }

  /// What opened less what ended, in the world and within the period.
  private var balance: Block? {
    let balances = report.kinds.compactMap { kind -> String? in
      let (opened, ended) = (kind.count(of: .opened), kind.count(of: .ended))
      guard opened + ended > 0 else { return nil }
      let balance = opened - ended
      let sign = balance > 0 ? "+" : balance < 0 ? "−" : ""
      return words.colon(values.kind(kind.kind))
        + "\(opened) − \(ended) = \(sign)\(balance.magnitude)"
    }
    guard !balances.isEmpty else { return nil }
    return .paragraph([
      .text(words.colon(words[ReportColumn.balance]) + balances.joined(separator: ", ") + ".")
    ])
  }

  /// A zero is said as well: a reader must not wonder whether somebody looked.
  func zeros(_ cases: [Case]) -> [Block] {
    // To come from elsewhere has a meaning only where a part of the territory is told of.
    let told = cases.filter { $0 != .movedIn && $0 != .movedOut }
    let empty = told.filter { found in report.kinds.allSatisfy { $0.count(of: found) == 0 } }
    guard !empty.isEmpty else { return [] }
    return [.paragraph([.text(words[ReportSentence.zero(empty.map { words[$0] })])])]
  }

  func section(of found: Case, in kind: KindReport) -> Section {
    var section = Section(
      id: anchor(found, kind.kind), title: "\(words[found]) (\(kind.count(of: found)))")
    for figure in kind.figures(in: found) {
      if figure.topic == .record {
        section.blocks.append(events(figure.findings, of: kind, id: section.id + "-list"))
      } else {
        let title = topic(figure.topic, kind.kind).capitalizedAtStart
        let id = anchor(found, kind.kind, figure.topic)
        section.blocks.append(fields(figure.findings, of: kind, title, id: id))
      }
    }
    return section
  }

  /// What happened to records as a whole.
  func events(_ findings: [Finding], of kind: KindReport, id: String) -> Block {
    let rows = findings.map { finding -> [[Inline]] in
      [
        name(finding.record, finding.label),
        [.text(finding.date.map { words.date($0) } ?? words[ReportColumn.unknownDate])],
        differences(of: finding, kind.kind), acts(finding.acts),
      ]
    }
    return table(
      id, values.kind(kind.kind),
      [column(.record), column(.date), column(.difference), column(.act)], rows)
  }

  /// What a record that arrived says is in the record; what one that stayed says differently is here.
  func differences(of finding: Finding, _ kind: String) -> [Inline] {
    if finding.isArrival { return [.text(words[ReportColumn.newRecord])] }
    if finding.isGone { return [.text(words[ReportColumn.erased])] }
    if finding.fields.isEmpty { return [.text(words[ReportColumn.dateCame])] }
    return Array(
      finding.fields.map { change in
        let (before, after) = values.sides(of: change, of: kind)
        return lines(words.colon(values.field(change.field, of: kind)) + "\(before) → \(after)")
      }.joined(separator: [Inline.lineBreak]))
  }

  func fields(
    _ findings: [Finding], of kind: KindReport, _ title: String, id: String
  ) -> Block {
    let rows = findings.flatMap { finding in
      finding.fields.map { change -> [[Inline]] in
        let (before, after) = values.sides(of: change, of: kind.kind)
        let metres = finding.metres.map { " (\(words[ReportSentence.metres($0)]))" } ?? ""
        return [
          name(finding.record, finding.label),
          [.text(values.field(change.field, of: kind.kind) + metres)], lines(before), lines(after),
          acts(finding.acts),
        ]
      }
    }
    return table(
      id, title,
      [column(.record), column(.field), column(.before), column(.after), column(.act)], rows)
  }

  /// What happened within the period and is not in the difference between its ends.
  private func passing(_ findings: [Finding], of kind: KindReport, _ book: Book) -> Section {
    let title = words.say(
      "Arrivé pendant la période, sans différence à la fin",
      "Happened within the period, no difference at its end")
    let rows = findings.map { finding -> [[Inline]] in
      [
        name(finding.record, finding.label), [.text(EventWords(finding.case).text(words))],
        differences(of: finding, kind.kind), acts(finding.acts),
      ]
    }
    let id = "passing-\(book.rawValue)-\(kind.kind)"
    return Section(
      id: id, title: "\(title) (\(findings.count))",
      blocks: [
        table(
          id + "-list", values.kind(kind.kind),
          [
            column(.record), column("Ce qui est arrivé", "What happened"), column(.difference),
            column(.act),
          ], rows)
      ])
  }

  private func flow(of kind: KindReport) -> Section {
    let (before, after) = (kind.before?.standing ?? 0, kind.after.standing)
    var section = Section(id: "flow-\(kind.kind)", title: words[ReportHeading.flow])
    section.blocks.append(
      .paragraph([
        .text(
          "\(before) + \(kind.entered.count) − \(kind.left.count) = \(after). "
            + words[ReportSentence.enteredAndLeft])
      ]))
    for (heading, list, id) in [
      (ReportHeading.entered, kind.entered, "entered"), (.left, kind.left, "left"),
    ] where !list.isEmpty {
      section.blocks.append(listed(list, words[heading], id: "\(id)-\(kind.kind)"))
    }
    return section
  }

  private func verified(of kind: KindReport) -> Section {
    let share = words.share(kind.verified.count, of: kind.stayed.count)
    return Section(
      id: "verified-\(kind.kind)", title: words.colon(words[ReportColumn.verified]) + share,
      blocks: [
        .paragraph([.text(words[ReportSentence.verified])]),
        listed(kind.verified, words[ReportColumn.verified], id: "verified-\(kind.kind)-list"),
      ])
  }

  /// Records with where they are in their life.
  func listed(_ list: [Listed], _ title: String, id: String) -> Block {
    table(
      id, title, [column(.record), column(.phase)],
      Document.Rows(list) { [name($0), [.text($0.phase.map { words[$0] } ?? "")]] })
  }
}

extension Book {
  var heading: ReportHeading {
    switch self {
    case .territory: .territory
    case .knowledge: .knowledge
    case .rules: .rules
    }
  }
}

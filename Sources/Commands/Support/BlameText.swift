internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// Puts where a record's fields come from into lines that people read: the fields, then the acts.
struct BlameText {
  let language: Language

  func render(_ blame: Blame) -> String {
    let numbers = blame.sources.map { "#\($0.act.sequence)" }
    let width = numbers.map(\.count).max() ?? 0
    var text = "\(blame.record.id)  \(blame.label.oneLine())\n"
    for line in blame.lines {
      let source = blame.sources[line.source]
      let number = numbers[line.source].padded(to: width)
      let via = source.record == blame.record.id ? "" : "  (\(words.from) \(source.record))"
      text += "  \(number)  \(source.act.time.date)  "
      text += "\(line.field): \(line.isItem ? "- " : "")\(inLine(line.value))\(via)\n"
    }
    var told: Set<Int> = []
    for source in blame.sources where told.insert(source.act.sequence).inserted {
      text += "\n" + self.text(of: source, blame)
    }
    return text
  }

  private func text(of source: Blame.Source, _ blame: Blame) -> String {
    let proposal = source.act.proposal.map { " \($0)" } ?? ""
    var head = "#\(source.act.sequence)  \(language.moment(source.act.time))  "
    head += "\(words.kinds[source.act.kind] ?? source.act.kind.rawValue)\(proposal)"
    if !source.classes.isEmpty {
      head += ", \(words.changeClass) \(language.list(source.classes))"
    }
    if let nature = source.nature { head += ", \(words.natures[nature] ?? nature.rawValue)" }
    if let effective = source.effective { head += " (\(words.since) \(effective))" }
    let reasons = source.reasons.split(separator: "\n").map { "    \(String($0).oneLine())\n" }
    return head + "\n    \(words.by) \(who(source, blame))\n"
      + "    \(language.quoted(source.title))\n" + reasons.joined()
  }

  private func who(_ source: Blame.Source, _ blame: Blame) -> String {
    if source.members.isEmpty {
      return "\(source.author?.oneLine() ?? "?"), \(words.unsigned)"
    }
    return language.list(
      source.members.map { member in
        guard let structure = member.structure else { return member.id }
        return "\(member.id) (\((blame.labels[structure] ?? structure.description).oneLine()))"
      })
  }

  private func inLine(_ value: Value) -> String {
    value.summary.split(separator: "\n").map { String($0).oneLine(limit: 2000) }
      .joined(separator: " ⏎ ")
  }

  // MARK: - Words

  private struct Words {
    let by: String
    let from: String
    let changeClass: String
    let since: String
    let unsigned: String
    let kinds: [Act.Kind: String]
    let natures: [Nature: String]
  }

  private var words: Words { language == .french ? Self.french : Self.english }

  private static let french = Words(
    by: "par", from: "de", changeClass: "classe", since: "depuis",
    unsigned: "d'après la ligne d'auteur, sans signature de membre",
    kinds: [.founded: "fondation", .accepted: "adoption de", .lapsed: "caducité de"],
    natures: [
      .change: "le monde a changé", .correction: "correction", .verification: "vérification",
      .migration: "migration", .unknown: "nature inconnue",
    ])

  private static let english = Words(
    by: "by", from: "from", changeClass: "class", since: "since",
    unsigned: "as the author line says, signed by no member",
    kinds: [.founded: "founding", .accepted: "acceptance of", .lapsed: "lapse of"],
    natures: [
      .change: "the world changed", .correction: "correction", .verification: "verification",
      .migration: "migration", .unknown: "unknown nature",
    ])
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

package import Governance
package import Records

/// Where parts of a record come from, ready to be written: each part names its act by number.
package struct Blame: Sendable {
  /// A field of the record, or an item of one of its lists, with the number of the act that wrote it.
  package struct Part: Sendable {
    package let field: String
    package let value: Value
    package let act: Int?

    package init(field: String, value: Value, act: Int?) {
      self.field = field
      self.value = value
      self.act = act
    }
  }

  /// An act that wrote some part.
  package struct Act: Sendable {
    package let number: Int
    package let time: Instant
    package let title: String
    /// The proposal that it accepted or undid, and what that said of itself; nothing for the founding act.
    package let proposal: Proposal.ID?
    package let nature: Nature?
    package let reasons: String
    /// Who proposed it, and the names of their structures.
    package let authors: [Member.ID]
    package let structures: [String]

    package init(
      number: Int, time: Instant, title: String, proposal: Proposal.ID?, nature: Nature?,
      reasons: String, authors: [Member.ID], structures: [String]
    ) {
      self.number = number
      self.time = time
      self.title = title
      self.proposal = proposal
      self.nature = nature
      self.reasons = reasons
      self.authors = authors
      self.structures = structures
    }
  }

  package let record: RecordID
  package let label: String
  package let parts: [Part]
  /// The acts that parts name, newest first.
  package let acts: [Act]

  package init(record: RecordID, label: String, parts: [Part], acts: [Act]) {
    self.record = record
    self.label = label
    self.parts = parts
    self.acts = acts
  }
}

/// Writes where each part of a record comes from: the parts with a number, then what the numbers stand for.
package struct BlameText: Sendable {
  private let words: BlameWords

  package init(language: Language) { words = BlameWords(language: language) }

  package func render(_ blame: Blame) -> String {
    let width = blame.acts.map { "[\($0.number)]".count }.max() ?? 0
    func number(_ act: Int?) -> String {
      let text = act.map { "[\($0)]" } ?? ""
      return text + String(repeating: " ", count: max(width - text.count, 0))
    }
    let heading = "\(blame.record)  \(blame.label.oneLine())\n"
    let parts = blame.parts.map { part in
      "  \(number(part.act))  \(part.field): \(part.value.summary.oneLine(limit: 200))\n"
    }
    let indent = String(repeating: " ", count: width + 4)
    let acts = blame.acts.map { act in
      let reason = act.reasons.split(separator: "\n").first.map {
        "\(indent)\(String($0).oneLine(limit: 200))\n"
      }
      return "  \(number(act.number))  \(words.sentence(for: act))\n" + (reason ?? "")
    }
    return heading + parts.joined() + "\n" + acts.joined()
  }
}

/// The words of ``BlameText`` in one language.
private struct BlameWords: Sendable {
  let language: Language
  private var isFrench: Bool { language == .french }

  func sentence(for act: Blame.Act) -> String {
    let day = language.day(act.time.date)
    guard let proposal = act.proposal else {
      let founded = isFrench ? "fondation du commun" : "the commons was founded"
      return "\(day), \(founded)\(by(act, isFrench ? "signée par" : "signed by"))"
    }
    let what = act.nature.map { ", \(isFrench ? $0.french : $0.english)" } ?? ""
    let who = by(act, isFrench ? "par" : "by")
    return "\(day), \(language.quoted(act.title)) (\(proposal)\(what))\(who)"
  }

  private func by(_ act: Blame.Act, _ preposition: String) -> String {
    guard !act.authors.isEmpty else {
      guard act.proposal != nil else { return "" }
      return isFrench ? ", venu du dehors" : ", from outside"
    }
    let structures = act.structures.isEmpty ? "" : " (\(act.structures.joined(separator: ", ")))"
    return ", \(preposition) \(language.list(act.authors))\(structures)"
  }
}

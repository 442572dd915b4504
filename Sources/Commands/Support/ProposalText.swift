internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// A proposal as people read it: who, what, why, and what was said of it.
struct ProposalText {
  private let judgement: Judgement

  init(_ judgement: Judgement) { self.judgement = judgement }

  var text: String {
    let branch = judgement.branch
    let proposal = branch.proposal
    var lines = ["\(proposal.id)  \(judgement.verdict.outcome.rawValue)", proposal.title.oneLine()]
    switch proposal.origin {
    case .member(let member): lines.append("by: \(member)")
    case .joint(let members): lines.append("by: \(members.joined(separator: ", ")), together")
    case .outside: lines.append("by: someone outside, or several")
    }
    if let nature = proposal.natures.overall { lines.append("nature: \(nature.rawValue)") }
    for (record, nature) in proposal.natures.byRecord.sorted(by: { $0.key < $1.key }) {
      lines.append("nature: \(nature.rawValue) \(record)")
    }
    if let effective = proposal.effective { lines.append("effective: \(effective)") }
    if proposal.isUrgent { lines.append("urgent: yes") }
    lines.append("head: \(branch.head.id.hex)")
    if let opening = judgement.opening { lines.append("opened: \(opening.time)") }
    if !proposal.reasons.isEmpty {
      lines +=
        [""]
        + proposal.reasons.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.description.oneLine(limit: 2000)
        }
    }
    lines += ["", DifferenceText().render(branch.difference.records)]
    lines += branch.difference.files.map { $0.path.oneLine() }
    for review in judgement.reviews {
      let current = review.content == branch.content ? "" : " (on an earlier content)"
      lines.append(
        "\(review.member): \(review.position.rawValue)\(current)  \(review.reason.oneLine())"
          .trimmed)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A proposal as programs read it.
struct ProposalJSON: Encodable {
  /// One review of it.
  struct ReviewRow: Encodable {
    let member: String
    let position: String
    let reason: String
    let isCurrent: Bool
  }

  let proposal: String
  let title: String
  let reasons: String
  let by: String?
  /// The members who propose it together, when there are several.
  let together: [String]?
  let isUrgent: Bool?
  let head: String
  let base: String
  let content: String
  let outcome: String
  let opened: String?
  let changes: [RecordChangeJSON]
  let files: [String]
  let reviews: [ReviewRow]

  init(_ judgement: Judgement) {
    let branch = judgement.branch
    proposal = branch.proposal.id
    title = branch.proposal.title
    reasons = branch.proposal.reasons
    if case .member(let member) = branch.proposal.origin { by = member } else { by = nil }
    if case .joint(let members) = branch.proposal.origin {
      together = members
    } else {
      together = nil
    }
    isUrgent = branch.proposal.isUrgent ? true : nil
    head = branch.head.id.hex
    base = branch.base.id.hex
    content = branch.content
    outcome = judgement.verdict.outcome.rawValue
    opened = judgement.opening?.time.description
    changes = branch.difference.records.map { RecordChangeJSON($0) }
    files = branch.difference.files.map(\.path)
    reviews = judgement.reviews.map { review in
      ReviewRow(
        member: review.member, position: review.position.rawValue, reason: review.reason,
        isCurrent: review.content == branch.content)
    }
  }
}

/// A record as programs read it, with the revision it was read in.
struct RecordJSON: Encodable {
  let record: String
  let revision: String
  let fields: ValueJSON
  /// For a territory, all that hold it, all that it holds, and what replaced it; left out for another record.
  let ancestors: [String]?
  let descendants: [String]?
  let successors: [String]?
  /// What refers to it.
  let pointing: [PointingJSON]

  init(
    _ record: Record, revision: String, territory: TerritoryText? = nil,
    pointing: [PointingRecord], on day: CalendarDate
  ) {
    self.pointing = pointing.map { PointingJSON($0, on: day) }
    self.record = record.id.description
    self.revision = revision
    ancestors = territory?.parents.map(\.description)
    descendants = territory?.parts.map(\.description)
    successors = territory?.successors.map(\.description)
    fields = ValueJSON(.map(record.entries))
  }
}

/// A record that refers to another one, as programs read it.
struct PointingJSON: Encodable {
  let record: String
  let label: String
  let fields: [String]
  let isPast: Bool

  init(_ pointing: PointingRecord, on day: CalendarDate) {
    record = pointing.record.description
    label = pointing.label
    fields = pointing.fields
    isPast = pointing.standing.isPast(on: day)
  }
}

/// An act as programs read it, with what it changed.
struct ActJSON: Encodable {
  let sequence: Int
  let commit: String
  let act: String
  let time: String
  let proposal: String?
  let title: String
  let body: String
  let changes: [RecordChangeJSON]

  init(_ act: Act, changes: [RecordChange]) {
    sequence = act.sequence
    commit = act.id.hex
    self.act = act.kind.rawValue
    time = act.time.description
    proposal = act.proposal
    title = act.title
    body = act.body
    self.changes = changes.map { RecordChangeJSON($0) }
  }
}

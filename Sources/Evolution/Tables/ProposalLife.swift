internal import Governance
internal import Records

/// What the acts of a period say of one proposal, from when it was written down to when it was closed.
struct ProposalLife {
  let id: Proposal.ID
  private(set) var title: String?
  private(set) var submitted: Instant?
  private(set) var opened: CalendarDate?
  private(set) var closed: CalendarDate?
  /// The act that closed it, and its number.
  private(set) var outcome: String?
  private(set) var closing: Int?
  private(set) var nature: Nature?
  private(set) var proposers: [Participant] = []
  private(set) var classes: [ChangeClass.ID] = []

  /// The whole days between its first commit and its end.
  var days: Int? {
    guard let submitted, let closed else { return nil }
    return max(0, closed.daysSinceEpoch - submitted.date.daysSinceEpoch)
  }

  /// Where it comes from, as `Proposal.Origin` tells it apart.
  var origin: String {
    switch proposers.count {
    case 0: "outside"
    case 1: "member"
    default: "joint"
    }
  }

  private init(id: Proposal.ID) { self.id = id }

  /// Returns the proposals that acts are about, in the order in which they come up.
  static func lives(in acts: [JournalEntry]) -> [ProposalLife] {
    var lives: [ProposalLife] = []
    var places: [Proposal.ID: Int] = [:]
    for entry in acts {
      guard let id = entry.proposal else { continue }
      let place = places[id] ?? lives.count
      if place == lives.count {
        lives.append(ProposalLife(id: id))
        places[id] = place
      }
      lives[place].note(entry)
    }
    return lives
  }

  private mutating func note(_ entry: JournalEntry) {
    title = entry.title ?? title
    submitted = entry.submitted ?? submitted
    nature = entry.natures?.overall ?? nature
    if !entry.proposers.isEmpty { proposers = entry.proposers }
    if !entry.classes.isEmpty { classes = entry.classes }
    switch entry.act {
    case "opened": opened = entry.time.date
    case "accepted", "refused", "withdrawn", "expired":
      (closed, outcome, closing) = (entry.time.date, entry.act, entry.sequence)
    default: break
    }
  }
}

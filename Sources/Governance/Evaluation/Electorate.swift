internal import Records

/// The members whose consent counts as an approval of a proposal.
///
/// They are active reviewers or stewards, of a college that is counted, at the closing and at the
/// opening when there was one; neither a signer of the proposal nor of a signer's structure. Residents
/// have no structure in common: those who did not sign count as people and for their college, but not
/// as a structure when one of them signed. Where the rules say so, those who gain or lose by a change, and those
/// without a mandate, are left out as well; and always those whom a measure suspends, or is about.
struct Electorate {
  /// The rosters that a member must stand in: the opening's when there was one, then the closing's.
  let rosters: [Roster]
  /// What the signers belong to, in one of the rosters.
  let ownEntities: Set<Roster.Entity>
  private let signers: [Signer]
  private let settings: [Submission.Setting]
  private let interested: Set<Roster.Entity>
  private let needsMandate: Bool
  private let recusal: Recusal?
  private let targets: Set<Member.ID>
  private let time: Instant
  private let openedAt: Instant?

  /// A member who signed the proposal, with what they belong to.
  private struct Signer {
    let id: Member.ID
    let entities: Set<Roster.Entity>
  }

  init(
    _ submission: Submission, _ settings: [Submission.Setting], needsRecusal: Bool,
    needsMandate: Bool
  ) {
    let rosters = settings.map(\.roster)
    let signers = submission.proposal.authors.map { id in
      Signer(id: id, entities: Electorate.entities(of: id, in: rosters))
    }
    self.rosters = rosters
    self.settings = settings
    self.needsMandate = needsMandate
    let weighed = submission.changes.withoutMigrated(in: submission.proposal.natures)
    self.recusal = needsRecusal ? Recusal(weighed, rosters: rosters) : nil
    self.targets = Set(submission.changes.compactMap(\.target))
    self.time = submission.time
    self.openedAt = submission.currentOpening?.time
    self.signers = signers
    self.ownEntities = signers.reduce(into: []) { $0.formUnion($1.entities) }
    let added = submission.changes.flatMap { change -> [RecordID] in
      // Whoever a new record is about is asked to consent, unless the class asks those to stand aside.
      guard case .record(let record, let circumstances) = change,
        needsRecusal || record.operation != .created
      else { return [] }
      return circumstances.addedInterests
    }
    self.interested = Set(rosters.flatMap { roster in added.map { roster.entity(of: $0) } })
  }

  /// Returns whether a member signed the proposal.
  func isAuthor(_ id: Member.ID) -> Bool { signers.contains { $0.id == id } }

  /// Every member whose consent would count, by id.
  var members: [Member.ID] {
    rosters[rosters.count - 1].active.map(\.id).filter { exclusion(of: $0) == nil }
  }

  /// Returns what a member belongs to, in any of the rosters.
  func entities(of member: Member.ID) -> Set<Roster.Entity> {
    Electorate.entities(of: member, in: rosters)
  }

  private static func entities(of member: Member.ID, in rosters: [Roster]) -> Set<Roster.Entity> {
    Set(rosters.compactMap { roster in roster[member].map { roster.entity(of: $0) } })
  }

  /// Returns whether a member is active in every roster.
  func isActive(_ member: Member.ID) -> Bool {
    rosters.allSatisfy { $0[member]?.status == .active }
  }

  /// Returns whether a member is active in one of the rosters.
  func wasActive(_ member: Member.ID) -> Bool {
    rosters.contains { $0[member]?.status == .active }
  }

  /// Returns why a member's consent cannot count, or `nil` when it can.
  func exclusion(of member: Member.ID) -> Exclusion? {
    if signers.contains(where: { $0.id == member }) { return .ownProposal }
    if let absence = absence(of: member) { return absence }
    if let signer = signers.first(where: { isOfStructure(member, among: $0.entities) }) {
      return .sameStructure(as: signer.id)
    }
    if isOfStructure(member, among: interested) { return .interestAdded }
    if let conflict = conflict(of: member) { return conflict }
    if let until = suspension(of: member) { return .opinionsSuspended(until: until) }
    return rosters.lazy.compactMap { shortcoming(of: member, in: $0) }.first
      ?? (lacksMandate(member) ? .noMandate : nil)
  }

  /// Returns why a member may take no part because of what they gain or lose, or `nil`.
  ///
  /// It goes for consents and objections, and for opening, closing and recording what others say.
  func conflict(of member: Member.ID) -> Exclusion? {
    if targets.contains(member) { return .target }
    guard let recusal else { return nil }
    for roster in rosters {
      if let conflict = roster[member].flatMap({ recusal.conflict(of: $0, in: roster) }) {
        return conflict
      }
    }
    return nil
  }

  /// Returns why a member's objection stops nothing because of what they gain or lose, or `nil`.
  ///
  /// An interest that was not there when the proposal was opened takes nothing from an objection.
  func conflictOfObjector(_ member: Member.ID) -> Exclusion? {
    if targets.contains(member) { return .target }
    guard let recusal else { return nil }
    let conflicts = rosters.compactMap { roster in
      roster[member].map { recusal.conflict(of: $0, in: roster) }
    }
    return conflicts.contains(nil) ? nil : conflicts.last.flatMap(\.self)
  }

  /// Returns until when a measure suspends a member's opinions, or `nil`.
  private func suspension(of member: Member.ID) -> CalendarDate? {
    settings[settings.count - 1].incidents.measure(.opinionsSuspended, on: member, at: time)?.until
  }

  /// Returns until when a measure suspends what a member says against a proposal: one that began while it was
  /// open takes nothing from an objection.
  func suspensionOfObjections(of member: Member.ID) -> CalendarDate? {
    guard let until = suspension(of: member) else { return nil }
    guard let openedAt else { return until }
    let atOpening = settings[0].incidents.measure(.opinionsSuspended, on: member, at: openedAt)
    return atOpening == nil ? nil : until
  }

  private func isOfStructure(_ id: Member.ID, among entities: Set<Roster.Entity>) -> Bool {
    !entities.isEmpty
      && rosters.contains { roster in
        guard let member = roster[id], member.structure != nil else { return false }
        return entities.contains(roster.entity(of: member))
      }
  }

  private func absence(of member: Member.ID) -> Exclusion? {
    let (opening, closing) = (rosters[0][member], rosters[rosters.count - 1][member])
    guard let closing else { return opening == nil ? .notMember : .notAtClosing }
    guard closing.status == .active else { return .notActive(closing.status) }
    return opening?.status == .active ? nil : .notAtOpening
  }

  private func shortcoming(of id: Member.ID, in roster: Roster) -> Exclusion? {
    guard let member = roster[id] else { return .notMember }
    guard let college = roster.college(member.college) else {
      return .unknownCollege(member.college)
    }
    if college.isConsultative { return .consultative(college.id) }
    if member.roles.isDisjoint(with: [.reviewer, .steward]) { return .noRole }
    return nil
  }

  /// Returns whether a member of a structure lacks a mandate that the rules ask for.
  ///
  /// As for a voice, it must run at the moment of evaluation: it may be renewed while the proposal is open.
  private func lacksMandate(_ id: Member.ID) -> Bool {
    guard needsMandate, let member = rosters[rosters.count - 1][id], member.structure != nil else {
      return false
    }
    return !member.hasMandate(for: Member.Mandate.opinion, at: time)
  }
}

extension Proposal {
  /// Every member who signed it, the proposer among them, by id.
  package var authors: [Member.ID] { signers.union(origin.members).sorted() }
}

extension Change {
  /// The member on whom it is a measure, or `nil`.
  fileprivate var target: Member.ID? {
    if case .record(_, let circumstances) = self { circumstances.target } else { nil }
  }
}

import Governance
import Ledger
import Records

extension Ground {
  /// A ledger whose rules accept hours at once, telephones with one opinion, and emergencies that others confirm.
  static func settling() throws -> Ground { try Ground { _ in settlingRules } }

  private static let settlingRules = """
    disowning: P30D
    collective: {colleges: [personnes], present: 3}
    classes:
      - id: U
        title: {fr: Urgence, en: Emergency}
        reason: {fr: Agir., en: To act.}
        when: [{operations: [updated], urgent: true}]
        proposers: members
        requires:
          approvals: {members: 1}
          ratification: {within: P7D, approvals: {members: 2, structures: 2, colleges: 2}}
      - id: B
        title: {fr: Horaires, en: Hours}
        reason: {fr: Simple., en: Simple.}
        when: [{operations: [updated], fields: [horaires]}]
        proposers: anyone
        requires: {objection_window: P7D}
      - id: C
        title: {fr: Téléphone, en: Telephone}
        reason: {fr: Simple., en: Simple.}
        when: [{operations: [updated], fields: [telephone]}]
        proposers: anyone
        requires: {approvals: {members: 1}, no_objection: true, expiry: P10D}
      - id: Z
        title: {fr: Le reste, en: The rest}
        reason: {fr: Prudence., en: Care.}
        when: [{operations: [updated, created, ended]}]
        proposers: anyone
        requires: {approvals: {members: 2, structures: 2}, period: P3D}
      - id: M
        title: {fr: Gouverner, en: Govern}
        reason: {fr: Ensemble., en: Together.}
        when: [{paths: ["governance/**"]}]
        proposers: members
        requires: {approvals: {members: 2, structures: 2, colleges: 2}, period: P7D}

    """

  /// Seals a decision, or throws what does not allow it.
  @discardableResult
  func seal(
    _ decision: Ledger.Decision, _ id: String, by member: String = "m-houx"
  ) throws -> Act {
    switch try ledger.decide(decision, id, by: try hand(member), words: { _ in "" }) {
    case .sealed(let act, _): return act
    case .notAllowed(_, let obstacles): throw NotAllowed(codes: obstacles.map(\.code))
    }
  }

  /// Gives a review as a member, or what they record for others.
  @discardableResult
  func review(
    _ id: String, _ position: Review.Position, by member: String, for subject: String? = nil,
    present: Int? = nil
  ) throws -> ReviewCommit {
    try ledger.review(
      id,
      Ledger.ReviewDraft(
        position: position, reason: "Dit ainsi.",
        recording: subject.map {
          ReviewRecording(subject: $0, channel: .meeting, present: present, isReadBack: true)
        }), by: try hand(member))
  }

  /// Returns the codes of the obstacles to a decision, none when it was sealed.
  func obstacles(
    to decision: Ledger.Decision, _ id: String, by member: String = "m-houx"
  ) throws -> [String] {
    do {
      try seal(decision, id, by: member)
      return []
    } catch let error as NotAllowed { return error.codes }
  }

  /// Returns the codes of what is wrong with an act after the one that it follows.
  func codes(of act: Act) throws -> [String] {
    let previous = try ledger.act(act.previous ?? act.id)
    return try ledger.findings(
      in: act, after: try ledger.state(at: previous), notAfter: Instant(seconds: .max)
    ).map(\.code)
  }

  /// Returns the opening hours of the library as they stand.
  func hours() throws -> String? {
    let state = try ledger.state()
    return try ledger.record(Ground.library, in: state.tree, profile: state.profile)?["horaires"]?
      .text
  }

  struct NotAllowed: Error { let codes: [String] }
}

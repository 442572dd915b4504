internal import Records

/// Why a member cannot open, close or seal.
package enum SealerBar: Hashable, Sendable {
  case notMember
  case notActive(Member.Status)
  /// They do not have the role `sealer`.
  case notSealer
  case signedProposal
  /// They belong to the structure of a member who signed the proposal.
  case sameStructureAsSigner
  /// They belong to the structure of the member who opened.
  case sameStructureAsOpener(Member.ID)
  /// They gain or lose by what is decided, or are whom it is about.
  case interested
}

extension Roster {
  /// Returns why a member cannot seal, or `nil` when they can.
  func bar(toSealer id: Member.ID) -> SealerBar? {
    guard let member = self[id] else { return .notMember }
    guard member.status == .active else { return .notActive(member.status) }
    return member.roles.contains(.sealer) ? nil : .notSealer
  }
}

extension Electorate {
  /// Returns why what counts from an opening is undetermined, or `nil` when it is not.
  func bar(toOpener opening: Submission.Opening) -> SealerBar? {
    opening.setting.roster.bar(toSealer: opening.sealer) ?? barFromProposal(to: opening.sealer)
  }

  /// Returns why a member has too much of a part in a proposal to open or close it, or `nil`.
  func barFromProposal(to id: Member.ID) -> SealerBar? {
    if isAuthor(id) { return .signedProposal }
    if conflict(of: id) != nil { return .interested }
    return entities(of: id).isDisjoint(with: ownEntities) ? nil : .sameStructureAsSigner
  }
}

extension Evaluation {
  /// Returns why the period that a member opened is undetermined, or `nil` when it is not.
  func bar(toOpener opening: Submission.Opening) -> SealerBar? { electorate.bar(toOpener: opening) }

  /// Returns why a member cannot close what another opened, or `nil` when they can.
  func bar(toCloser id: Member.ID, after opening: Submission.Opening) -> SealerBar? {
    if let bar = setting.roster.bar(toSealer: id) ?? electorate.barFromProposal(to: id) {
      return bar
    }
    let opener = electorate.entities(of: opening.sealer)
    return electorate.entities(of: id).isDisjoint(with: opener)
      ? nil : .sameStructureAsOpener(opening.sealer)
  }

  /// Returns the members who can close what another opened, by id.
  func closers(after opening: Submission.Opening) -> [Member.ID] {
    setting.roster.active.map(\.id).filter { bar(toCloser: $0, after: opening) == nil }
  }

  /// The members who can seal a decision now, by id: apart from who opened, where something counts from that.
  var closers: [Member.ID] {
    let opening = demand.periods.isEmpty ? hearing?.silentSince : submission.currentOpening
    return opening.map { closers(after: $0) } ?? sealers(apartFrom: [])
  }

  /// The members who can open the proposal now, by id.
  var openers: [Member.ID] {
    sealers(apartFrom: electorate.ownEntities).filter { electorate.conflict(of: $0) == nil }
  }

  /// Returns the members who can seal and belong to none of some structures, by id.
  func sealers(apartFrom entities: Set<Roster.Entity>) -> [Member.ID] {
    setting.roster.active.filter {
      $0.roles.contains(.sealer) && !entities.contains(setting.roster.entity(of: $0))
    }.map(\.id)
  }
}

extension Submission {
  /// The members who may open the proposal now: sealers who are apart from it.
  package var openers: [Member.ID] { Evaluation(self).openers }
}

package import Records

extension Submission.Setting {
  /// How long before its end a mandate, or a promise to look at a rule again, is told.
  private static let notice = Period(months: 2)

  /// How long an answer to a contestation may take (domain §5.8).
  private static let answerTime = Period(days: 30)

  /// What is expected of whom whatever is proposed: mandates that end, rules to look at again, contestations that
  /// wait for an answer, colleges to invite.
  package func agenda(at time: Instant) -> [AgendaItem] {
    mandates(at: time) + reexaminations(at: time) + answers + invitations(at: time)
  }

  private func isNear(_ day: CalendarDate, _ time: Instant) -> Bool {
    day.start <= Self.notice.end(from: time)
  }

  /// The last mandates of members, where they end soon or have ended, those of one day together.
  private func mandates(at time: Instant) -> [AgendaItem] {
    var ending: [CalendarDate: [Member]] = [:]
    for member in roster.active {
      guard let last = member.mandates.map(\.until).max(), isNear(last, time) else { continue }
      ending[last, default: []].append(member)
    }
    return ending.sorted { $0.key < $1.key }.map { day, members in
      AgendaItem(
        .renewMandate(until: day), who: members.map(\.id),
        structures: Set(members.compactMap(\.structure)).sorted(), due: day.start)
    }
  }

  private func reexaminations(at time: Instant) -> [AgendaItem] {
    rules.classes.compactMap { changeClass in
      guard let day = changeClass.reexamination, isNear(day, time) else { return nil }
      return AgendaItem(
        .reexamine(changeClass.id), who: roster.holders(of: .steward), due: day.start)
    }
  }

  private var answers: [AgendaItem] {
    incidents.contestations.map { contestation in
      AgendaItem(
        .answer(contestation), who: roster.holders(of: .mediator),
        due: contestation.received.map { Self.answerTime.end(from: $0.start) })
    }
  }

  /// The named colleges where nobody can consent, and that no invitation stands for.
  private func invitations(at time: Instant) -> [AgendaItem] {
    let named = Set(rules.classes.flatMap { $0.requirements.approvals?.named ?? [] })
    let occupied = Set(roster.electors.map(\.college))
    let invited = Set(incidents.invitations.map(\.college))
    return named.subtracting(occupied).subtracting(invited).sorted().map {
      AgendaItem(.invite($0), who: roster.holders(of: .steward))
    }
  }
}

extension Settlement {
  /// What is expected of whom so that an acceptance stands, or so that it is recorded that it lapsed.
  package func agenda(of proposal: Proposal.ID, in setting: Submission.Setting) -> [AgendaItem] {
    if outcome == .lapses {
      return [AgendaItem(.lapse(proposal), who: setting.roster.holders(of: .sealer))]
    }
    return reasons.compactMap { reason in
      switch reason {
      case .notRatified(let count, let until):
        AgendaItem(.ratify(proposal), who: count.couldApprove, due: until)
      case .objected(let members, let until, _):
        AgendaItem(
          .settle(proposal, members.map { Objection(member: $0, reason: "") }), who: members,
          due: until)
      case .disowningPossible(let members, let until):
        AgendaItem(.readRecorded(proposal), who: members, due: until)
      case .objectionsPossible, .disowned: nil
      }
    }
  }
}

internal import Records

extension Evaluation {
  /// What is expected of whom so that the proposal may be decided.
  package var agenda: [AgendaItem] {
    let verdict = self.verdict
    let id = submission.proposal.id
    var items = verdict.steps.filter { $0.state != .met }.flatMap { expectations(from: $0, id) }
    if verdict.outcome == .accepted {
      items.append(AgendaItem(.decide(id, .accepted), who: closers))
    } else if verdict.outcome == .refused, !isDebated, items.isEmpty {
      items.append(AgendaItem(.decide(id, .refused), who: closers))
    }
    return items
  }

  private var authors: [Member.ID] { submission.proposal.authors }

  private func expectations(from step: Verdict.Step, _ id: Proposal.ID) -> [AgendaItem] {
    switch step.because {
    case .approvals(let count):
      [AgendaItem(.approve(id), who: count.couldApprove, due: runningPeriodEnd)]
        + count.vacantColleges.map {
          AgendaItem(.invite($0), who: setting.roster.holders(of: .steward))
        }
    case .voices(let count):
      count.awaited.map {
        AgendaItem(
          .speak(id, for: [$0.structure]), who: $0.voices, structures: [$0.structure],
          due: count.silenceEnds ?? runningPeriodEnd)
      }
        + (count.voiceless.isEmpty
          ? [] : [AgendaItem(.mandate(count.voiceless), who: setting.roster.holders(of: .steward))])
    case .objections(let objections, _):
      [
        AgendaItem(
          .settle(id, objections), who: Set(authors + objections.map(\.member)).sorted(),
          due: step.until)
      ]
    case .periodNotOpened(_, let openers), .openedForEarlierContent(_, let openers),
      .openerBarred(_, _, let openers):
      [AgendaItem(.open(id), who: openers)]
    case .periodRuns, .nobodyCanClose, .closerBarred, .sealerBarred, .proposalsSuspended: []
    case .expired: [AgendaItem(.recordExpiry(id), who: sealers(apartFrom: []))]
    case .proposerNotEntitled(_, _, _?, _): [AgendaItem(.join(id), who: othersThanAuthors)]
    default: [AgendaItem(.amend(id, step.because), who: authors)]
    }
  }

  private var othersThanAuthors: [Member.ID] {
    setting.roster.active.map(\.id).filter { !authors.contains($0) }
  }
}

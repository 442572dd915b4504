internal import Records

extension Settlement {
  /// Returns where a member stands towards a proposal that was accepted and may still lapse.
  package func standpoint(of member: Member.ID, towards accepted: Submission) -> Standpoint {
    let evaluation = Evaluation(accepted)
    var possibilities: [Standpoint.Possibility] = []
    for reason in reasons {
      switch reason {
      case .notRatified(let count, let until) where count.couldApprove.contains(member):
        possibilities.append(.ratify(until: until))
      case .objectionsPossible
      where evaluation.objectionExclusion(of: Review(member: member, position: .object)) == nil:
        let grounds = evaluation.demand.noObjection?.grounds ?? []
        possibilities.append(.object(grounds.sorted { $0.rawValue < $1.rawValue }))
      case .disowningPossible(let members, _) where members.contains(member):
        possibilities.append(.disown)
      default: continue
      }
    }
    return Standpoint(
      member: member, position: evaluation.opinions.position(of: member),
      exclusion: evaluation.electorate.exclusion(of: member), possibilities: possibilities)
  }
}

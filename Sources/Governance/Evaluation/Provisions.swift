internal import Records

extension Evaluation {
  /// What an acceptance at this moment would hang on afterwards, the first to end first.
  var provisions: [Provision] {
    let time = submission.time
    var provisions: [Provision] = []
    if let window = demand.windows.map({ $0.end(from: time) }).max() {
      provisions.append(.objections(until: window))
    }
    provisions += demand.ratifications.map { ratification in
      let needed =
        bootstrap?.lowered(ratification.approvals, apartFrom: consenting) ?? ratification.approvals
      return .ratification(until: ratification.within.end(from: time), needed)
    }
    let recorded = opinions.standing.filter {
      $0.position == .consent && $0.recording != nil
    }.map(\.member)
    if let disowning = setting.rules.customs.disowning, !recorded.isEmpty {
      provisions.append(.disowning(until: disowning.end(from: time), recorded))
    }
    return provisions.sorted { $0.until < $1.until }
  }
}

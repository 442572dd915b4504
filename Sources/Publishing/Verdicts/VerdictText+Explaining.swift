package import Governance
internal import Records

extension VerdictText {
  /// Returns the rules that a verdict applied: the title of each class used, its reason, and what it asks.
  package func explanation(of verdict: Verdict) -> String {
    var text = TextLines()
    for id in verdict.classes {
      text.add(words.title(ofClass: id))
      if let reason = naming.reason(ofClass: id, in: words.language) {
        text.add(words.reason(reason), indent: 2)
      }
      let asks = asks(ofClass: id)
      if !asks.isEmpty { text.add(words.asksTitle, indent: 2) }
      for sentence in asks { text.add(sentence, indent: 2, label: "- ") }
    }
    return text.rendered
  }

  /// Returns who may propose a class and what it requires, in sentences.
  func asks(ofClass id: ChangeClass.ID) -> [String] {
    guard let changeClass = naming.changeClass(id) else { return [] }
    return [words.asking.sentence(for: changeClass.proposers)]
      + words.asking.sentences(for: changeClass.requirements)
  }

  /// Returns what became of an acceptance, and why, in sentences.
  package func sentences(for settlement: Settlement) -> [String] {
    [words.sentence(for: settlement.outcome)]
      + settlement.reasons.map {
        words.sentence(for: settlement.outcome == .lapses ? $0.overdue : $0).oneLine(limit: .max)
      }
  }
}

extension Settlement.Reason {
  /// The same reason once its time is over: nobody can do anything about it any more.
  fileprivate var overdue: Settlement.Reason {
    guard case .notRatified(var count, let until) = self else { return self }
    count.couldApprove = []
    return .notRatified(count, until: until)
  }
}

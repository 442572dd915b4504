internal import Records

extension RulesCheck {
  /// Times that are none, that are too long, or of which one is over before another has begun to count.
  var periods: [Diagnostic] {
    rules.classes.flatMap { lengths(of: $0) + orders(in: $0) + openings(in: $0) }
  }

  private func lengths(of changeClass: ChangeClass) -> [Diagnostic] {
    let requirements = changeClass.requirements
    let times: [(name: String, time: Period?, most: Int)] = [
      ("period", requirements.period, 90), ("silence", requirements.voice?.silence, 90),
      ("objection window", requirements.objectionWindow, 90),
      ("time to confirm", requirements.ratification?.within, 90),
      ("expiry", requirements.expiry, 744), ("quota", requirements.quota?.period, 366),
      ("lapse", requirements.voice?.lapse, .max),
    ]
    return times.compactMap { name, time, most in
      guard let time, !(1...most).contains(time.longestDays) else { return nil }
      return .rules(
        "invalid-period", "class '\(changeClass.id)' has a \(name) of \(time)",
        hint: most == .max ? "write a day at least" : "write from 1 to \(most) days")
    }
  }

  /// A proposal that runs out before it may be accepted, and a silence that never gets to count.
  private func orders(in changeClass: ChangeClass) -> [Diagnostic] {
    let requirements = changeClass.requirements
    guard let expiry = requirements.expiry else { return [] }
    var found: [Diagnostic] = []
    if let period = requirements.period, expiry.shortestDays <= period.longestDays {
      found.append(
        .rules(
          "expiry-before-period",
          "class '\(changeClass.id)' lets a proposal run out after \(expiry), before its period of "
            + "\(period) is over", hint: "let it wait for longer than its period"))
    }
    if let silence = requirements.voice?.silence, expiry.shortestDays <= silence.longestDays {
      found.append(
        Diagnostic.rules(
          "silence-after-expiry",
          "class '\(changeClass.id)' lets silence count after \(silence), when the proposal has run "
            + "out", hint: "let it wait for longer than the silence"
        ).asWarning)
    }
    return found
  }

  /// What counts from an opening, in a class that asks for none.
  private func openings(in changeClass: ChangeClass) -> [Diagnostic] {
    let requirements = changeClass.requirements
    guard requirements.period == nil else { return [] }
    let names = [
      requirements.voice?.silence == nil ? nil : "the silence of a voice",
      requirements.noObjection?.overruling == nil ? nil : "the rounds of an objection",
      requirements.expiry == nil ? nil : "its expiry",
    ].compactMap(\.self)
    return names.map { name in
      Diagnostic.rules(
        "never-opened",
        "class '\(changeClass.id)' counts \(name) from an opening, and has no period to open",
        hint: "add a period, however short"
      ).asWarning
    }
  }
}

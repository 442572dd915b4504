internal import Records

extension RulesCheck {
  /// What is wrong with what holds for every class.
  var customs: [Diagnostic] { endlessStart + collective + mandates }

  /// A start that would never end: the lowered thresholds would be the rules for ever.
  private var endlessStart: [Diagnostic] {
    let counted = roster.colleges.count { !$0.isConsultative }
    guard let limit = rules.customs.bootstrap, limit.colleges > counted else { return [] }
    return [
      .rules(
        "endless-bootstrap",
        "the commons is starting until people of \(limit.colleges) colleges can consent, and "
          + "\(counted) colleges are counted", hint: "write \(counted) at most")
    ]
  }

  /// Colleges that may speak together and are not there, or that nobody could write down.
  private var collective: [Diagnostic] {
    guard let collective = rules.customs.collective else { return [] }
    let strange = collective.colleges.sorted().compactMap { id -> Diagnostic? in
      guard let known = roster.college(id) else {
        return .rules(
          "unknown-college", "'collective' names the college '\(id)', which does not exist",
          hint: Nearest.hint(for: id, in: roster.colleges.map(\.id)))
      }
      guard known.isConsultative else { return nil }
      return Diagnostic.rules(
        "consultative-college",
        "'collective' names the college '\(id)', whose opinion is heard without being counted",
        hint: "name another college, or make it count"
      ).asWarning
    }
    guard !roster.active.contains(where: { $0.roles.contains(.scribe) }) else { return strange }
    return strange + [
      Diagnostic.rules(
        "no-scribe", "no active member can record what people of a college say together",
        hint: "give a member the role 'scribe'"
      ).asWarning
    ]
  }

  /// Mandates that last longer than the rules let them.
  private var mandates: [Diagnostic] {
    guard let longest = rules.customs.longestMandate else { return [] }
    return roster.active.flatMap { member in
      member.mandates.compactMap { mandate -> Diagnostic? in
        let end = longest.end(from: mandate.from.start).date
        guard end < mandate.until else { return nil }
        return Diagnostic(
          .error, "mandate-too-long",
          "'\(member.id)' has a mandate from \(mandate.from) until \(mandate.until), and a mandate "
            + "lasts \(longest) at most",
          at: Location(PathChange.path(ofMember: member.id)),
          hint: "let it end on \(end), and renew it")
      }
    }
  }
}

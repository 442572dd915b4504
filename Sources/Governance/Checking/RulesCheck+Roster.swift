internal import Records

extension RulesCheck {
  /// What is wrong with the colleges.
  var colleges: [Diagnostic] {
    var seen: Set<College.ID> = []
    let repeated = roster.colleges.map(\.id).filter { !seen.insert($0).inserted }.map {
      Diagnostic.colleges("duplicate-college", "the college '\($0)' stands twice")
    }
    let outside = roster.colleges.filter { !(0...50).contains($0.weight) }.map {
      Diagnostic.colleges(
        "invalid-weight", "the college '\($0.id)' weighs \($0.weight) %",
        hint: "a weight goes from 0 to 50, so that no college decides alone")
    }
    let sum = roster.colleges.reduce(0) { $0 + $1.weight }
    guard sum != 100 else { return repeated + outside }
    return repeated + outside + [
      Diagnostic.colleges(
        "invalid-weights", "the weights of the colleges sum to \(sum) %",
        hint: "change them so that they sum to 100")
    ]
  }

  /// What is wrong with the members together.
  var members: [Diagnostic] { strays + sharedKeys + sealers }

  private var everybody: [Member] { roster.members.values.sorted { $0.id < $1.id } }

  private var strays: [Diagnostic] {
    everybody.filter { roster.college($0.college) == nil }.map { member in
      Diagnostic(
        .error, "unknown-college",
        "'\(member.id)' sits in the college '\(member.college)', which does not exist",
        at: Location(PathChange.path(ofMember: member.id)),
        hint: Nearest.hint(for: member.college, in: roster.colleges.map(\.id)))
    }
  }

  /// Keys that would make one signature speak for two people.
  private var sharedKeys: [Diagnostic] {
    var owners: [String: Member.ID] = [:]
    var diagnostics: [Diagnostic] = []
    for member in everybody {
      for key in Set(member.keys.map(\.withoutComment)).sorted() {
        guard let owner = owners[key] else {
          owners[key] = member.id
          continue
        }
        diagnostics.append(
          Diagnostic(
            .error, "shared-key", "'\(member.id)' and '\(owner)' have the same key",
            at: Location(PathChange.path(ofMember: member.id)),
            hint: "a key belongs to one person: let one of them make a new one"))
      }
    }
    return diagnostics
  }

  private var sealers: [Diagnostic] {
    let sealers = roster.active.filter { $0.roles.contains(.sealer) }
    guard !sealers.isEmpty else {
      return [
        .rules(
          "no-sealer", "no active member can seal decisions",
          hint: "give a member the role 'sealer'")
      ]
    }
    guard Set(sealers.map { roster.entity(of: $0) }).count < 2 else { return [] }
    return [
      Diagnostic(
        .warning, "sealers-of-one-structure",
        "all who can seal decisions are of one structure, so that no period can be opened and closed",
        at: Location(RulesCheck.rulesPath),
        hint: "give the role 'sealer' to a member of another structure")
    ]
  }
}

extension String {
  /// A public key without what follows its type and its bytes.
  fileprivate var withoutComment: String {
    split(separator: " ").prefix(2).joined(separator: " ")
  }
}

extension Diagnostic {
  fileprivate static func colleges(
    _ code: String, _ message: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: Location(RulesCheck.collegesPath), hint: hint)
  }
}

extension Attack {
  /// What other tests try, and where.
  static let elsewhere: [(id: String, name: String, answer: String, tests: String)] = [
    (
      "30", "vote oneself and through a delegate",
      "one person has one opinion, and nobody hands theirs on",
      "Tests/GovernanceTests/RecordingTests.swift"
    ),
    (
      "41", "decide by rules that have run out",
      "what has run out is refused, whatever was agreed before",
      "Tests/GovernanceTests/DeadlineTests.swift"
    ),
    (
      "65", "let an emergency stand that nobody ratified",
      "it lapses", "Tests/GovernanceTests/SettlementTests.swift"
    ),
    (
      "66", "use the emergency for what it is not for",
      "such rules are refused, and files are never urgent",
      "Tests/GovernanceTests/RulesCheckRequirementsTests.swift"
    ),
    (
      "68", "apply what is contested",
      "an objection in time undoes what does not meet the next class",
      "Tests/GovernanceTests/SettlementTests.swift"
    ),
    (
      "92", "split a large change into light ones",
      "beyond the quota, the next class decides", "Tests/GovernanceTests/QuotaTests.swift"
    ),
    (
      "124", "decide on what one has an interest in",
      "the opinion is shown without being counted", "Tests/GovernanceTests/RecusalTests.swift"
    ),
    (
      "125", "act with a mandate for other matters",
      "the opinion is shown without being counted", "Tests/GovernanceTests/RecusalTests.swift"
    ),
    (
      "126", "pass by the silence of those who were not told",
      "silence counts from an opening, and never on what is contested",
      "Tests/GovernanceTests/SilenceTests.swift"
    ),
    (
      "127", "decide alone in a college where seats are vacant",
      "an invitation must be documented, and stands for a time",
      "Tests/GovernanceTests/CollegeShareTests.swift"
    ),
    (
      "25", "sign with a passkey for another site, challenge or purpose",
      "the signature does not hold", "Tests/TrustTests/PasskeyTests.swift"
    ),
    (
      "73", "carry on from a memory made for another ledger",
      "a memory says where to go on from, never a verdict", "Tests/LedgerTests/Memory"
    ),
    (
      "77", "decide twice at once", "one wins, the other is told",
      "Tests/FaultTests/RaceTests.swift"
    ),
    (
      "78", "name programs in a repository's settings and hooks", "none is run",
      "Tests/AttackTests/HostileRepositoryTests.swift"
    ),
    (
      "79", "kill a decision between its objects and its reference",
      "the ledger verifies, before or after", "Tests/FaultTests/KillTests.swift"
    ),
    ("80", "fill the disk", "nothing is half-written", "Tests/FaultTests/DiskTests.swift"),
    (
      "128", "change anything at all in the acts of a history",
      "what verifies is its beginning", "Tests/AttackTests/TamperingTests.swift"
    ),
  ]

  /// What cannot be tried here, and why.
  static let inapplicable: [(id: String, name: String, reason: String)] = [
    (
      "46", "delegate in a circle, too deep, or more than one has",
      "nobody hands rights on: roles and mandates stand in members' files, changed by decisions"
    ),
    (
      "47", "name a charter elsewhere that is missing or that names this one",
      "a ledger's rules stand in its own tree, and name no other"
    ),
    (
      "48", "rotate the root by new keys alone, or by old ones alone",
      "the root is the name of a commit, and no key: it never changes"
    ),
    (
      "63", "bring a witness of the time who is older than the proposal",
      "the only times that count are those of acts, which never go back"
    ),
    (
      "67", "sanction somebody without notice",
      "a measure is a change of records like any other, in a class that the rules give a period"
    ),
  ]
}

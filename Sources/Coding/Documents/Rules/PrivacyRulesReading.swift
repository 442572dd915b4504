internal import Governance
internal import Records

/// Reads what a commons does about personal data: the `privacy` of its rules.
enum PrivacyRulesReading {
  static func privacy(_ node: DocumentNode, _ problems: DocumentProblems) -> PrivacyRules? {
    let keys = PersonalDatum.allCases.map(\.rawValue)
    guard let map = MapReader(node, keys: keys, problems: problems), map.saysSomething else {
      return nil
    }
    var levels: [PersonalDatum: PrivacyRules.Level] = [:]
    for datum in PersonalDatum.allCases {
      levels[datum] = map.read(datum.rawValue, Read.word(PrivacyRules.Level.self))
    }
    return PrivacyRules(levels)
  }
}

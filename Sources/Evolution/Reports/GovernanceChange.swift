/// A file outside the records that acts of the period changed.
package struct GovernanceChange: Hashable, Sendable {
  /// What a file of the commons governs, from where it stands (design §3).
  package enum Area: String, Hashable, Sendable, CaseIterable {
    case charter
    case rules
    case colleges
    case members
    case kinds
    case nomenclatures
    case migrations
    case indicators
    case views
    case report
    case other

    init(path: String) {
      let parts = path.split(separator: "/")
      guard parts.count > 1, parts[0] == "governance" else {
        self = .other
        return
      }
      self = Area(rawValue: String(parts[1].prefix { $0 != "." })) ?? .other
    }
  }

  package let area: Area
  package let path: String

  /// The sequence numbers of the acts that changed it.
  package let acts: [Int]

  /// Returns the files that acts changed, by area, then by path.
  static func changes(in journal: [JournalEntry]) -> [GovernanceChange] {
    var acts: [String: [Int]] = [:]
    for entry in journal where entry.changesState {
      for path in entry.governancePaths where acts[path]?.last != entry.sequence {
        acts[path, default: []].append(entry.sequence)
      }
    }
    let changes = acts.map { path, acts in
      GovernanceChange(area: Area(path: path), path: path, acts: acts)
    }
    return Area.allCases.flatMap { area in
      changes.filter { $0.area == area }.sorted { $0.path < $1.path }
    }
  }
}

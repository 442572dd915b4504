package import Records

/// Which commune stands today for each code that was one: two places are in the same commune whatever the year of
/// their list.
///
/// The districts of Paris, Lyon and Marseille are always folded into their city. The rest is given: the movements
/// that Insee publishes, or what the ledger's own records of territories say.
package struct CommuneHistory: Hashable, Sendable {
  /// A commune that became another one, or part of it.
  package struct Movement: Hashable, Sendable {
    package let from: String
    package let to: String
    package let on: PartialDate

    package init(from: String, to: String, on: PartialDate) {
      self.from = from
      self.to = to
      self.on = on
    }
  }

  private let successors: [String: String]

  /// Creates a history that knows of the districts of the three cities only.
  package init() { successors = [:] }

  /// Takes the codes that each have one that stands for them now; a chain is followed, and a circle leads nowhere.
  package init(successors: [String: String]) { self.successors = successors }

  /// Takes movements in any order; `restored` are the codes that became communes again, and when.
  ///
  /// A commune that was shared out among several on one day is none of them.
  package init(
    movements: [Movement], restored: [(code: String, on: PartialDate)] = []
  ) {
    enum Event {
      case moved(from: String, to: String)
      case restored(String)
    }
    let events =
      movements.map { (day: $0.on.earliest, event: Event.moved(from: $0.from, to: $0.to)) }
      + restored.map { (day: $0.on.earliest, event: Event.restored($0.code)) }
    var successors: [String: String] = [:]
    for (_, sameDay) in Dictionary(grouping: events, by: \.day).sorted(by: { $0.key < $1.key }) {
      var targets: [String: Set<String>] = [:]
      for (_, event) in sameDay {
        switch event {
        case .moved(let from, let to): if from != to { targets[from, default: []].insert(to) }
        case .restored(let code): successors[code] = nil
        }
      }
      for (from, all) in targets { successors[from] = all.count == 1 ? all.first : nil }
      // What takes others in on this day stands from then on, even if it had gone before.
      for to in targets.values.flatMap(\.self) where targets[to] == nil { successors[to] = nil }
    }
    self.successors = successors
  }

  /// Returns the code that stands today for a code.
  package func current(_ code: String) -> String {
    var current = CommuneHistory.city(of: code)
    var steps = 0
    while let next = successors[current], next != current, steps < 32 {
      current = next
      steps += 1
    }
    return steps == 32 ? code : CommuneHistory.city(of: current)
  }

  /// Returns the code of the city that a municipal district belongs to, or the code itself.
  private static func city(of code: String) -> String {
    guard code.utf8.count == 5, let number = Int(code) else { return code }
    return switch number {
    case 75101...75120: "75056"
    case 69381...69389: "69123"
    case 13201...13216: "13055"
    default: code
    }
  }
}

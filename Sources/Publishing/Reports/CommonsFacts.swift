internal import Evolution
internal import Governance
internal import Records

/// Who took part in the acts of a period.
struct CommonsFacts {
  /// What one college did.
  struct Share {
    var members = 0
    /// The structures of its members, and the members who have none.
    var structures: Set<String> = []
    var proposing: Set<String> = []
    var reviewing: Set<String> = []
    var collective = 0
  }

  private(set) var shares: [College.ID: Share] = [:]

  init(_ report: Report) {
    for member in report.after?.members ?? [] where member.status == .active {
      shares[member.college, default: Share()].members += 1
      shares[member.college]?.structures.insert(member.structure?.description ?? member.id)
    }
    for entry in report.journal {
      for participant in entry.proposers {
        guard let college = participant.college else { continue }
        shares[college, default: Share()].proposing.insert(participant.counted)
      }
      for opinion in entry.reviews {
        guard let college = opinion.participant.college else { continue }
        if opinion.isCollective {
          shares[college, default: Share()].collective += 1
        } else {
          shares[college, default: Share()].reviewing.insert(opinion.participant.counted)
        }
      }
    }
  }
}

extension Participant {
  /// The structure that counts, or the member where there is none.
  fileprivate var counted: String { structure?.description ?? member }
}

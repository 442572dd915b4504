internal import Governance
internal import Trust

/// Whose key is whose, whatever the member's status: the first member that has a key owns it.
///
/// It serves to bar people from judging what is theirs, never to let them act: for that the keys of active
/// members alone count.
struct KeyOwners: Sendable {
  private var owners: [PublicKey: Member.ID] = [:]

  init(_ members: [Member]) {
    for member in members {
      for line in member.keys {
        // Keys that cannot be read are told about where the state is validated.
        guard let key = try? PublicKey(line: line), owners[key] == nil else { continue }
        owners[key] = member.id
      }
    }
  }

  subscript(key: PublicKey) -> Member.ID? { owners[key] }
}

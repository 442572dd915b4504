internal import Governance
internal import Trust

/// Whose key is whose, over several states: the first that knows a key tells its owner, whatever the
/// member's status.
///
/// It serves to bar people from judging what is theirs, never to let them act: for that the keys of one
/// state alone count.
struct KeyOwners {
  private var owners: [PublicKey: Member.ID] = [:]

  init(_ states: [State]) {
    for member in states.flatMap(\.members) {
      for line in member.keys {
        // Keys that cannot be read are told about where the state is validated.
        guard let key = try? PublicKey(line: line), owners[key] == nil else { continue }
        owners[key] = member.id
      }
    }
  }

  subscript(key: PublicKey) -> Member.ID? { owners[key] }
}

extension ChangeClass {
  /// Who may propose a change of a class.
  package enum Proposers: Hashable, Sendable {
    case anyone
    case members
    /// Only the voice of the structure concerned.
    case voice
    /// A member with one of some roles, or enough members together.
    case entitled(roles: Set<Member.Role>, joint: Joint?)

    /// Members who propose together: each has signed a commit of the proposal, and nobody else has.
    package struct Joint: Hashable, Sendable {
      package let members: Int
      package let structures: Int

      package init(members: Int, structures: Int = 1) {
        self.members = members
        self.structures = structures
      }
    }
  }
}

internal import Governance
internal import Records

/// Reads who may propose a change of a class: one word, or a map of roles and of members together.
enum ProposersReading {
  private enum Word: String, CaseIterable {
    case anyone
    case members
    case voice
  }

  static func proposers(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> ChangeClass.Proposers? {
    switch Read.word(Word.self)(node, problems) {
    case .anyone: .anyone
    case .members: .members
    case .voice: .voice
    case nil: nil
    }
  }
}

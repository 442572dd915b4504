package import Governance
package import Records

/// What is expected of whom in a ledger, with what people call the things it speaks of.
package struct Agenda: Sendable {
  package var items: [AgendaItem] = []
  /// The titles of the proposals.
  package var titles: [Proposal.ID: String] = [:]
  /// What people call the records.
  package var labels: [RecordID: String] = [:]
  /// The rules and people in force.
  package let setting: Submission.Setting
}

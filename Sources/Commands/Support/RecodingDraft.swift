internal import Exchange
internal import Governance
internal import Ledger
internal import Records

/// The proposal that an import makes of recoded columns, beside the ordinary one: a migration.
struct RecodingDraft {
  /// What follows the id of the ordinary proposal.
  private static let suffix = "-recodage"

  let draft: ProposalDraft
  let migration: Migration

  /// The file that it adds.
  var path: String { Paths.migrations + migration.id + ".yaml" }

  init(_ plan: ImportPlan, _ recoding: Recoding, after ordinary: ProposalDraft) {
    let room = 64 - RecodingDraft.suffix.utf8.count
    let id = String(ordinary.id.prefix(room)) + RecodingDraft.suffix
    let fields = recoding.columns.map(\.field).joined(separator: ", ")
    let name = plan.sourceName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let origin = name + (plan.vintage.map { ", \($0)" } ?? "")
    let columns = recoding.columns.map(ImportFact.recoded)
    func reason(_ language: String) -> String {
      columns.map { $0.sentence(in: language) }.joined(separator: " ")
    }
    migration = recoding.migration(
      id: id, kind: plan.kind,
      title: LocalizedText([
        "fr": "Recodage de \(fields) (\(origin))", "en": "Recoding of \(fields) (\(origin))",
      ]),
      reason: LocalizedText(["fr": reason("fr"), "en": reason("en")]))
    draft = ProposalDraft(
      id: id, title: "Recodage : \(origin)",
      reasons: columns.map { $0.sentence(in: "fr") }.joined(separator: "\n"),
      natures: Natures(overall: .migration))
  }
}

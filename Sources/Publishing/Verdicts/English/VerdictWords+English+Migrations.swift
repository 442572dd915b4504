internal import Governance
internal import Records

/// What is said of one decision that rewrites many records.
extension EnglishVerdictWords {
  func migrationExplains(_ number: Int) -> String {
    number == 1
      ? "The record changes as the migration declares, and not otherwise."
      : "The \(number) records change as the migration declares, and not otherwise."
  }

  var migrationMissing: String {
    "A migration is a decision on the rules: it adds a file that says which code or field replaces "
      + "which, and this one adds none. "
      + "Add governance/migrations/<name>.yaml, or say whether things changed or were wrong."
  }

  func migrationRewritten(_ paths: [String]) -> String {
    "A migration that was decided is not altered to serve another one: "
      + "\(short(paths, more: others)). Add a new one, under another name."
  }

  func migrationUnexplained(_ unexplained: [ChangeUnit]) -> String {
    "This changes otherwise than the migration declares: \(units(unexplained)). "
      + "A migration only changes codes or names of fields, never who is concerned or the state of a "
      + "record. Complete its mappings, or take this change out of the proposal."
  }
}

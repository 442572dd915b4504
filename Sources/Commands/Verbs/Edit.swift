internal import ArgumentParser
internal import Ledger
internal import Publishing
internal import Records

/// `terrier edit`: changes fields of a record in the working tree.
struct Edit: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change fields of a record in the working tree",
    discussion: """
      Prints what now differs from what the file said before. Nothing is proposed until 'terrier \
      propose'.

      EXAMPLES
        terrier edit lieu/4f9c1a7be20d horaires="Tu-Fr 14:00-18:00"
        terrier edit lieu/4f9c1a7be20d services+=aide-demarches telephone=
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The record, as kind/identity")
  var record: String

  @Argument(help: "The changes, as field=value, field+=item or field-=item")
  var fields: [String]

  func output(in environment: Environment) throws -> CommandOutput {
    let working = try Working(try openLedger(in: environment))
    guard let id = RecordID(record) else { throw LedgerError.noSuchRecord(record) }
    let kind = try working.kind(id.kind)
    let before = try working.record(id)
    var after = before
    for field in fields { after = try FieldAssignment(field).apply(to: after, kind: kind) }
    let warnings = try working.write(after)
    let comparison = RecordComparison(from: working.profile, to: working.profile)
    let change = comparison.change(from: before, to: after)
    return .result(
      DifferenceText().render([change].compactMap(\.self)), diagnostics: warnings)
  }
}

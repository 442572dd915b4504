internal import ArgumentParser
internal import Ledger
internal import Records

/// `terrier new`: adds a record to the working tree.
struct New: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add a record to the working tree",
    discussion: """
      Writes the file of a new record, under a new random identity, and prints the identity. Nothing \
      is proposed until 'terrier propose'.

      EXAMPLES
        terrier new lieu nom="Médiathèque des Tilleuls" etat=actif
        terrier new lieu nom="Bus numérique" "services=aide-demarches|acces-internet-materiel"
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The kind of record")
  var kind: String

  @Argument(help: "The fields, as field=value; items of a list are separated by |")
  var fields: [String] = []

  func output(in environment: Environment) throws -> CommandOutput {
    let working = try Working(try openLedger(in: environment))
    let declared = try working.kind(kind)
    var randomness = environment.randomness
    var record = Record(id: .random(kind: kind, using: &randomness), entries: [])
    for field in fields { record = try FieldAssignment(field).apply(to: record, kind: declared) }
    let warnings = try working.write(record)
    return .result("\(record.id)\n", diagnostics: warnings)
  }
}

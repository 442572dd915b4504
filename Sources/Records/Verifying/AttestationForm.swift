/// Where the records of a kind hold the statement of a structure that they are right: found by what fields hold.
package struct AttestationForm: Hashable, Sendable {
  package let field: Field
  private let structure: Field
  private let day: Field

  /// Finds where a kind holds it; throws what its file lacks.
  package init(_ kind: Kind) throws(Diagnostic) {
    guard let field = kind.meaning.attestation.flatMap({ kind.field($0) }),
      case .map(let fields) = field.type
    else { throw .noAttestation(kind.name) }
    let references = fields.filter { if case .reference = $0.type { true } else { false } }
    let days = fields.filter { $0.type == .date }
    guard references.count == 1, days.count == 1 else { throw .noAttestation(kind.name) }
    self.field = field
    (structure, day) = (references[0], days[0])
  }

  /// Returns a record that a structure states to be right, as of a day.
  package func applied(
    to record: Record, by structure: RecordID, on date: CalendarDate, kind: Kind
  ) -> Record {
    record
      .setting("\(field.name).\(self.structure.name)", to: .text(structure.description), in: kind)
      .setting("\(field.name).\(day.name)", to: .date(PartialDate(date)), in: kind)
  }
}

// MARK: - What a kind may lack

extension Diagnostic {
  fileprivate static func noAttestation(_ kind: String) -> Diagnostic {
    Diagnostic(
      .error, "no-attestation", "a \(kind) has no field for the statement of a structure",
      hint: "leave --attest out, or add to the kind a map with one reference and one date")
  }
}

/// Where the records of a kind say what was verified: found by what the fields hold, never by their names.
///
/// It is the first field of `meaning: {verification: …}` that is a list of maps with one day and one list of
/// sections. Of the nomenclatures beside them the first says how it was verified, the second what came out.
package struct VerificationForm: Hashable, Sendable {
  package let field: Field
  package let sections: Field
  package let day: Field
  package let mode: Field?
  package let result: Field?

  /// The sections of the kind, in the order of its fields.
  package let known: [String]

  /// The sections that age, in the same order: those that are verified when none is named.
  package let aging: [String]

  /// Finds where a kind says it; throws what its file lacks.
  package init(_ kind: Kind) throws(Diagnostic) {
    let fields = kind.meaning.verification.filter { $0 != kind.meaning.attestation }
      .compactMap { kind.field($0) }
    guard let form = fields.lazy.compactMap(Parts.init).first else {
      throw fields.isEmpty ? .noVerification(kind.name) : .unclearVerification(fields[0], kind.name)
    }
    field = form.field
    sections = form.sections
    day = form.day
    mode = form.choices.first
    result = form.choices.dropFirst().first
    var seen: Set<String> = []
    known = kind.fields.compactMap(\.section).filter { seen.insert($0).inserted }
    aging = known.filter { kind.freshness[$0] != nil }
  }

  private struct Parts {
    let field: Field
    let sections: Field
    let day: Field
    let choices: [Field]

    init?(_ field: Field) {
      guard case .list(.map(let fields)) = field.type else { return nil }
      let days = fields.filter { $0.type == .date }
      let lists = fields.filter { $0.type.isListOfCodes }
      guard days.count == 1, lists.count == 1 else { return nil }
      self.field = field
      (sections, day) = (lists[0], days[0])
      choices = fields.filter { $0.type.nomenclature != nil }
    }
  }
}

extension FieldType {
  /// The nomenclature that its one value is a code of, or `nil` when it is something else.
  var nomenclature: String? { if case .nomenclature(let name) = self { name } else { nil } }

  fileprivate var isListOfCodes: Bool {
    switch self {
    case .list(.string), .list(.nomenclature): true
    default: false
    }
  }
}

// MARK: - What a kind may lack

extension Diagnostic {
  fileprivate static func noVerification(_ kind: String) -> Diagnostic {
    Diagnostic(
      .error, "no-verification", "a \(kind) has no field that says what was verified",
      hint:
        "add a list to 'governance/kinds/\(kind).yaml', and name it in 'meaning: {verification: …}'"
    )
  }

  fileprivate static func unclearVerification(_ field: Field, _ kind: String) -> Diagnostic {
    Diagnostic(
      .error, "no-verification",
      "the field '\(field.name)' of a \(kind) does not say which sections were verified and on which day",
      hint: "make it a list of maps with one date and one list of sections")
  }
}

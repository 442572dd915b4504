package import Evolution
internal import Records

/// Two ledgers side by side, as programs read them.
///
/// ```
/// {"here", "there": {"revision", "time"},
///  "kinds": {"<kind>": {"both", "differing": [{"here", "there", "byExternalId", "fields": [field]}],
///                       "onlyHere", "onlyThere": [{"record", "label", "phase"}]}},
///  "kindsOnlyHere", "kindsOnlyThere", "definedOtherwise": [name]}
/// ```
package struct LedgerComparisonJSON: Encodable {
  private struct State: Encodable {
    let revision: String
    let time: String

    init(_ state: Report.State) {
      revision = state.revision
      time = state.time.description
    }
  }

  private struct Pairing: Encodable {
    let here: String
    let there: String
    let byExternalId: Bool
    let fields: [FieldChangeJSON]
  }

  private struct Kind: Encodable {
    let both: Int
    let differing: [Pairing]
    let onlyHere: [ListedJSON]
    let onlyThere: [ListedJSON]
  }

  private let here: State
  private let there: State
  private let kinds: [String: Kind]
  private let kindsOnlyHere: [String]
  private let kindsOnlyThere: [String]
  private let definedOtherwise: [String]

  package init(_ comparison: LedgerComparison) {
    here = State(comparison.here)
    there = State(comparison.there)
    var kinds: [String: Kind] = [:]
    for kind in comparison.kinds {
      kinds[kind.kind] = Kind(
        both: kind.pairings.count,
        differing: kind.differing.map { pairing in
          Pairing(
            here: pairing.here.record.description, there: pairing.there.record.description,
            byExternalId: pairing.isByExternalID,
            fields: pairing.fields.map { FieldChangeJSON($0) })
        },
        onlyHere: kind.onlyHere.map { ListedJSON($0) },
        onlyThere: kind.onlyThere.map { ListedJSON($0) })
    }
    self.kinds = kinds
    kindsOnlyHere = comparison.kindsOnlyHere
    kindsOnlyThere = comparison.kindsOnlyThere
    definedOtherwise = comparison.definedOtherwise
  }
}

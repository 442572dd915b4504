/// What the engine may rely on in records of a kind, whatever the fields are called (design §4.2).
///
/// The engine knows no kind by name: everything it does with a record goes through these roles.
package struct Meaning: Hashable, Sendable {
  /// The name that stands, in `concerned`, for the record itself: the record is the structure concerned.
  package static let itself = "self"

  /// The field that people call the record by.
  package var label: String?
  /// The fields that name the structures whose voice a change of this record needs, or ``itself``.
  package var concerned: [String] = []
  /// The fields that name who gains or loses by it: owners, funders, beneficiaries.
  package var interests: [String] = []
  /// The dates in the world from which and until which the record holds.
  package var validFrom: String?
  package var validUntil: String?
  /// The field that tells the state of the record, a nomenclature whose codes say what they mean.
  package var state: String?
  /// The field that names the record this one was merged into.
  package var mergedInto: String?
  /// The fields that hold identifiers given by others.
  package var externalIDs: [String] = []
  /// The fields that say what was verified, when and how; `Nature: verification` may change only these.
  package var verification: [String] = []
  /// The field that holds the SIREN, SIRET or RNA number of a legal entity.
  package var legalEntity: String?
  package var latitude: String?
  package var longitude: String?
  package var commune: String?

  package init() {}

  /// The fields that a class where one voice, or silence, is enough may never change (design §5.2).
  package var protectedFields: Set<String> {
    Set(concerned).union(interests).union(externalIDs)
      .union([validFrom, validUntil, state, mergedInto, legalEntity].compactMap(\.self))
      .subtracting([Meaning.itself])
  }
}

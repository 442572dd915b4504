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
  /// The field that names the record which takes the place of this one once it has ended.
  package var replacedBy: String?
  /// The fields that hold identifiers given by others.
  package var externalIDs: [String] = []
  /// The fields that say what was verified, when and how; `Nature: verification` may change only these.
  package var verification: [String] = []
  /// The field that holds the SIREN, SIRET or RNA number of a legal entity.
  package var legalEntity: String?
  /// The field in which a structure states that a record is right; without it the record is to be confirmed.
  package var attestation: String?
  /// Where the structures that a record names may reply.
  package var reply: Reply?
  /// What a record of the kind does to the commons itself.
  package var incident: Incident?
  /// What makes the records of the kind territories.
  package var territory: Territory?
  package var latitude: String?
  package var longitude: String?
  package var commune: String?
  /// Where a record says whether two others are the same.
  package var match: Match?

  package init() {}

  /// The fields that a class where one voice, or silence, is enough may never change (design §5.2).
  package var protectedFields: Set<String> {
    Set(concerned).union(interests).union(externalIDs).union(reply?.named ?? [])
      .union(
        [validFrom, validUntil, state, mergedInto, replacedBy, legalEntity].compactMap(\.self)
      )
      .subtracting([Meaning.itself])
  }

  /// The right of reply of the structures that a record names.
  package struct Reply: Hashable, Sendable {
    /// The field of the reply itself, which only the voice of such a structure may write.
    package let field: String
    /// The fields that name the structures.
    package let named: [String]
    /// The field that says how they were invited to reply.
    package let invited: String

    package init(field: String, named: [String], invited: String) {
      self.field = field
      self.named = named
      self.invited = invited
    }
  }

  /// The answer that people gave to « are these two records the same? ».
  package struct Match: Hashable, Sendable {
    /// The field that names the two records.
    package let records: String
    /// The field of the answer, a nomenclature whose codes say which of the three it is.
    package let answer: String

    package init(records: String, answer: String) {
      self.records = records
      self.answer = answer
    }
  }

  /// The fields of a territory: its codes, what it lies in, what it is made of, what it replaced, of which sort it is, and
  /// its outline.
  package struct Territory: Hashable, Sendable {
    /// The keys of a code in the list: who gave it, the code, and the days from which and until which it holds.
    package static let referential = "referentiel"
    package static let code = "code"
    package static let from = "du"
    package static let until = "au"

    package var codes: String?
    package var parents: String?
    package var composition: String?
    package var predecessors: String?
    package var type: String?
    package var outline: String?

    package init() {}
  }

  /// What a record changes in what counts, while its state is not over (design §5.2).
  package enum Incident: Hashable, Sendable {
    /// A complaint about some records.
    case contestation(subjects: String, received: String)
    /// A measure on a member, whose level is a code of a nomenclature that says what it means.
    case measure(member: String, level: String, from: String, until: String)
    /// The invitation of a vacant college.
    case invitation(college: String, on: String)
  }
}

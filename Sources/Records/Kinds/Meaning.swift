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
  /// Where a record says which report it adopts.
  package var report: Report?

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

  /// What makes a record the adoption of a report: two states, how they were compared, and the digest of what came out.
  package struct Report: Hashable, Sendable {
    /// The fields of the days of the period: the last one before it, and its last one.
    package let after: String
    package let until: String
    /// The fields of the commits of both states; without the first, the report is that of an initial state.
    package let before: String
    package let revision: String
    /// The field that lists the other options, each as `name=value`.
    package let options: String
    /// The field of the digest of the report as JSON: SHA-256, in hexadecimal.
    package let digest: String
    /// The field of the version of the tool that made it.
    package let version: String
    /// The field of the day on which it was proposed for adoption.
    package let day: String

    package init(
      after: String, until: String, before: String, revision: String, options: String,
      digest: String, version: String, day: String
    ) {
      self.after = after
      self.until = until
      self.before = before
      self.revision = revision
      self.options = options
      self.digest = digest
      self.version = version
      self.day = day
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

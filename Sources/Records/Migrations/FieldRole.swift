/// What a field means to the engine beyond its value: whose voice it asks for, whether the record stands, and so on.
///
/// A migration never rewrites a value that has a role, so that recoding cannot move a voice, close a record, or make
/// a structure say something (design §5.2); it may rename the field, when the new one has the same roles.
enum FieldRole: Hashable {
  case concerned
  case interests
  case externalID
  case validFrom
  case validUntil
  case state
  case mergedInto
  case legalEntity
  case attestation
  case verification
  case reply
  case named
  case invited
  case incident
  case replacedBy
  case compared
  case answer
  case territory(String)
  case adoption
}

extension Kind {
  /// Returns whether a migration may replace values of the field at a path: one without a role, or the state or the
  /// answer on a match, whose codes may only become others that mean the same.
  package func allowsMigration(ofValuesAt path: String) -> Bool {
    meaning.roles(of: path.firstPathComponent).isSubset(of: [.state, .answer])
  }
}

extension Meaning {
  /// Returns the roles of a field given by its name.
  func roles(of field: String) -> Set<FieldRole> {
    var roles: Set<FieldRole> = []
    func add(_ role: FieldRole, if fields: [String?]) {
      if fields.contains(field) { roles.insert(role) }
    }
    add(.concerned, if: concerned)
    add(.interests, if: interests)
    add(.externalID, if: externalIDs)
    add(.validFrom, if: [validFrom])
    add(.validUntil, if: [validUntil])
    add(.state, if: [state])
    add(.mergedInto, if: [mergedInto])
    add(.legalEntity, if: [legalEntity])
    add(.attestation, if: [attestation])
    add(.verification, if: verification)
    add(.reply, if: [reply?.field])
    add(.named, if: reply?.named ?? [])
    add(.invited, if: [reply?.invited])
    add(.incident, if: incident?.fields ?? [])
    add(.replacedBy, if: [replacedBy])
    add(.compared, if: [match?.records])
    add(.answer, if: [match?.answer])
    // Which territory a code, a border or a share of the past leads to; what it is called is no part of it.
    add(.territory("codes"), if: [territory?.codes])
    add(.territory("parents"), if: [territory?.parents])
    add(.territory("composition"), if: [territory?.composition])
    add(.territory("predecessors"), if: [territory?.predecessors])
    add(.territory("outline"), if: [territory?.outline])
    add(.adoption, if: report?.fields ?? [])
    return roles
  }
}

extension Meaning.Report {
  /// The fields that say which report is adopted.
  fileprivate var fields: [String] {
    [after, until, before, revision, options, digest, version, day]
  }
}

extension Meaning.Incident {
  /// The fields that say what the record does to the commons.
  fileprivate var fields: [String] {
    switch self {
    case .contestation(let subjects, let received): [subjects, received]
    case .measure(let member, let level, let from, let until): [member, level, from, until]
    case .invitation(let college, let on): [college, on]
    }
  }
}

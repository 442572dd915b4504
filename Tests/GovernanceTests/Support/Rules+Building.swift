import Governance
import Records

extension ChangeClass {
  /// A class with the parts that a test speaks of.
  static func of(
    _ id: ID, _ scopes: [Scope] = [.records()], by proposers: Proposers = .anyone,
    requires requirements: Requirements = .approvals(1), mixes: Bool = true
  ) -> ChangeClass {
    ChangeClass(
      id: id, title: LocalizedText(["fr": "Classe \(id)", "en": "Class \(id)"]),
      reason: LocalizedText(["fr": "Parce que.", "en": "Because."]), scopes: scopes,
      proposers: proposers, requirements: requirements, mixes: mixes)
  }
}

extension Scope {
  static func records(
    kinds: Set<String> = [], _ operations: Set<RecordChange.Operation> = [],
    fields: Set<String> = [], sections: Set<String> = [], byVoice: Bool? = nil
  ) -> Scope {
    var scope = Scope()
    scope.kinds = kinds
    scope.operations = operations
    scope.fields = fields
    scope.sections = sections
    scope.byVoice = byVoice
    return scope
  }

  static func files(
    _ paths: [String], _ operations: Set<RecordChange.Operation> = [], fields: Set<String> = [],
    own: Bool? = nil
  ) -> Scope {
    var scope = Scope()
    scope.paths = paths
    scope.operations = operations
    scope.fields = fields
    scope.own = own
    return scope
  }
}

extension Requirements {
  static func approvals(
    _ members: Int, structures: Int = 0, colleges: Int = 0, named: [College.ID] = []
  ) -> Requirements {
    Requirements().adding(members, structures, colleges, named)
  }

  static var voiceAsked: Requirements { Requirements().addingVoice }
  static var unopposed: Requirements { Requirements().addingNoObjection }

  static func period(_ text: String) -> Requirements { Requirements().adding(period: text) }

  var addingVoice: Requirements { with { $0.voice = Voice() } }
  var addingNoObjection: Requirements { with { $0.noObjection = NoObjection() } }

  func adding(period text: String) -> Requirements {
    with { $0.period = Commons.period(text) }
  }

  func adding(
    _ members: Int, _ structures: Int = 0, _ colleges: Int = 0, _ named: [College.ID] = []
  ) -> Requirements {
    with {
      $0.approvals = Approvals(
        members: members, structures: structures, colleges: colleges, named: named)
    }
  }

  /// Returns the requirements with something else in them.
  func with(_ change: (inout Requirements) -> Void) -> Requirements {
    var requirements = self
    change(&requirements)
    return requirements
  }
}

internal import Records

extension RulesCheck {
  /// What nobody could change any more, and admissions without a period.
  ///
  /// It classifies changes that any commons must be able to make one day, by somebody who is nobody's voice
  /// and not the member whose file changes.
  var coverage: [Diagnostic] {
    gaps + unreachable + hasty + circular
  }

  private static let probe = "m-x"

  /// Changes of the rules and of members that must be possible, with the keys they touch.
  private static let vital: [(file: PathChange, what: String)] = [
    (PathChange(path: rulesPath, operation: .updated), "a change of the rules"),
    (member(.created, fields: PathChange.memberKeys), "the admission of a member"),
    (member(.updated, fields: ["status"]), "the suspension or removal of a member"),
    (member(.updated, fields: ["mandates"]), "a change of mandate"),
    (member(.updated, fields: ["keys"]), "a change of a member's keys"),
  ]

  private static func member(
    _ operation: RecordChange.Operation, fields: Set<String>
  ) -> PathChange {
    PathChange(path: PathChange.path(ofMember: probe), operation: operation, fields: fields)
  }

  private var gaps: [Diagnostic] {
    RulesCheck.vital.flatMap { file, what -> [Diagnostic] in
      let classes = changeClasses(of: file)
      guard let last = classes.last else {
        return [
          .rules(
            file.path == RulesCheck.rulesPath ? "rules-without-class" : "members-without-class",
            "no class takes in \(what): '\(file.path)' could never be changed again",
            hint: "add a class with paths: ['\(file.path.wildcard)']")
        ]
      }
      guard last.requirements.quota != nil else { return [] }
      return [
        .rules(
          "quota-without-next-class",
          "above the quota of class '\(last.id)', no class takes in \(what)",
          hint: "add a heavier class with paths: ['\(file.path.wildcard)'], or remove the quota")
      ]
    }
  }

  private var unreachable: [Diagnostic] {
    classes(ofAny: RulesCheck.vital.map { ($0.file, own: false) })
      .filter { $0.proposers == .voice }.map {
        .rules(
          "unreachable-class",
          "class '\($0.id)' lets only a voice propose, and files concern no structure",
          hint: "let members propose")
      }
  }

  private var hasty: [Diagnostic] {
    classes(ofAny: admissions).filter { $0.requirements.period == nil }.map {
      .rules(
        "admission-without-period",
        "class '\($0.id)' admits, moves or removes members without a period",
        hint: "add a period, or take these files and fields out of the class")
    }
  }

  /// Mandates that only those who have one can renew: once all have run out, nobody could speak any more.
  private var circular: [Diagnostic] {
    changeClasses(of: RulesCheck.member(.updated, fields: ["mandates"]))
      .filter { $0.requirements.needsMandate && !isReachedByResidents($0) }.map {
        .rules(
          "mandates-from-mandated",
          "class '\($0.id)' gives mandates, and counts only those who have one: once all have run "
            + "out, nobody could renew them", hint: "remove 'mandate: true' from this class")
      }
  }

  /// Every sort of admission, move and removal, by others and by the member.
  private var admissions: [(PathChange, own: Bool)] {
    let keys = PathChange.memberKeys
    return [
      (RulesCheck.member(.created, fields: keys), false),
      (RulesCheck.member(.removed, fields: keys), false),
      (RulesCheck.member(.removed, fields: keys), true),
    ]
      + PathChange.membershipKeys.sorted().flatMap { key in
        [false, true].map { (RulesCheck.member(.updated, fields: [key]), $0) }
      }
  }

  /// The classes that take in one of some changes, urgent or not, in the order of the rules.
  private func classes(ofAny changes: [(PathChange, own: Bool)]) -> [ChangeClass] {
    let found = Set(
      changes.flatMap { file, isOwn in
        [false, true].flatMap { changeClasses(of: file, own: isOwn, isUrgent: $0) }
      })
    return rules.classes.filter(found.contains)
  }

  /// The classes that a change may belong to: the first that takes it in, and the next ones as long as a quota
  /// may leave it to them.
  private func changeClasses(
    of file: PathChange, own: Bool = false, isUrgent: Bool = false
  ) -> [ChangeClass] {
    let question = Scope.Question(
      .file(path: file.path), file.operation, fields: file.fields.sorted(), isOwn: own,
      isUrgent: isUrgent)
    let found = rules.classes.filter { $0.scopes.contains { $0.takesIn(question) } }
    let last = found.firstIndex { $0.requirements.quota == nil } ?? found.count - 1
    return Array(found.prefix(last + 1))
  }
}

extension PathChange {
  /// Every key of a member's file.
  fileprivate static let memberKeys: Set<String> = membershipKeys.union([
    "mandates", "interests", "keys",
  ])
}

extension String {
  fileprivate var wildcard: String {
    hasPrefix(PathChange.membersFolder) ? PathChange.membersFolder + "*" : self
  }
}

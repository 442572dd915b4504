internal import Records

extension RulesCheck {
  /// What nobody could change any more, and admissions without a period.
  ///
  /// It classifies changes that any commons must be able to make one day, by somebody who is nobody's voice
  /// and not the member whose file changes.
  var coverage: [Diagnostic] {
    gaps + unreachable + hasty
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
    RulesCheck.vital.compactMap { file, what in
      guard changeClass(of: file) == nil else { return nil }
      return .rules(
        file.path == RulesCheck.rulesPath ? "rules-without-class" : "members-without-class",
        "no class takes in \(what): '\(file.path)' could never be changed again",
        hint: "add a class with paths: ['\(file.path.wildcard)']")
    }
  }

  private var unreachable: [Diagnostic] {
    let needed = Set(RulesCheck.vital.compactMap { changeClass(of: $0.file)?.id })
    return rules.classes.filter { needed.contains($0.id) && $0.proposers == .voice }.map {
      .rules(
        "unreachable-class",
        "class '\($0.id)' lets only a voice propose, and files concern no structure",
        hint: "let members propose")
    }
  }

  private var hasty: [Diagnostic] {
    let found = Set(admissions.compactMap { changeClass(of: $0, own: $1) })
    return rules.classes.filter { found.contains($0) && $0.requirements.period == nil }.map {
      .rules(
        "admission-without-period",
        "class '\($0.id)' admits, moves or removes members without a period",
        hint: "add a period, or take these files and fields out of the class")
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

  private func changeClass(of file: PathChange, own: Bool = false) -> ChangeClass? {
    let question = Scope.Question(
      .file(path: file.path), file.operation, fields: file.fields.sorted(), isOwn: own)
    return rules.classes.first { $0.scopes.contains { $0.takesIn(question) } }
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

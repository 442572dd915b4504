internal import Governance
internal import Records

/// The words of the page of the rules in one language; each language has them all in one place.
protocol RulesWords: Sendable {
  var names: RuleNames { get }
  var title: String { get }
  var introduction: String { get }
  var collegesTitle: String { get }
  var classesTitle: String { get }
  var classesIntroduction: String { get }
  var customsTitle: String { get }
  var safeguardsTitle: String { get }
  var safeguardsIntroduction: String { get }
  var alone: String { get }

  /// What the engine holds to, whatever the rules say.
  var safeguards: [String] { get }

  func reexamination(_ day: CalendarDate) -> String
  func sentence(for college: College, members: [Member.ID]) -> String
  func sentences(for customs: Customs, colleges: (College.ID) -> String) -> [String]

  /// Returns what is done to a record or a file, in the infinitive.
  func verb(_ operation: RecordChange.Operation) -> String
  func records(_ scope: Scope, verbs: String?) -> String
  func files(_ scope: Scope, verbs: String?) -> String
  func conditions(_ scope: Scope) -> [String]

  /// Returns what a pattern of paths stands for, or `nil` when only the path itself tells.
  func place(_ pattern: String) -> String?
}

extension RulesWords {
  var language: Language { names.language }

  /// Returns what a scope takes in.
  func sentence(for scope: Scope) -> String {
    let known = RecordChange.Operation.allCases.filter(scope.operations.contains)
    let verbs = known.isEmpty ? nil : language.choice(known.map { verb($0) })
    let what = scope.paths.isEmpty ? records(scope, verbs: verbs) : files(scope, verbs: verbs)
    let text = ([what] + conditions(scope)).joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  func kinds(_ scope: Scope) -> String {
    language.choice(scope.kinds.sorted().map { names.kind($0) })
  }

  func fields(_ scope: Scope) -> String {
    language.list(scope.fields.sorted().map { names.field($0, of: scope.kinds) })
  }

  func sections(_ scope: Scope) -> String {
    language.list(scope.sections.sorted().map { language.quoted($0) })
  }

  func places(_ scope: Scope) -> String {
    language.choice(scope.paths.map { place($0) ?? language.quoted($0) })
  }
}

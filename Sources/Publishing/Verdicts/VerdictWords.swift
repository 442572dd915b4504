internal import Governance
internal import Records

/// The words of verdicts in one language; each language has them all in one place.
protocol VerdictWords: Sendable {
  var language: Language { get }
  var naming: Naming { get }
  var notesTitle: String { get }

  func heading(of verdict: Verdict) -> String
  func reason(_ text: String) -> String
  func name(of state: Verdict.Step.State) -> String
  func name(of unit: ChangeUnit) -> String
  func sentence(for because: Because) -> String

  /// Returns a note as a sentence, or `nil` when a requirement already says it.
  func sentence(for note: Note) -> String?
}

extension VerdictWords {
  func quoted(_ text: String) -> String { language.quoted(text) }

  func list(_ items: [String]) -> String { language.list(items) }

  /// Returns members of whom one is enough.
  func choice(_ members: [Member.ID]) -> String { language.choice(members) }

  /// Returns things in an enumeration short enough for one line: the first ones, and how many more.
  func short(_ items: [String], more: (Int) -> String) -> String {
    items.count <= 6 ? list(items) : list(items.prefix(5) + [more(items.count - 5)])
  }

  func records(_ ids: [RecordID], more: (Int) -> String) -> String {
    short(ids.map { quoted(naming.record($0)) }, more: more)
  }

  func college(_ id: College.ID) -> String { quoted(naming.college(id, in: language)) }

  /// Returns sentences as one line, without the empty ones.
  func joined(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

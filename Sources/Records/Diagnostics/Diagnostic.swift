/// Something a person should know, with the place it concerns and a way forward.
///
/// A diagnostic is a finding, not a failure: the work was done and this is what it found. Its parts
/// and its printed form are those of compilers (`path:line:column: severity: message [code]`).
package struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic matters.
  package enum Severity: String, Hashable, Sendable, Comparable {
    case error
    case warning
    case info

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      }
    }
  }

  package let level: Level

  package var severity: Severity { level.severity }

  /// A Boolean value indicating whether it keeps a change out of the ledger.
  package var blocks: Bool { level == .refuse }

  /// The stable kebab-case name of this kind of diagnostic, which scripts match on.
  package let code: String

  /// What is wrong: one lowercase phrase, without a final period; what a territory words itself stands as
  /// it wrote it, in English where it has.
  package let message: String

  /// Where it is wrong, or `nil` when no single place is to blame.
  package let location: Location?

  /// What to do about it, in the imperative, or `nil` when nothing is known to help.
  package let hint: String?

  /// What a territory says of it in its languages, or `nil` where the words are the engine's.
  package let wording: Wording?

  /// Creates a diagnostic of the engine; one that is an error blocks.
  package init(
    _ severity: Severity, _ code: String, _ message: String, at location: Location? = nil,
    hint: String? = nil
  ) {
    self.init(Level(severity), code, message, at: location, hint: hint, wording: nil)
  }

  private init(
    _ level: Level, _ code: String, _ message: String, at location: Location?, hint: String?,
    wording: Wording?
  ) {
    self.level = level
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
    self.wording = wording
  }

  /// Creates the diagnostic that a problem of a record is, once its place is known.
  package init(_ problem: FieldProblem, at location: Location? = nil) {
    self.init(
      problem.level, problem.code, problem.message, at: location, hint: problem.hint,
      wording: problem.wording)
  }

  /// Returns the same diagnostic at another place.
  package func located(at location: Location?) -> Diagnostic {
    Diagnostic(level, code, message, at: location, hint: hint, wording: wording)
  }

  /// Returns what is wrong, in a language where the territory has worded it.
  package func message(in language: String) -> String { wording?.message[language] ?? message }

  /// Returns what to do about it, in a language where the territory has worded it.
  package func hint(in language: String) -> String? { wording?.hint?[language] ?? hint }
}

extension Sequence<Diagnostic> {
  /// A Boolean value indicating whether one of the diagnostics keeps a change out of the ledger.
  package var blocks: Bool { contains(where: \.blocks) }

  /// A Boolean value indicating whether one of the diagnostics is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The diagnostics by path, line and column, then by level; those without a place come first.
  package var inReadingOrder: [Diagnostic] {
    sorted { left, right in
      let (first, second) = (left.location, right.location)
      if first != second {
        guard let first else { return true }
        guard let second else { return false }
        return first < second
      }
      if left.level != right.level { return left.level < right.level }
      return (left.code, left.message) < (right.code, right.message)
    }
  }
}

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

  package let severity: Severity

  /// The stable kebab-case name of this kind of diagnostic, which scripts match on.
  package let code: String

  /// What is wrong: one lowercase phrase, without a final period.
  package let message: String

  /// Where it is wrong, or `nil` when no single place is to blame.
  package let location: Location?

  /// What to do about it, in the imperative, or `nil` when nothing is known to help.
  package let hint: String?

  package init(
    _ severity: Severity, _ code: String, _ message: String, at location: Location? = nil,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }

  /// Returns the same diagnostic at another place.
  package func located(at location: Location?) -> Diagnostic {
    Diagnostic(severity, code, message, at: location, hint: hint)
  }
}

extension Sequence<Diagnostic> {
  /// A Boolean value indicating whether one of the diagnostics is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The diagnostics by path, line and column, then by severity; those without a place come first.
  package var inReadingOrder: [Diagnostic] {
    sorted { left, right in
      let (first, second) = (left.location, right.location)
      if first != second {
        guard let first else { return true }
        guard let second else { return false }
        return first < second
      }
      if left.severity != right.severity { return left.severity < right.severity }
      return (left.code, left.message) < (right.code, right.message)
    }
  }
}

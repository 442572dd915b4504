extension Diagnostic {
  /// What follows from a diagnostic: finer than its severity, which is what editors and forges know.
  package enum Level: String, Hashable, Sendable, Comparable, CaseIterable {
    /// The ledger cannot hold it: it blocks a proposal.
    case refuse
    /// The ledger may hold it, and no export may.
    case error
    case warning
    case info

    /// The level of what the engine itself finds: what is an error blocks.
    package init(_ severity: Severity) {
      switch severity {
      case .error: self = .refuse
      case .warning: self = .warning
      case .info: self = .info
      }
    }

    package var severity: Severity {
      switch self {
      case .refuse, .error: .error
      case .warning: .warning
      case .info: .info
      }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .refuse: 0
      case .error: 1
      case .warning: 2
      case .info: 3
      }
    }
  }

  /// What a territory says of a problem, in its languages.
  package struct Wording: Hashable, Sendable {
    package let message: LocalizedText
    package let hint: LocalizedText?

    package init(message: LocalizedText, hint: LocalizedText? = nil) {
      self.message = message
      self.hint = hint
    }
  }
}

package import Records

/// Which changes a class takes in: every condition that is given must hold.
///
/// A scope speaks either of records (`kinds`, `operations`, `fields`, `sections`) or of files under
/// `governance/` and the root (`paths`, `operations`, `fields`, `own`); an empty set means any.
package struct Scope: Hashable, Sendable {
  package var kinds: Set<String> = []
  package var operations: Set<RecordChange.Operation> = []
  package var fields: Set<String> = []
  package var sections: Set<String> = []

  /// Patterns of paths, `*` standing for anything in one folder, `**` across folders.
  package var paths: [String] = []

  /// Whether the proposer is the voice of a structure concerned; `nil` when it does not matter.
  package var byVoice: Bool?

  /// Whether the file is the proposer's own member file; `nil` when it does not matter.
  package var own: Bool?

  /// Whether the field says who is concerned, in what state and since when, or gives a number from elsewhere;
  /// `nil` when it does not matter.
  package var isProtected: Bool?

  /// Whether only proposals that claim to be urgent are taken in; a scope that does not say takes in both.
  package var isUrgent = false

  package init() {}
}

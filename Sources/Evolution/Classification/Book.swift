/// One of the three books that keep apart what changed in the world from what changed in the ledger.
///
/// A difference between two states is not yet an evolution (design §2, 8): each stands in one book.
package enum Book: String, Hashable, Sendable, CaseIterable {
  /// The world changed within the period.
  case territory
  /// Only what the ledger knows of the world changed.
  case knowledge
  /// What the ledger can say, or who decides, changed.
  case rules
}

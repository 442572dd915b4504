/// How much of what changed was written by those whom it concerns.
///
/// Each change of a record that concerns a structure counts once; it is the structure's own when somebody of the
/// structure proposed it. Who wrote down what others said is not the structure.
package struct Authorship: Hashable, Sendable {
  /// The changes that a structure concerned wrote itself.
  package let own: Int

  /// The changes of records that concern a structure.
  package let concerning: Int

  init(of journal: [JournalEntry]) {
    own = journal.reduce(0) { $0 + $1.own.count }
    concerning = journal.reduce(0) { $0 + $1.concerning.count }
  }
}

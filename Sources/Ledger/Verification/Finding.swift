package import Git
package import Records

/// One reason why an act, or the history it stands in, does not hold.
///
/// The code names what was tried; codes are listed in `Documentation/Formats.md` and never reused.
package struct Finding: Hashable, Sendable {
  /// The commit that does not hold.
  package let commit: ObjectID
  /// Its number in the journal, counted from the founding act; `nil` when it is the history as a whole, up to
  /// the commit, that does not hold.
  package let sequence: Int?
  package let code: String
  package let message: String

  package init(_ commit: ObjectID, _ sequence: Int?, _ code: String, _ message: String) {
    self.commit = commit
    self.sequence = sequence
    self.code = code
    self.message = message
  }

  init(_ act: Act, _ code: String, _ message: String) {
    self.init(act.id, act.sequence, code, message)
  }

  /// The finding as people are told of it.
  package var diagnostic: Diagnostic {
    let what = sequence.map { "act \($0) (\(commit.short))" } ?? "the history"
    return Diagnostic(.error, code, "\(what) does not hold: \(message)")
  }
}

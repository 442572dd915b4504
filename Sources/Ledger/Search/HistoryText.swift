package import Git
package import Records

/// A text that stands in history, and where: what a search looks at.
package struct HistoryText: Sendable {
  /// What holds the text.
  package enum Holder: Hashable, Sendable {
    case field(String)
    /// A line of a file that is no record, counted from 1.
    case line(Int)
    case message
    case author
    case committer
  }

  /// The first commit that holds it, of those that were walked.
  package let commit: ObjectID
  /// The path of the file, or `nil` for what a commit itself says.
  package let path: String?
  package let blob: ObjectID?
  package let holder: Holder
  package let text: String
  package let reading: PersonalReading
}

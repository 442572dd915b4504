/// Why a statement was not answered, in words for whoever wrote it.
package struct SQLFailure: Error, Hashable, Sendable {
  package let message: String
  package let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension SQLFailure {
  /// More rows, or more text, than an answer may have.
  static let tooLarge = SQLFailure(
    "the answer is too large", hint: "count, group, or ask for fewer rows with LIMIT")
}

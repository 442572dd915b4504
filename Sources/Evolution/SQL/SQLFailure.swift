/// Why a statement was not answered, in words for whoever wrote it.
package struct SQLFailure: Error, Hashable, Sendable {
  package let message: String
  package let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

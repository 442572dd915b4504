/// What is wrong with the form of one value, wherever it stands.
struct LexicalProblem {
  let severity: Diagnostic.Severity
  let code: String
  let message: String
  let hint: String?

  init(
    _ code: String, _ message: String, hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// Returns the problem as that of the field where the value stands.
  func problem(at place: Place) -> FieldProblem {
    FieldProblem(severity, code, at: place.path, message, hint: hint)
  }
}

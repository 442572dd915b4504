/// Opening hours: any line of text is kept as written, and one that is not understood is told.
enum HoursText {
  static func problem(in text: String) -> LexicalProblem? {
    if let problem = TextLine.problem(in: text, allowsLines: false) { return problem }
    do {
      _ = try OpeningHours(text)
      return nil
    } catch {
      return .notUnderstood(text, error)
    }
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func notUnderstood(_ text: String, _ problem: OpeningHours.Problem) -> Self {
    Self(
      "hours-not-understood",
      "\(text.quoted) is not understood as opening hours and is kept as written: \(problem.message) "
        + "(character \(problem.offset + 1))",
      hint: problem.hint(for: text), severity: .info)
  }
}

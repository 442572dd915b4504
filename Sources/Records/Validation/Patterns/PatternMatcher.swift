/// A pattern with what it said of each text, so that a text that many records share is matched
/// once.
final class PatternMatcher {
  /// What a pattern says of a text.
  enum Answer {
    case matches
    case differs
    /// The pattern cannot be read, and why.
    case unreadable(String)
  }

  let text: String
  private let pattern: Result<Pattern, Pattern.Defect>
  private var answers: [String: Bool] = [:]

  /// The number of answers after which all are forgotten, and of bytes above which none is kept.
  private static let mostAnswers = 20_000
  private static let longestText = 100

  init(_ text: String) {
    self.text = text
    pattern = Result { () throws(Pattern.Defect) in try Pattern(text) }
  }

  /// Returns whether a text has the form of the pattern.
  func answer(for text: String) -> Answer {
    switch pattern {
    case .failure(let defect): .unreadable(defect.message)
    case .success(let pattern): isMatch(text, pattern) ? .matches : .differs
    }
  }

  private func isMatch(_ text: String, _ pattern: Pattern) -> Bool {
    guard text.utf8.count <= PatternMatcher.longestText else { return pattern.matches(text) }
    if let known = answers[text] { return known }
    let isMatch = pattern.matches(text)
    if answers.count >= PatternMatcher.mostAnswers { answers.removeAll(keepingCapacity: true) }
    answers[text] = isMatch
    return isMatch
  }
}

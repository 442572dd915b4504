internal import Records

/// Holds values to the constraints of their field before they enter a record.
///
/// A record that its kind refuses could not be proposed at all, and one cell would cost the whole file.
struct ConstraintCheck {
  /// The bytes beyond which no text has the form of a pattern, so that matching takes no time.
  private static let longestText = 300

  private var patterns: [String: Pattern?] = [:]

  /// Returns what is wrong with a value, or `nil` when its field may hold it.
  mutating func problem(with value: Value, in field: Field) -> CellReading.Note? {
    let constraints = field.constraints
    switch value {
    case .text(let text):
      return length(text.count, constraints) ?? writing(text, constraints)
    case .list(let items):
      return length(items.count, constraints)
    case .number(let number):
      return bounds(number.double, constraints)
    case .integer(let number):
      return bounds(Double(number), constraints)
    case .boolean, .date, .map:
      return nil
    }
  }

  private func length(_ count: Int, _ constraints: Constraints) -> CellReading.Note? {
    if let maximum = constraints.maxLength, count > maximum {
      return CellReading.Note(
        .warning, "too-long", "its length of \(count) is more than the \(maximum) allowed",
        fr: "sa longueur de \(count) dépasse les \(maximum) permis")
    }
    if let minimum = constraints.minLength, count < minimum {
      return CellReading.Note(
        .warning, "too-short", "its length of \(count) is less than the \(minimum) required",
        fr: "sa longueur de \(count) n'atteint pas les \(minimum) exigés")
    }
    return nil
  }

  private func bounds(_ number: Double, _ constraints: Constraints) -> CellReading.Note? {
    if let minimum = constraints.minimum, number < minimum.double {
      return CellReading.Note(
        .warning, "out-of-range", "it is less than \(minimum.text)",
        fr: "la valeur est inférieure à \(minimum.text)")
    }
    if let maximum = constraints.maximum, number > maximum.double {
      return CellReading.Note(
        .warning, "out-of-range", "it is more than \(maximum.text)",
        fr: "la valeur est supérieure à \(maximum.text)")
    }
    return nil
  }

  private mutating func writing(
    _ text: String, _ constraints: Constraints
  ) -> CellReading.Note? {
    if !constraints.allowed.isEmpty, !constraints.allowed.contains(text) {
      return CellReading.Note(
        .warning, "unknown-value", "\(text.shown) is not a known value",
        fr: "\(text.shown) n'est pas une valeur connue",
        hint: Nearest.hint(for: text, in: constraints.allowed))
    }
    guard let pattern = constraints.pattern, let compiled = compiled(pattern),
      text.utf8.count > Self.longestText || !compiled.matches(text)
    else { return nil }
    return CellReading.Note(
      .warning, "pattern-mismatch", "\(text.shown) is not written as \(pattern)",
      fr: "\(text.shown) n'a pas la forme attendue (\(pattern))")
  }

  /// A pattern that cannot be read is the kind's fault, and is told when the kind is read.
  private mutating func compiled(_ pattern: String) -> Pattern? {
    if let known = patterns[pattern] { return known }
    let compiled = try? Pattern(pattern)
    patterns[pattern] = .some(compiled)
    return compiled
  }
}

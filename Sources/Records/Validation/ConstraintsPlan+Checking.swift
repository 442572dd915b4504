extension ConstraintsPlan {
  /// Checks a scalar: its length unless the length is that of its list, its bounds, its form, its
  /// choice.
  func check(
    _ value: Value, isItem: Bool, at place: Place, into problems: inout [FieldProblem]
  ) {
    switch value {
    case .text(let text):
      if !isItem, minLength != nil || maxLength != nil {
        checkLength(of: text, at: place, into: &problems)
      }
      checkPattern(text, at: place, into: &problems)
      checkChoice(text, at: place, into: &problems)
    case .integer(let number):
      if let number = Number(String(number)) { checkBounds(number, at: place, into: &problems) }
      checkChoice(value.summary, at: place, into: &problems)
    case .number(let number):
      checkBounds(number, at: place, into: &problems)
      checkChoice(number.text, at: place, into: &problems)
    default:
      checkChoice(value.summary, at: place, into: &problems)
    }
  }

  /// Checks the number of items of a list, or of characters of a text.
  func check(
    length: Int, of unit: String, at place: Place, into problems: inout [FieldProblem]
  ) {
    if let minLength, length < minLength {
      problems.append(
        .init(
          .error, "too-short", at: place.path,
          "'\(place.name)' has \(count(length, unit)), fewer than \(minLength)",
          hint: "write at least \(count(minLength, unit))"))
    }
    if let maxLength, length > maxLength {
      problems.append(
        .init(
          .error, "too-long", at: place.path,
          "'\(place.name)' has \(count(length, unit)), more than \(maxLength)",
          hint: "shorten it to \(count(maxLength, unit))"))
    }
  }

  private func count(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)" + (number == 1 ? "" : "s")
  }

  /// A text never has more characters than bytes, so most need no counting.
  private func checkLength(
    of text: String, at place: Place, into problems: inout [FieldProblem]
  ) {
    if minLength == nil, let maxLength, text.utf8.count <= maxLength { return }
    check(length: text.count, of: "character", at: place, into: &problems)
  }

  private func checkBounds(
    _ number: Number, at place: Place, into problems: inout [FieldProblem]
  ) {
    if let minimum, number < minimum {
      problems.append(
        .init(
          .error, "too-small", at: place.path, "'\(number.text)' is less than \(minimum.text)",
          hint: "write \(minimum.text) or more"))
    }
    if let maximum, number > maximum {
      problems.append(
        .init(
          .error, "too-large", at: place.path, "'\(number.text)' is more than \(maximum.text)",
          hint: "write \(maximum.text) or less"))
    }
  }

  private func checkPattern(
    _ text: String, at place: Place, into problems: inout [FieldProblem]
  ) {
    guard let pattern else { return }
    switch pattern.answer(for: text) {
    case .matches:
      return
    case .differs:
      problems.append(
        .init(
          .error, "pattern-mismatch", at: place.path,
          "\(text.quoted) does not have the form of '\(place.name)'",
          hint: "write it in the form '\(pattern.text)'"))
    case .unreadable(let reason):
      problems.append(
        .init(
          .error, "invalid-pattern", at: place.path,
          "the form required of '\(place.name)' cannot be used: \(reason)",
          hint: "correct the pattern in the kind of record"))
    }
  }

  private func checkChoice(
    _ text: String, at place: Place, into problems: inout [FieldProblem]
  ) {
    guard !allowed.isEmpty, !allowed.contains(text) else { return }
    problems.append(
      .init(
        .error, "not-allowed", at: place.path,
        "\(text.quoted) is not one of the values of '\(place.name)'",
        hint: Nearest.hint(for: text, in: allowed)))
  }
}

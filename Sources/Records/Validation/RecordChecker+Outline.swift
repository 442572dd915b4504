extension RecordChecker {
  /// Checks that the outline of a territory can be drawn, and that it is around the position that the record gives.
  func checkOutline(of record: Record, meaning: Meaning, into problems: inout [FieldProblem]) {
    guard let field = meaning.territory?.outline, let text = record[field]?.text else { return }
    do {
      let outline = try Outline(text)
      guard let position = position(of: record, meaning), !outline.isNear(position) else { return }
      let swapped = Outline.Position(
        longitude: position.latitude, latitude: position.longitude)
      problems.append(.elsewhere(field, isSwapped: outline.isNear(swapped)))
    } catch {
      problems.append(.notUnderstood(field, error))
    }
  }

  private func position(of record: Record, _ meaning: Meaning) -> Outline.Position? {
    func degrees(_ field: String?) -> Double? {
      switch field.flatMap({ record[$0] }) {
      case .number(let number)?: number.double
      case .integer(let number)?: Double(number)
      default: nil
      }
    }
    guard let longitude = degrees(meaning.longitude), let latitude = degrees(meaning.latitude)
    else {
      return nil
    }
    return Outline.Position(longitude: longitude, latitude: latitude)
  }
}

// MARK: - What this check says

extension FieldProblem {
  fileprivate static func notUnderstood(_ field: String, _ problem: Outline.Problem) -> Self {
    Self(
      .error, "outline-not-understood", at: field,
      "this is not an outline: \(problem.message) (character \(problem.offset + 1))",
      hint: problem.hint)
  }

  fileprivate static func elsewhere(_ field: String, isSwapped: Bool) -> Self {
    Self(
      .warning, "outline-elsewhere", at: field,
      "the position of the territory lies outside this outline",
      hint: isSwapped
        ? "write the longitude first, then the latitude" : "correct the outline or the position")
  }
}

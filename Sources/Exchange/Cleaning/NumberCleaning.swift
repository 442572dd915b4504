internal import Records

/// Reads decimal numbers, with a comma where producers write one.
enum NumberCleaning {
  static func number(_ text: String) -> CellReading {
    if let number = Number(text) { return .value(.number(number)) }
    if let number = Number(text.replacing(",", with: ".")) {
      let message = "\(text.shown) is read as \(number.text)"
      return .value(.number(number), CellReading.Note(.info, "number-repaired", message))
    }
    return .unreadable(
      text,
      CellReading.Note(
        .warning, "unreadable-number", "\(text.shown) is not a number",
        hint: "write digits with a point, such as 47.25"))
  }
}

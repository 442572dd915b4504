internal import Records

/// Writes opening hours in their normal form, and keeps as they are those that are not understood.
enum HoursCleaning {
  static func hours(_ text: String) -> CellReading {
    do {
      let normal = try OpeningHours(text).description
      if normal == text { return .value(.text(text)) }
      let message = "\(text.shown) is recorded as \(normal.shown)"
      return .value(.text(normal), CellReading.Note(.info, "hours-normalized", message))
    } catch {
      let message =
        "\(text.shown) is not understood as opening hours and is kept as written: \(error.message)"
      return .value(
        .text(text),
        CellReading.Note(.info, "hours-not-understood", message, hint: error.hint(for: text)))
    }
  }
}

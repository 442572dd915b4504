internal import Records

/// Writes opening hours in their normal form, and keeps as they are those that are not understood.
enum HoursCleaning {
  static func hours(_ text: String) -> CellReading {
    do {
      let normal = try OpeningHours(text).description
      if normal == text { return .value(.text(text)) }
      let message = "\(text.shown) is recorded as \(normal.shown)"
      let french = "\(text.shown) est noté \(normal.shown)"
      return .value(
        .text(normal), CellReading.Note(.info, "hours-normalized", message, fr: french))
    } catch {
      let message =
        "\(text.shown) is not understood as opening hours and is kept as written: \(error.message)"
      let french = "ces horaires ne sont pas compris, et sont gardés tels quels : \(text.shown)"
      return .value(
        .text(text),
        CellReading.Note(
          .info, "hours-not-understood", message, fr: french, hint: error.hint(for: text)))
    }
  }
}

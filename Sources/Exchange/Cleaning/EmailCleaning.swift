internal import Records

/// Tells mail addresses from what else is found in their column: handles, pages, forms.
enum EmailCleaning {
  static func email(_ text: String) -> CellReading {
    let bare = String(text.dropFirst("mailto:".count))
    if text.lowercased().hasPrefix("mailto:"), isEmail(bare) {
      return .value(
        .text(bare),
        CellReading.Note(
          .info, "email-repaired", "\(text.shown) is recorded as \(bare)",
          fr: "\(text.shown) est enregistré comme \(bare)"))
    }
    if isEmail(text) { return .value(.text(text)) }
    return .unreadable(
      text,
      CellReading.Note(
        .warning, "invalid-email", "\(text.shown) is not an e-mail address",
        fr: "\(text.shown) n'est pas une adresse électronique"))
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    return AddressCleaning.isHost(parts[1]) && !text.contains { $0.isWhitespace || $0 == "/" }
  }
}

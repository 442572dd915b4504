internal import Records

/// Reads addresses on the web, completing those that only lack their scheme.
enum AddressCleaning {
  static func url(_ text: String) -> CellReading {
    if isURL(text) { return .value(.text(text)) }
    let completed = "http://" + text
    guard text.lowercased().hasPrefix("www."), isURL(completed) else {
      return .unreadable(
        text,
        CellReading.Note(
          .warning, "invalid-url", "\(text.shown) is not an http or https address",
          hint: "write it as https://example.org/page"))
    }
    let message = "\(text.shown) is recorded as \(completed)"
    return .value(.text(completed), CellReading.Note(.info, "url-repaired", message))
  }

  private static func isURL(_ text: String) -> Bool {
    let lowercased = text.prefix(8).lowercased()
    guard lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://"),
      !text.contains(where: \.isWhitespace)
    else { return false }
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return isHost(authority.prefix { $0 != ":" })
  }

  /// Returns whether a text is the name of a host with a dot in it.
  static func isHost(_ text: some StringProtocol) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      }
  }
}

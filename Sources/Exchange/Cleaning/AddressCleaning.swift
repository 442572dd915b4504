internal import Records

/// Reads addresses on the web, completing or correcting their scheme when the rest is one.
enum AddressCleaning {
  static func url(_ text: String) -> CellReading {
    if isURL(text) { return .value(.text(text)) }
    guard let repaired = repaired(text) else {
      return .unreadable(
        text,
        CellReading.Note(
          .warning, "invalid-url", "\(text.shown) is not an http or https address",
          fr: "\(text.shown) n'est pas une adresse http ou https",
          hint: "write it as https://example.org/page",
          frHint: "écrivez-la ainsi : https://exemple.fr/page"))
    }
    return .value(
      .text(repaired),
      CellReading.Note(
        .info, "url-repaired", "\(text.shown) is recorded as \(repaired)",
        fr: "\(text.shown) est enregistré comme \(repaired)"))
  }

  /// Schemes as they are mistyped, the longer ones first: `htpps://`, `https//`, `http:/`, `httphttps://`.
  private static var mistyped: Regex<Substring> {
    /(?i:https?:?\/{0,2})?(?i:h+t+p+s*):?\/{1,3}/
  }

  private static func repaired(_ text: String) -> String? {
    if let start = text.prefixMatch(of: mistyped) {
      let scheme = start.output.lowercased().contains("s") ? "https://" : "http://"
      let completed = scheme + text[start.range.upperBound...]
      return isURL(completed) && isNamed(text[start.range.upperBound...]) ? completed : nil
    }
    let completed = "http://" + text
    return isNamed(text[...]) && isURL(completed) ? completed : nil
  }

  /// Returns whether an address without its scheme begins with the name of a site: its last label has
  /// letters only, and it is no mail address.
  private static func isNamed(_ text: Substring) -> Bool {
    let host = text.prefix { !"/?#:".contains($0) }
    guard !text.contains("@"), let last = host.split(separator: ".").last else { return false }
    return last.utf8.count >= 2 && last.allSatisfy { $0.isASCII && $0.isLetter }
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

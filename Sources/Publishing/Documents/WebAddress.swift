/// Which addresses a page may lead to.
enum WebAddress {
  /// The schemes that open a page, a message or a call; a script or a local file is none of them.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Returns whether a link may lead to an address: one of a known scheme, or one beside the document.
  static func isSafe(_ url: String) -> Bool {
    let isPlain = url.unicodeScalars.allSatisfy { scalar in
      scalar > " " && !scalar.isDisguise && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
    }
    guard isPlain, !url.isEmpty, !url.hasPrefix("//") else { return false }
    let start = url.prefix { !"/?#".contains($0) }
    guard let colon = start.firstIndex(of: ":") else { return true }
    return schemes.contains(start[..<colon].lowercased())
  }
}

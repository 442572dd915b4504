internal import Governance
internal import Records

/// Reads which signatures a commons accepts: the `signatures` of its rules.
enum SignatureRulesReading {
  private static let keys = ["kinds", "user_verification", "origins"]

  static func signatures(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> SignatureRules? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let kinds = map.read("kinds", Read.filled(Read.word(SignatureRules.Kind.self)))
    let origins = map.read("origins", Read.filled(origin)) ?? []
    return SignatureRules(
      kinds: Set(kinds ?? SignatureRules.Kind.allCases),
      needsUserVerification: map.bool("user_verification") ?? false, origins: Set(origins))
  }

  private static func origin(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    Read.value(
      "the origin of a site",
      hint: "write it as browsers do: https://commun.example, without path or final slash"
    ) { isOrigin($0) ? $0 : nil }(node, problems)
  }

  /// Returns whether a text is an origin as browsers write them: lowercase, with a port only when it
  /// is not the usual one.
  ///
  /// Browsers let no page of plain `http` use a passkey, but for the machine itself.
  private static func isOrigin(_ text: String) -> Bool {
    let usualPorts = [("https://", "443"), ("http://", "80")]
    for (scheme, usualPort) in usualPorts where text.hasPrefix(scheme) {
      let parts = text.dropFirst(scheme.count)
        .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let port = parts.count > 1 ? String(parts[1]) : nil
      return isHost(parts[0]) && (scheme == "https://" || parts[0] == "localhost")
        && port != usualPort && port.map(isPort) ?? true
    }
    return false
  }

  private static func isHost(_ text: Substring) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
          }
      }
  }

  private static func isPort(_ text: String) -> Bool {
    guard let port = UInt16(text), port > 0 else { return false }
    return String(port) == text
  }
}

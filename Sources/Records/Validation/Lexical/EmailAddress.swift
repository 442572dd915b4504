/// Addresses of mail: a name, one `@`, and a host with a dot.
enum EmailAddress {
  static func problem(in text: String) -> LexicalProblem? {
    let bytes = text.utf8.span
    let sign = bytes.position(of: UInt8(ascii: "@"))
    guard sign > 0, sign < bytes.count, isName(bytes, 0..<sign),
      HostName.isDotted(bytes, sign + 1..<bytes.count)
    else { return .notMail(text) }
    return nil
  }

  private static func isName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7f || "\"(),:;<>[]\\".utf8.contains(byte) { return false }
    }
    return range.count <= 64 && bytes[range.lowerBound] != UInt8(ascii: ".")
      && bytes[range.upperBound - 1] != UInt8(ascii: ".")
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func notMail(_ text: String) -> Self {
    let hint =
      text.hasPrefix("@")
      ? "this looks like an account of a social network: write the address of its page elsewhere"
      : text.utf8.count(where: { $0 == UInt8(ascii: "@") }) > 1
        ? "write one address only" : "write it as 'accueil@exemple.fr'"
    return Self("invalid-email", "\(text.quoted) is not an address of mail", hint: hint)
  }
}

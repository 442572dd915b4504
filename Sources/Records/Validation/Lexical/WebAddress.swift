/// Addresses of pages: `http` or `https`, a host with a dot, no space, and no name or password.
enum WebAddress {
  static func problem(in text: String) -> LexicalProblem? {
    isAddress(text) ? nil : .notAnAddress(text)
  }

  static func isAddress(_ text: String) -> Bool {
    let start: Int
    if text.hasPrefix("https://") {
      start = 8
    } else if text.hasPrefix("http://") {
      start = 7
    } else {
      return false
    }
    let bytes = text.utf8.span
    for index in bytes.indices where bytes[index] <= 0x20 || bytes[index] == 0x7f { return false }
    var end = start
    while end < bytes.count, !"/?#:".utf8.contains(bytes[end]) { end += 1 }
    guard HostName.isDotted(bytes, start..<end) else { return false }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return true }
    let port = end + 1
    var index = port
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return (1...5).contains(index - port)
      && (index == bytes.count || "/?#".utf8.contains(bytes[index]))
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func notAnAddress(_ text: String) -> Self {
    let candidate = "https://" + text
    let hint =
      text.contains(where: \.isWhitespace)
      ? "write one address, without spaces"
      : WebAddress.isAddress(candidate) && !text.utf8.contains(UInt8(ascii: "@"))
        ? "write \(candidate.quoted)" : "write it in full, such as 'https://www.exemple.fr'"
    return Self("invalid-url", "\(text.quoted) is not the address of a page", hint: hint)
  }
}

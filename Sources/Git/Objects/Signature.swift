/// Who made a commit and when, as written on its author or committer line.
///
/// Nothing vouches for either: only a cryptographic signature makes a voice.
package struct Signature: Hashable, Sendable {
  package let name: String
  package let email: String

  /// Seconds since 1970 in Coordinated Universal Time; never negative in a sound commit.
  package let seconds: Int64

  /// Minutes that the clock of whoever signed was ahead of Coordinated Universal Time.
  package let offset: Int32

  package init(name: String, email: String, seconds: Int64, offset: Int32 = 0) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offset = offset
  }
}

extension Signature {
  /// The line as Git writes it, without its keyword, such as `amal <amal@a.invalid> 0 +0000`.
  ///
  /// As in Git, characters that would end the name or the address early are left out.
  var line: String {
    let minutes = offset.magnitude
    let zone = "\(offset < 0 ? "-" : "+")\(pair(minutes / 60))\(pair(minutes % 60))"
    return "\(plain(name)) <\(plain(email))> \(seconds) \(zone)"
  }

  private func plain(_ text: String) -> String {
    let delimiters = Array("\0\n<>".utf8)
    guard text.utf8.contains(where: delimiters.contains) else { return text }
    return String(decoding: text.utf8.filter { !delimiters.contains($0) }, as: UTF8.self)
  }

  private func pair(_ number: UInt32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

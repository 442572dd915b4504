internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// The only domain that author and committer lines may use: no natural person is in history
  /// (design §2, principle 9).
  static let identityDomain = "commun.invalid"

  /// The name under which a change from outside is recorded.
  package static let outsider = "anonyme"

  /// Returns the signature line of a member, or of an outsider when there is none.
  static func identity(of member: Member.ID?, at time: Instant) -> Signature {
    let name = member ?? outsider
    return Signature(
      name: name, email: "\(name)@\(identityDomain)", seconds: time.seconds, offset: 0)
  }

  /// Returns whether a message holds an e-mail address other than the pseudonymous ones, as trailers such as
  /// `Signed-off-by` do.
  static func holdsAddress(_ message: String) -> Bool {
    // Nearly no message has the sign, and cutting a text into words is slow.
    guard message.utf8.contains(UInt8(ascii: "@")) else { return false }
    return message.split { $0.isWhitespace || "<>()[],;:\"'".contains($0) }.contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
        && parts[1] != identityDomain
    }
  }

  /// Returns whether an author or committer line names a member or nobody, never a person.
  static func isPseudonymous(_ signature: Signature) -> Bool {
    signature.email == "\(signature.name)@\(identityDomain)"
      && (signature.name == outsider || Member.isID(signature.name))
  }
}

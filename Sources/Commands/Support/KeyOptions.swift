internal import ArgumentParser
internal import Governance
internal import Ledger
internal import Records

/// Who signs, and with which key.
struct KeyOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "The member who acts, by id")
  var member: String?

  @Option(
    help: "The member's SSH key: a private key file, or a public one whose key is in the agent")
  var key: String?

  /// Returns the member whose key it is, ready to sign; throws when no key is given.
  func hand(
    for ledger: borrowing Ledger, at time: Instant, in environment: Environment
  ) throws -> Hand {
    guard let key else {
      throw Diagnostic(
        .error, "no-key", "this is signed with a member's key, and none is given",
        hint: "give --key with the file of your SSH key")
    }
    let signer = try SSHKeygenSigner(
      keyPath: Path.resolve(key, from: environment.directory), environment: environment.variables)
    let id = try ledger.identify(signer, as: member, at: try ledger.state())
    return Hand(member: id, signer: signer, time: time)
  }

  /// Returns the member whose key it is, or an outsider's unsigned hand when no key is given.
  func handOrOutsider(
    for ledger: borrowing Ledger, at time: Instant, in environment: Environment
  ) throws -> Hand {
    guard key != nil || member != nil else { return Hand(member: nil, signer: nil, time: time) }
    return try hand(for: ledger, at: time, in: environment)
  }
}

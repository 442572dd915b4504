package import Governance
internal import Records
package import Trust

/// A checkpoint as it is brought to be compared: signed by a member, or as a code that somebody kept.
package enum CheckpointEvidence: Hashable, Sendable {
  case signed(SignedCheckpoint)
  case code(CheckpointCode)

  /// Reads the content of a file, which holds the signed text or the code.
  package static func read(
    _ bytes: [UInt8], path: String
  ) throws(LedgerError) -> CheckpointEvidence {
    if bytes.count > CheckpointCode.longestText || bytes.starts(with: SignedCheckpoint.start.utf8) {
      return .signed(try SignedCheckpoint.parse(bytes, path: path))
    }
    return .code(try CheckpointCode(String(decoding: bytes, as: UTF8.self)))
  }

  /// The number of the act it is about.
  package var sequence: Int {
    switch self {
    case .signed(let signed): signed.checkpoint.sequence
    case .code(let code): code.sequence
    }
  }

  /// The code of what it says.
  package var code: CheckpointCode {
    switch self {
    case .signed(let signed): CheckpointCode(signed.checkpoint)
    case .code(let code): code
    }
  }

  /// Who vouches for it.
  package enum Attestation: Hashable, Sendable {
    /// Nobody but whoever kept it: it is a code.
    case keeper
    /// A member, with a key that is or was theirs.
    case member(Member.ID)
    /// A key that is another member's than the one named.
    case otherMember(Member.ID, named: Member.ID)
    /// A key, by its fingerprint, that no member ever had; or whose owner is not known without a ledger.
    case key(fingerprint: String)
    /// Nobody: the signature does not hold.
    case nobody(SignatureProblem)
  }

  /// Returns who vouches for it, by the keys that members have or had.
  package func attestation(
    among keys: [(principal: Member.ID, key: PublicKey)]
  ) -> Attestation {
    guard case .signed(let signed) = self else { return .keeper }
    do throws(SignatureProblem) {
      let signer = try signed.signer()
      let owners = keys.filter { $0.key == signer }.map(\.principal)
      if owners.contains(signed.member) { return .member(signed.member) }
      if let owner = owners.first { return .otherMember(owner, named: signed.member) }
      return .key(fingerprint: signer.fingerprint)
    } catch { return .nobody(error) }
  }
}

extension Diagnostic {
  static func unsignedCheckpoint(_ problem: SignatureProblem) -> Diagnostic {
    Diagnostic(
      .error, "unsigned-checkpoint", "the checkpoint's signature does not hold: \(problem)",
      hint: "ask the member for the text again; what it says proves nothing as it is")
  }
}

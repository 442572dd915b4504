/// What a security key adds to a message before it signs (OpenSSH, PROTOCOL.u2f; WebAuthn §6.1).
///
/// A key answers for one application, says whether a person touched it and was recognized by it,
/// and counts its signatures. The counter is signed but not compared with an earlier one: a ledger
/// is read in any order, by people who have not seen the same signatures.
struct Assertion {
  private static let userPresent: UInt8 = 0x01
  private static let userVerified: UInt8 = 0x04
  private static let backupEligible: UInt8 = 0x08
  private static let backedUp: UInt8 = 0x10
  private static let attestedData: UInt8 = 0x40
  private static let extensionData: UInt8 = 0x80

  private let flags: UInt8
  private let counter: ArraySlice<UInt8>

  /// Reads the flags and the counter that follow a signature.
  init(reading signature: inout WireReader) throws(SignatureProblem) {
    self.flags = try signature.byte()
    self.counter = try signature.bytes(4)
  }

  /// A Boolean value indicating whether the key recognized the person, by a PIN or a finger.
  var isUserVerified: Bool { flags & Self.userVerified != 0 }

  /// Checks that the flags announce what is there, and nothing that no signature has.
  func check(extensions: ArraySlice<UInt8>) throws(SignatureProblem) {
    guard flags & Self.attestedData == 0 else {
      throw .malformed("the flags announce a new key, which no signature holds")
    }
    guard (flags & Self.extensionData != 0) != extensions.isEmpty else {
      throw .malformed("the flags do not agree with the extensions")
    }
    guard flags & (Self.backupEligible | Self.backedUp) != Self.backedUp else {
      throw .malformed("the flags announce the copy of a key that has none")
    }
  }

  /// Checks that a person was there; a key that signs without being touched signs for any program.
  func checkPresence() throws(SignatureProblem) {
    guard flags & Self.userPresent != 0 else { throw .userAbsent }
  }

  /// Returns the bytes that the key signs, given the hashes of its application and of the message.
  func signed(
    application: [UInt8], extensions: ArraySlice<UInt8> = [], message: [UInt8]
  ) -> [UInt8] {
    application + [flags] + counter + extensions + message
  }
}

extension Assertion {
  /// Reads the application that a key answers for, as the hash under which it signs.
  ///
  /// It is `ssh:` and a name for the keys of OpenSSH and the domain of a site for passkeys, but
  /// nothing is asked of it: OpenSSH keeps any text without a zero byte.
  static func application(in key: inout WireReader) throws(SignatureProblem) -> [UInt8] {
    let application = try key.string()
    guard !application.contains(0) else { throw .malformed("the application holds a zero byte") }
    return Digest.bytes(of: Array(application))
  }
}

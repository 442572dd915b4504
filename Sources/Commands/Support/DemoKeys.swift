internal import Foundation
internal import Governance
internal import Ledger
internal import Records
internal import Trust

/// Throwaway keys for demonstrations, one file per member, never for a real commons.
///
/// They are ordinary OpenSSH key files, so everything that works with them works with real keys.
struct DemoKeys {
  private let folder: String
  private let seed: UInt64

  /// Prepares to write keys in a folder; the randomness decides them all.
  init(folder: String, randomness: Randomness) {
    self.folder = folder
    var randomness = randomness
    seed = randomness.next()
  }

  /// Writes a member's key files and returns the public key as one line.
  func key(for id: Member.ID) throws -> String {
    let key = try signingKey(for: id)
    let path = folder + "/" + id
    try Path.write(key.opensshPrivateKey(comment: id).utf8, to: path)
    try Path.write((key.publicKeyLine + " " + id + "\n").utf8, to: path + ".pub")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return key.publicKeyLine
  }

  /// Returns a signer with a member's key.
  func signer(for id: Member.ID?) throws -> (any PayloadSigner)? {
    try id.map { MemorySigner(try signingKey(for: $0)) }
  }

  /// Derives a member's key from the seed and their id, so that keys do not depend on their order.
  private func signingKey(for id: Member.ID) throws -> SigningKey {
    try SigningKey(demonstration: "\(seed) \(id)")
  }
}

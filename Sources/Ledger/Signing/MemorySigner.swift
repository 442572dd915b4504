package import Trust

/// A signer whose private key is in memory, for demonstrations, tests and benchmarks.
///
/// It starts no program, and signs the same payload the same way each time.
package struct MemorySigner: PayloadSigner {
  private let key: SigningKey

  package init(_ key: SigningKey) { self.key = key }

  package var publicKey: PublicKey { key.publicKey }

  package func sign(_ payload: [UInt8], namespace: String) throws(SigningError) -> String {
    do {
      return try key.sign(payload, namespace: namespace)
    } catch {
      throw .wrongSignature(error)
    }
  }
}

import Crypto
import CryptoExtras
import TestSupport
import Testing

@testable import Trust

@Suite("RSA signatures")
struct RSATests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A key of fewer than 3072 bits is refused by name, which ssh-keygen accepts")
  func refusesShortKeys() throws {
    for bits in ["2048", "3070"] {
      try workshop.makeKey("key-\(bits)", type: "rsa", bits: bits)
      let armored = try workshop.sign(payload, with: "key-\(bits)")
      let line = try workshop.text(of: "key-\(bits).pub")
      let expected = SignatureProblem.weak("ssh-rsa of \(bits) bits")
      #expect(throws: expected) { try verify(armored) }
      #expect(throws: expected) { try PublicKey(line: line) }
      #expect(try workshop.accepts(armored, over: payload, by: line))
    }
  }

  @Test("A signature with SHA-1 is refused by name, and by ssh-keygen")
  func refusesSHA1() throws {
    let key = try _RSA.Signing.PrivateKey(keySize: .bits3072)
    let publicKey = try publicKey(of: key)
    for hash in [SSHSignature.HashAlgorithm.sha512, .sha256] {
      let message = SSHSignature.message(payload, namespace: "git", hash: hash)
      let value = try key.signature(
        for: Insecure.SHA1.hash(data: message), padding: .insecurePKCS1v1_5)
      let armored = SSHSignature.armored(
        key: publicKey, namespace: "git", hash: hash,
        signature: keyBlob(Array("ssh-rsa".utf8), Array(value.rawRepresentation)))
      #expect(throws: SignatureProblem.weak("ssh-rsa with SHA-1")) { try verify(armored) }
      #expect(try !workshop.accepts(armored, over: payload, by: publicKey.line))
    }
  }

  @Test("The hash named is the hash used", arguments: ["rsa-sha2-256", "rsa-sha2-512"])
  func usesTheHashNamed(type: String) throws {
    let key = try _RSA.Signing.PrivateKey(keySize: .bits3072)
    let publicKey = try publicKey(of: key)
    let message = SSHSignature.message(payload, namespace: "git", hash: .sha512)
    let long = try key.signature(for: SHA512.hash(data: message), padding: .insecurePKCS1v1_5)
    let short = try key.signature(for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
    let other = try key.signature(for: SHA512.hash(data: message), padding: .PSS)
    for (value, isRight) in [
      (long, type == "rsa-sha2-512"), (short, type == "rsa-sha2-256"), (other, false),
    ] {
      let armored = SSHSignature.armored(
        key: publicKey, namespace: "git", hash: .sha512,
        signature: keyBlob(Array(type.utf8), Array(value.rawRepresentation)))
      #expect(isAccepted(armored) == isRight)
      #expect(try workshop.accepts(armored, over: payload, by: publicKey.line) == isRight)
    }
  }

  @Test("A signature is as long as its key; ssh-keygen fills up one that lost its zeros")
  func refusesShortSignatures() throws {
    let key = try _RSA.Signing.PrivateKey(keySize: .bits3072)
    let publicKey = try publicKey(of: key)
    for number in 0..<10_000 {
      let bytes = Array("\(number)".utf8)
      let message = SSHSignature.message(bytes, namespace: "git", hash: .sha512)
      let value = Array(
        try key.signature(
          for: SHA512.hash(data: message), padding: .insecurePKCS1v1_5
        ).rawRepresentation)
      guard value[0] == 0 else { continue }
      func armored(_ value: [UInt8]) -> String {
        SSHSignature.armored(
          key: publicKey, namespace: "git", hash: .sha512,
          signature: keyBlob(Array("rsa-sha2-512".utf8), value))
      }
      let short = armored(Array(value.dropFirst()))
      #expect(isAccepted(armored(value), over: bytes))
      #expect(
        isMalformed(problem { () throws(SignatureProblem) in try verify(short, over: bytes) }))
      #expect(try workshop.accepts(short, over: bytes, by: publicKey.line))
      #expect(!isAccepted(armored([0] + value), over: bytes))
      return
    }
    Issue.record("no signature starts with a zero")
  }

  @Test("Exponents are odd, more than one and of five bytes at most; moduli odd, of 8192 bits")
  func refusesStrangeNumbers() throws {
    let kind = Array("ssh-rsa".utf8)
    let modulus = [0, 0x81] + [UInt8](repeating: 0xA5, count: 383)
    let usual: [UInt8] = [1, 0, 1]
    let largest = [0, 0x80] + [UInt8](repeating: 1, count: 1023)
    for good in [
      keyBlob(kind, usual, modulus), keyBlob(kind, [3], modulus), keyBlob(kind, [35], modulus),
      keyBlob(kind, [1, 0, 0, 0, 1], modulus), keyBlob(kind, usual, largest),
    ] { #expect(try PublicKey(blob: good).algorithm == "ssh-rsa") }
    for bad in [
      keyBlob(kind, [1], modulus), keyBlob(kind, [2], modulus), keyBlob(kind, [], modulus),
      keyBlob(kind, [0, 1, 0, 1], modulus), keyBlob(kind, [0x81], modulus),
      keyBlob(kind, [3, 0, 0, 0, 1], modulus), keyBlob(kind, [1, 0, 0, 0, 0, 1], modulus),
      keyBlob(kind, usual, Array(modulus.dropLast()) + [0xA4]),
      keyBlob(kind, usual, Array(modulus.dropFirst())), keyBlob(kind, usual, [0] + modulus),
      keyBlob(kind, usual, []), keyBlob(kind, usual), keyBlob(kind, usual, modulus, []),
      keyBlob(kind, usual, [1] + [UInt8](repeating: 1, count: 2048)),
      keyBlob(kind, modulus, usual),
    ] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(blob: bad) }))
    }
    #expect(throws: SignatureProblem.unsupported(algorithm: "ssh-rsa of 8193 bits")) {
      try PublicKey(blob: keyBlob(kind, usual, [1] + [UInt8](repeating: 1, count: 1024)))
    }
    #expect(throws: SignatureProblem.weak("ssh-rsa of 2 bits")) {
      try PublicKey(blob: keyBlob(kind, usual, [3]))
    }
  }

  private func publicKey(of key: _RSA.Signing.PrivateKey) throws -> PublicKey {
    let numbers = try key.publicKey.getKeyPrimitives()
    return try PublicKey(
      blob: keyBlob(
        Array("ssh-rsa".utf8), BigEndian.minimal(Array(numbers.publicExponent)),
        BigEndian.minimal(Array(numbers.modulus))))
  }
}

import Foundation
import Git
import Ledger
import Records
import TestSupport
import Testing
import Trust

@Suite("Signed checkpoints")
struct SignedCheckpointTests {
  private func signed(seed: UInt64 = 0) throws -> SignedCheckpoint {
    var random = SeededGenerator(seed: seed)
    return try SignedCheckpoint(
      try .random(using: &random), by: "m-genet",
      signer: MemorySigner(try SigningKey(demonstration: "m-genet")))
  }

  private func parse(_ text: String) throws -> SignedCheckpoint {
    try SignedCheckpoint.parse(Array(text.utf8), path: "genet.checkpoint")
  }

  @Test(
    "The text is lines and an armour, and is read as it was written",
    arguments: 0..<50 as Range<UInt64>)
  func identity(seed: UInt64) throws {
    let signed = try signed(seed: seed)
    let read = try parse(signed.text)
    #expect(read == signed && read.text == signed.text)
    #expect(try read.signer() == SigningKey(demonstration: "m-genet").publicKey)
    #expect(
      signed.text.split(separator: "\n").prefix(7).map { $0.prefix { $0 != ":" } } == [
        "terrier-checkpoint", "ledger", "sequence", "head", "time", "member",
        "-----BEGIN SSH SIGNATURE-----",
      ])
  }

  @Test("ssh-keygen alone checks it, for its own purpose and no other")
  func stockTool() throws {
    let workshop = try Workshop()
    let signed = try signed()
    let parts = signed.text.split(separator: "-----BEGIN", maxSplits: 1).map(String.init)
    let armour = "-----BEGIN" + parts[1]
    let key = try SigningKey(demonstration: "m-genet").publicKeyLine
    func accepts(_ payload: String, _ namespace: String) throws -> Bool {
      try workshop.accepts(armour, over: Array(payload.utf8), namespace: namespace, by: key)
    }
    #expect(try accepts(parts[0], "terrier-checkpoint"))
    #expect(try !accepts(parts[0], "git"))
    #expect(
      try !accepts(
        parts[0].replacing("member: m-genet", with: "member: m-houx"), "terrier-checkpoint"))
  }

  @Test("What ssh-keygen signs for the same purpose is a checkpoint too")
  func signedByTheTool() throws {
    let workshop = try Workshop()
    let path = try workshop.makeKey("key")
    let signer = try SSHKeygenSigner(keyPath: path, environment: workshop.environment)
    var random = SeededGenerator(seed: 3)
    let signed = try SignedCheckpoint(try .random(using: &random), by: "m-iris", signer: signer)
    #expect(try parse(signed.text).signer() == signer.publicKey)
  }

  @Test("A signature made for git is none of a checkpoint")
  func otherPurpose() throws {
    let signed = try signed()
    let parts = signed.text.split(separator: "-----BEGIN", maxSplits: 1).map(String.init)
    let forGit = try SigningKey(demonstration: "m-genet").sign(Array(parts[0].utf8))
    #expect(throws: SignatureProblem.wrongNamespace(found: "git")) {
      try parse(parts[0] + forGit).signer()
    }
  }

  @Test("Any byte altered is found, by the reading or by the signature")
  func anyByte() throws {
    let bytes = Array(try signed().text.utf8)
    for index in bytes.indices.dropLast() {
      var altered = bytes
      altered[index] ^= UInt8(1 << (index % 7))
      #expect(throws: (any Error).self, "byte \(index)") {
        try SignedCheckpoint.parse(altered, path: "x").signer()
      }
    }
    for length in bytes.indices.dropLast() {
      #expect(throws: (any Error).self, "length \(length)") {
        try SignedCheckpoint.parse(Array(bytes.prefix(length)), path: "x").signer()
      }
    }
  }

  @Test(
    "Every wrong line is told, with its place",
    arguments: [
      ("sequence: ", "sequence: 0", ["bad-checkpoint:3"]),
      ("time: ", "time: hier ", ["bad-checkpoint:5"]),
      ("ledger: ", "ledger: x", ["bad-checkpoint:2"]),
      ("member: m-", "member: M-", ["bad-checkpoint:6"]),
      ("terrier-checkpoint: 1", "terrier-checkpoint: 2", ["bad-checkpoint:1"]),
      ("member: ", "more: 1\nmember: ", ["bad-checkpoint:6"]),
      ("member: ", "head: 1\nmember: ", ["bad-checkpoint:6"]),
      ("-----BEGIN SSH", "-----BEGIN PGP", ["bad-checkpoint:7", "unsigned-checkpoint"]),
    ])
  func wrongLines(_ text: String, _ replacement: String, found: [String]) throws {
    let altered = try signed().text.replacing(text, with: replacement, maxReplacements: 1)
    let error = #expect(throws: LedgerError.self) { try parse(altered) }
    let places = error?.diagnostics.map { "\($0.code):\($0.location?.line ?? 0)" } ?? []
    for one in found { #expect(places.contains { $0.hasPrefix(one) }, "\(places)") }
  }

  @Test("All problems are told at once; lines in another order are one")
  func allProblems() throws {
    let error = #expect(throws: LedgerError.self) {
      try parse("terrier-checkpoint: 1\nledger: x\nhead: y\ntime: z\n")
    }
    #expect(error?.diagnostics.count == 6)
    var lines = try signed().text.split(separator: "\n").map(String.init)
    lines.swapAt(1, 2)
    let order = #expect(throws: LedgerError.self) { try parse(lines.joined(separator: "\n")) }
    #expect(order?.diagnostics.first?.message.contains("order") == true)
  }

  @Test("Whatever is given as a file gets an answer", arguments: 0..<200 as Range<UInt64>)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(try signed().text.utf8)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = .random(in: .min ... .max, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(UInt8(ascii: "\n"), at: index)
      default: bytes.insert(contentsOf: bytes[index...].prefix(40), at: index)
      }
    }
    let read = try? CheckpointEvidence.read(bytes, path: "x")
    if case .signed(let altered) = read, (try? altered.signer()) != nil {
      // What still holds says what it said.
      #expect(try altered.checkpoint == signed().checkpoint && altered.member == "m-genet")
    }
    let junk = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    #expect(throws: LedgerError.self) { try CheckpointEvidence.read(junk, path: "x") }
  }

  @Test("A huge text is refused at once")
  func huge() {
    let text = "terrier-checkpoint: 1\n" + String(repeating: "a\n", count: 1_000_000)
    let error = #expect(throws: LedgerError.self) { try parse(text) }
    #expect(error?.diagnostics.count == 1)
  }
}

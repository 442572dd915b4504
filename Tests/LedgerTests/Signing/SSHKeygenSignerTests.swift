import Foundation
import TestSupport
import Testing
import Trust

@testable import Ledger

@Suite("Signer by ssh-keygen")
struct SSHKeygenSignerTests {
  private let payload = Array("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\nAccept\n".utf8)
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A key file signs for git, and the key is its own", arguments: ["ed25519", "ecdsa"])
  func signs(type: String) throws {
    let path = try workshop.makeKey("key", type: type)
    let signer = try signer(path)
    #expect(try signer.publicKey == PublicKey(line: workshop.text(of: "key.pub")))
    let armored = try signer.sign(payload)
    #expect(try verify(armored) == signer.publicKey)
    #expect(try workshop.accepts(armored, over: payload, by: signer.publicKey.line))
  }

  @Test("Without a .pub file, ssh-keygen says what the public key is")
  func derivesPublicKey() throws {
    let path = try workshop.makeKey("key")
    let key = try PublicKey(line: workshop.text(of: "key.pub"))
    try FileManager.default.removeItem(atPath: path + ".pub")
    #expect(try signer(path).publicKey == key)
    #expect(try verify(signer(path).sign(payload)) == key)
  }

  @Test("Large payloads pass, whatever the size of a pipe", arguments: [0, 65_536, 5_000_000])
  func signsLargePayloads(count: Int) throws {
    let signer = try signer(workshop.makeKey("key"))
    let large = [UInt8](repeating: 10, count: count)
    #expect(try verify(signer.sign(large), over: large) == signer.publicKey)
  }

  @Test("A program that reads nothing of a large payload is an error, not the end of this one")
  func survivesDeafTool() throws {
    let path = try workshop.makeKey("key")
    let signer = try signer(path, tool: "#!/bin/sh\necho cannot >&2\nexit 3\n")
    #expect(throws: SigningError.refused(message: "cannot")) {
      try signer.sign([UInt8](repeating: 10, count: 1_000_000))
    }
  }

  @Test("A program that writes much does not block")
  func survivesVerboseTool() throws {
    let path = try workshop.makeKey("key")
    let signer = try signer(
      path, tool: "#!/bin/sh\nhead -c 1000000 /dev/zero >&2\nhead -c 1000000 /dev/zero\n")
    #expect(throws: SigningError.self) { try signer.sign(payload) }
  }

  @Test("A public key file signs with the private half that the agent holds")
  func signsWithTheAgent() throws {
    let path = try workshop.makeKey("key")
    let agent = try Agent(in: workshop)
    let variables = ["SSH_AUTH_SOCK": agent.socket]
    #expect(try workshop.run("ssh-add", "-q", "key", adding: variables).isSuccess)
    try FileManager.default.moveItem(atPath: path + ".pub", toPath: workshop.file("only.pub"))
    try FileManager.default.removeItem(atPath: path)

    let signer = try signer(workshop.file("only.pub"), adding: variables)
    #expect(try verify(signer.sign(payload)) == signer.publicKey)
    let alone = try self.signer(workshop.file("only.pub"))
    #expect(throws: SigningError.self) { try alone.sign(payload) }
  }

  @Test("A passphrase that is not given is a refusal, in the words of ssh-keygen")
  func refusesWithoutPassphrase() throws {
    let signer = try signer(workshop.makeKey("key", passphrase: "secret"))
    let error = #expect(throws: SigningError.self) { try signer.sign(payload) }
    guard case .refused(let message) = error else {
      Issue.record("not a refusal")
      return
    }
    #expect(message.contains("passphrase"))
  }

  @Test("SSH_ASKPASS gives the passphrase as it does for git")
  func asksForPassphrase() throws {
    let path = try workshop.makeKey("key", passphrase: "secret")
    try makeProgram("ask", "#!/bin/sh\necho secret\n")
    let signer = try signer(path, adding: ["SSH_ASKPASS": workshop.file("ask")])
    #expect(try verify(signer.sign(payload)) == signer.publicKey)
  }

  @Test("A missing file, an absent tool and strange keys are errors of their own")
  func namesErrors() throws {
    let missing = workshop.file("missing")
    #expect(throws: SigningError.missingKeyFile(path: missing)) { try signer(missing) }

    let path = try workshop.makeKey("key")
    for search in ["", ".", workshop.file("nowhere"), "relative:also/relative"] {
      #expect(throws: SigningError.toolAbsent(name: "ssh-keygen")) {
        try signer(path, adding: ["PATH": search])
      }
    }
    let rsa = try workshop.makeKey("rsa", type: "rsa", bits: "2048")
    #expect(
      throws: SigningError.unreadableKey(
        path: rsa + ".pub", problem: .weak("ssh-rsa of 2048 bits"))
    ) { try signer(rsa) }
    let text = try workshop.write("not a key\n".utf8, to: "text")
    #expect(throws: SigningError.self) { try signer(text) }
    try workshop.write("not a key\n".utf8, to: "key.pub")
    #expect(throws: SigningError.self) { try signer(path) }
  }

  @Test("A signature that is not by the announced key is not handed out")
  func refusesOtherKey() throws {
    let path = try workshop.makeKey("key")
    let other = try workshop.makeKey("other")
    let signer = try signer(
      path, tool: "#!/bin/sh\nexec /usr/bin/ssh-keygen -Y sign -n git -f \(other)\n")
    let key = try PublicKey(line: workshop.text(of: "other.pub"))
    #expect(throws: SigningError.wrongSignature(.strangeKey(fingerprint: key.fingerprint))) {
      try signer.sign(payload)
    }
  }

  @Test("Several signers work at once")
  func signsConcurrently() async throws {
    let signer = try signer(workshop.makeKey("key"))
    let payload = payload
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try signer.sign(payload) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts.count == 8)
    #expect(Set(texts).count == 1)
  }

  private func signer(
    _ path: String, tool: String? = nil, adding variables: [String: String] = [:]
  ) throws -> SSHKeygenSigner {
    var environment = workshop.environment.merging(variables) { $1 }
    if let tool {
      try makeProgram("tool/ssh-keygen", tool)
      environment["PATH"] = workshop.file("tool") + ":/usr/bin:/bin"
    }
    return try SSHKeygenSigner(keyPath: path, environment: environment)
  }

  private func makeProgram(_ name: String, _ text: String) throws {
    let path = workshop.file(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try workshop.write(text.utf8, to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  private func verify(_ armored: String, over bytes: [UInt8]? = nil) throws -> PublicKey {
    try SignatureVerifier.verify(signature: armored, over: bytes ?? payload, namespace: "git")
  }
}

/// An agent of SSH that ends with its owner.
private final class Agent {
  let socket: String
  private let process = Process()

  init(in workshop: Workshop) throws {
    socket = workshop.file("agent")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ssh-agent", "-D", "-a", socket]
    process.environment = workshop.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: socket) {
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  // Threads that run tests block the other signals, and programs started there inherit that.
  deinit { kill(process.processIdentifier, SIGKILL) }
}

import Foundation
import Git
import Testing

@Suite("Signatures, against git and ssh-keygen")
struct SignatureTests {
  @Test(
    "A commit signed here is accepted by git verify-commit",
    arguments: ["Message\n", "Message", "Title\n\nBody\n\n", "", "\n\nLate\n"])
  func writesSignaturesThatGitAccepts(message: String) throws {
    let temporary = try TemporaryRepository(bare: true)
    let signer = try SSHSigner(temporary)
    let amal = Signature(name: "amal", email: SSHSigner.principal, seconds: 1_767_225_600)
    let payload = Repository.commitPayload(
      tree: .emptyTree, parents: [], author: amal, committer: amal, message: message)
    let id = try temporary.repository.writeCommit(
      payload: payload, signature: try signer.sign(payload))
    try temporary.shell.git("verify-commit", id.hex)

    let signed = try temporary.repository.signedCommit(id)
    #expect(signed.payload == payload && signed.commit.message == message)
    #expect(signed.commit.signatures == [signed.signature])
    try temporary.shell.git("fsck", "--strict")
  }

  @Test("The signature of a commit signed by git is found with the bytes it covers")
  func readsSignaturesThatGitMakes() throws {
    let temporary = try TemporaryRepository()
    let signer = try SSHSigner(temporary)
    try temporary.shell.git("commit", "-q", "--allow-empty", "-S", "-m", "Signed by git")
    let signed = try temporary.repository.signedCommit(temporary.repository.resolve("HEAD"))
    try signer.verify(try #require(signed.signature), of: signed.payload)
    #expect(throws: Shell.Failure.self) {
      try signer.verify(signed.signature ?? "", of: signed.payload + [0x20])
    }
  }

  @Test("An unsigned commit is its own payload")
  func readsUnsignedCommits() throws {
    let temporary = try TemporaryRepository(bare: true)
    let id = try temporary.commit("Unsigned\n")
    let signed = try temporary.repository.signedCommit(id)
    #expect(signed.signature == nil)
    #expect(try signed.payload == temporary.shell.gitBytes("cat-file", "commit", id.hex))
  }

  @Test(
    "More than one signature, or one that only looks like one, is malformed",
    arguments: [
      "gpgsig one\ngpgsig two\n", "gpgsig one\ngpgsig-sha256 two\n",
      "gpgsig-sha256 one\ngpgsig two\n", "gpgsig-sha256 one\n", "gpgsigx one\n",
      "gpgsig one\ngpgsig-later two\n",
    ])
  func refusesSeveralSignatures(headers: String) throws {
    let temporary = try TemporaryRepository(bare: true)
    let plain = try temporary.commit("Message\n")
    let bytes = String(
      decoding: try temporary.shell.gitBytes("cat-file", "commit", plain.hex), as: UTF8.self)
    let text = bytes.replacingOccurrences(of: "\n\n", with: "\n\(headers)\n")
    let id = try temporary.write(bytes: Array(text.utf8), as: "commit")
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try temporary.repository.signedCommit(id)
      })
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try temporary.repository.writeCommit(payload: Array(text.utf8), signature: "three")
      })
    let commit = try temporary.repository.commit(id)
    #expect(
      commit.signatures.count + commit.otherHeaders.count == headers.split(separator: "\n").count)
  }

  @Test("An empty signature is not written", arguments: ["", "\n\n", "a\0b"])
  func refusesEmptySignatures(signature: String) throws {
    let temporary = try TemporaryRepository(bare: true)
    let id = try temporary.commit("Message\n")
    let payload = try temporary.repository.signedCommit(id).payload
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try temporary.repository.writeCommit(payload: payload, signature: signature)
      })
  }

  @Test("A signature inside a merged tag is not the commit's")
  func ignoresMergedTags() throws {
    let temporary = try TemporaryRepository()
    _ = try SSHSigner(temporary)
    try temporary.shell.git("commit", "-q", "--allow-empty", "-m", "Base")
    try temporary.shell.git("checkout", "-q", "-b", "side")
    try temporary.shell.git("commit", "-q", "--allow-empty", "-m", "Side")
    try temporary.shell.git("tag", "-s", "-m", "Tag", "signed")
    try temporary.shell.git("checkout", "-q", "main")
    try temporary.shell.git("merge", "-q", "--no-ff", "--no-edit", "signed")
    let signed = try temporary.repository.signedCommit(temporary.repository.resolve("main"))
    #expect(signed.commit.otherHeaders == ["mergetag"] && signed.commit.parents.count == 2)
    #expect(signed.signature == nil)
  }
}

/// A throwaway key that `ssh-keygen` made, which the repository's own configuration trusts.
private struct SSHSigner {
  static let principal = "amal@commun.invalid"

  private let shell: Shell
  private let directory: String

  init(_ temporary: TemporaryRepository) throws {
    directory = temporary.directory
    shell = temporary.shell
    let key = directory + "/key"
    try shell.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", key])
    let publicKey = try String(contentsOfFile: key + ".pub", encoding: .utf8)
    let allowed = "\(Self.principal) namespaces=\"git\" \(publicKey)"
    try Data(allowed.utf8).write(to: URL(filePath: directory + "/allowed"))
    try shell.git("config", "gpg.format", "ssh")
    try shell.git("config", "user.signingKey", key + ".pub")
    try shell.git("config", "gpg.ssh.allowedSignersFile", directory + "/allowed")
  }

  func sign(_ payload: [UInt8]) throws -> String {
    let armour = try shell.run(
      "ssh-keygen", ["-Y", "sign", "-n", "git", "-f", directory + "/key"], input: payload)
    return String(decoding: armour, as: UTF8.self)
  }

  func verify(_ signature: String, of payload: [UInt8]) throws {
    let file = directory + "/signature"
    try Data(signature.utf8).write(to: URL(filePath: file))
    try shell.run(
      "ssh-keygen",
      [
        "-Y", "verify", "-n", "git", "-I", Self.principal, "-f", directory + "/allowed", "-s", file,
      ], input: payload)
  }
}

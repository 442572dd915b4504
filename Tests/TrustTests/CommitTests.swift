import Foundation
import TestSupport
import Testing

@testable import Trust

/// Commits that git itself has signed.
@Suite("Signed commits")
struct CommitTests {
  @Test(
    "A commit signed by git verifies in process as it does in git", arguments: ["ed25519", "ecdsa"])
  func verifiesCommit(type: String) throws {
    let workshop = try repository(keyType: type)
    let commit = try workshop.run("git", "cat-file", "commit", "HEAD").output
    let (payload, signature) = try #require(Self.split(commit))
    let key = try PublicKey(line: workshop.text(of: "key.pub"))
    #expect(try verify(signature, over: Array(payload.utf8)) == key)
    #expect(try isGoodForGit(workshop, key: key))
  }

  @Test("An altered commit fails in both")
  func refusesAlteredCommit() throws {
    let workshop = try repository(keyType: "ed25519")
    let commit = try workshop.run("git", "cat-file", "commit", "HEAD").output
    let altered = commit.replacing("Found the ledger", with: "Close the ledger")
    let (payload, signature) = try #require(Self.split(altered))
    #expect(throws: SignatureProblem.mismatch) { try verify(signature, over: Array(payload.utf8)) }

    try workshop.write(altered.utf8, to: "altered")
    let id = try workshop.run("git", "hash-object", "-t", "commit", "-w", "altered").output
    try workshop.run("git", "update-ref", "HEAD", id.replacing("\n", with: ""))
    let key = try PublicKey(line: workshop.text(of: "key.pub"))
    #expect(try !isGoodForGit(workshop, key: key))
  }

  @Test("An unsigned commit has an absent signature")
  func saysAbsent() throws {
    let workshop = try repository(keyType: "ed25519")
    try git(workshop, "commit", "-q", "--allow-empty", "-m", "Unsigned", "--no-gpg-sign")
    let commit = try workshop.run("git", "cat-file", "commit", "HEAD").output
    let (payload, signature) = try #require(Self.split(commit))
    #expect(throws: SignatureProblem.absent) { try verify(signature, over: Array(payload.utf8)) }
  }

  @Test("The list of signers that this module writes satisfies git")
  func satisfiesGit() throws {
    let workshop = try repository(keyType: "ecdsa")
    let stranger = try SigningKey(demonstration: "stranger").publicKey
    #expect(try !isGoodForGit(workshop, key: stranger))
  }

  private func repository(keyType: String) throws -> Workshop {
    let workshop = try Workshop()
    try workshop.makeKey("key", type: keyType)
    try git(workshop, "init", "-q", ".")
    try git(
      workshop, "-c", "gpg.format=ssh", "-c", "user.signingkey=\(workshop.file("key"))", "commit",
      "-q", "-S", "--allow-empty", "-m", "Found the ledger\n\nAct: founded\n")
    return workshop
  }

  private func git(_ workshop: Workshop, _ arguments: String...) throws {
    let command = ["git", "-c", "user.name=Amal", "-c", "user.email=amal@example.org"] + arguments
    let answer = try workshop.run(command)
    try #require(answer.isSuccess, "\(answer.errors)")
  }

  private func isGoodForGit(_ workshop: Workshop, key: PublicKey) throws -> Bool {
    try workshop.write(AllowedSigners([("amal", key)]).text.utf8, to: "allowed")
    return try workshop.run(
      "git", "-c", "gpg.ssh.allowedSignersFile=\(workshop.file("allowed"))", "verify-commit",
      "HEAD"
    ).isSuccess
  }

  /// Separates a commit from its signature: the header `gpgsig` and the lines that continue it.
  private static func split(_ commit: String) -> (payload: String, signature: String)? {
    guard let end = commit.range(of: "\n\n") else { return nil }
    var payload = ""
    var signature = ""
    var isInside = false
    for line in commit[..<end.lowerBound].split(separator: "\n") {
      isInside = line.hasPrefix("gpgsig ") || isInside && line.hasPrefix(" ")
      if isInside {
        signature += line.drop { $0 != " " }.dropFirst() + "\n"
      } else {
        payload += line + "\n"
      }
    }
    return (payload + commit[end.lowerBound...].dropFirst(), signature)
  }
}

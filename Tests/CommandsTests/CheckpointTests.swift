import Commands
import Foundation
import TestSupport
import Testing

@Suite("terrier checkpoint")
struct CheckpointTests {
  private func saved(_ commons: Commons, by member: String, to name: String) throws {
    let output = commons.terrier(as: member, "checkpoint")
    try #require(output.status == .success, "\(output.standardError)")
    try commons.folder.write(output.standardOutput, to: name)
  }

  private func compare(_ commons: Commons, _ one: String, _ two: String) -> CommandOutput {
    commons.run(["checkpoint", "--compare", one, two], in: commons.folder.path)
  }

  @Test("With a key, the signed text is printed and the code beside it; without, the code alone")
  func prints() throws {
    let commons = try Commons()
    let root = try commons.git("rev-parse", "main").dropLast()
    let signed = commons.terrier(as: "m-iris", "checkpoint")
    #expect(
      signed.standardOutput.hasPrefix(
        """
        terrier-checkpoint: 1
        ledger: \(root)
        sequence: 1
        head: \(root)
        time: 2026-01-05T09:00:00Z
        member: m-iris
        -----BEGIN SSH SIGNATURE-----

        """))
    let code = commons.terrier("checkpoint")
    #expect(code.status == .success && code.standardOutput.hasPrefix("1-"))
    #expect(signed.standardError == "code for the minutes: \(code.standardOutput)")
    let json = commons.terrier("checkpoint", "--format", "json").standardOutput
    #expect(json.contains("\"code\" : \"\(code.standardOutput.dropLast())\""))
    #expect(json.contains("\"head\" : \"\(root)\""))
  }

  @Test("ssh-keygen checks the text with the members' keys")
  func stockTool() throws {
    let commons = try Commons()
    try saved(commons, by: "m-iris", to: "text")
    let text = try commons.folder.read("text")
    let armour = try #require(text.range(of: "-----BEGIN"))
    try commons.folder.write(String(text[armour.lowerBound...]), to: "signature")
    let key = try commons.folder.read("keys/m-iris.pub")
    try commons.folder.write("m-iris \(key)", to: "allowed")
    let answer = try Shell.run(
      [
        "ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", "m-iris", "-n", "terrier-checkpoint",
        "-s", "signature",
      ], in: commons.folder.path, input: String(text[..<armour.lowerBound]))
    #expect(answer.status == 0, "\(answer.errors)\(answer.output)")
  }

  @Test("Two members' checkpoints agree, or reveal that they were shown two histories")
  func compares() throws {
    let commons = try Commons()
    try saved(commons, by: "m-iris", to: "iris")
    try saved(commons, by: "m-genet", to: "genet")
    let agreed = compare(commons, "./iris", "genet")
    #expect(agreed.status == .success && agreed.standardOutput == "both saw act 1, the same one\n")
    let code = String(commons.terrier("checkpoint").standardOutput.dropLast())
    #expect(compare(commons, code.lowercased(), "iris").status == .success)

    // Another history of the same ledger, as a sealer could make it.
    let tree = try commons.git("rev-parse", "main^{tree}").dropLast()
    let root = try commons.git("rev-parse", "main").dropLast()
    for title in ["One", "Other"] {
      let act = try commons.git(
        "-c", "user.name=x", "-c", "user.email=x@y.invalid", "commit-tree", String(tree), "-p",
        String(root), "-m", title, "-m",
        "Act: opened\nLedger: \(root)\nSequence: 2\nProposal: p\nHead: \(root)\nBase: \(root)\nContent: x"
      ).dropLast()
      try commons.git("update-ref", "refs/heads/main", String(act))
      try saved(commons, by: "m-iris", to: title)
    }
    let forked = compare(commons, "One", "Other")
    #expect(forked.status == .negative && forked.standardError.contains("[fork]"))
    let later = compare(commons, "iris", "One")
    #expect(later.status == .failure && later.standardError.contains("[undetermined]"))
    let json = commons.run(
      ["checkpoint", "--compare", "--format", "json", "One", "Other"], in: commons.folder.path)
    #expect(json.status == .negative && json.standardOutput.contains("\"relation\" : \"fork\""))
  }

  @Test("What cannot be compared is told in words")
  func wrongThings() throws {
    let commons = try Commons()
    try saved(commons, by: "m-iris", to: "iris")
    try commons.folder.write("nonsense\n", to: "nonsense")
    for (argument, code) in [
      ("absent.txt", "no-such-file"), ("nonsense", "bad-checkpoint"),
      ("1-AAAA", "bad-checkpoint"), ("keys", "no-such-file"),
    ] {
      let output = compare(commons, "iris", argument)
      #expect(output.status == .failure)
      #expect(output.standardError.contains("[\(code)]"), "\(output.standardError)")
    }
    #expect(commons.terrier("checkpoint", "--compare", "iris").status == .usage)
    #expect(commons.terrier("checkpoint", "iris").status == .usage)
    let stranger = commons.terrier("checkpoint", "--as", "m-iris")
    #expect(stranger.status == .failure && stranger.standardError.contains("[no-key]"))
  }
}

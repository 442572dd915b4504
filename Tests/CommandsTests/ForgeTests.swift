import Commands
import Foundation
import Records
import TestSupport
import Testing

@Suite("The check on a forge")
struct ForgeTests {
  private let commons: Commons

  init() throws {
    commons = try Commons()
    commons.terrier("edit", "lieu/b43108198647", "adresse=3 place du Lavoir")
    let proposed = commons.terrier(
      as: "m-mauve", "propose", "--id", "adresse", "--title", "Adresse", "--nature", "correction")
    try #require(proposed.status == .success)
  }

  private func check(_ arguments: String..., variables: [String: String]) -> CommandOutput {
    let environment = Environment(
      directory: commons.ledger, now: Instant(seconds: 1_767_700_000), variables: variables,
      randomness: .seeded(1))
    return Terrier.output(of: ["check"] + arguments, in: environment)
  }

  @Test(
    "The proposal is that of the job, and what is missing stands on lines that the forge reads",
    arguments: [
      ["GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "proposals/adresse"],
      [
        "GITHUB_ACTIONS": "true", "FORGEJO_ACTIONS": "true", "GITHUB_REF_NAME": "proposals/adresse",
      ],
      [
        "GITHUB_ACTIONS": "true", "GITEA_ACTIONS": "true", "GITHUB_REF_NAME": "3/merge",
        "GITHUB_HEAD_REF": "proposals/adresse",
      ],
    ])
  func workflows(variables: [String: String]) throws {
    let output = check("--ci", variables: variables)
    #expect(output.status == .negative)
    #expect(output.standardError.isEmpty)
    let lines = output.standardOutput.split(separator: "\n")
    let fence = try #require(lines.first?.split(separator: ":").last)
    let end = try #require(lines.firstIndex(of: "::\(fence)::"))
    #expect(lines[1].hasPrefix("Proposal adresse"))
    #expect(lines[..<end].dropFirst().allSatisfy { !$0.hasPrefix("::") })
    #expect(lines[(end + 1)...].contains { $0.hasPrefix("::warning title=approvals::") })
  }

  @Test("GitLab's report is written where it takes it from")
  func gitLab() throws {
    let variables = ["GITLAB_CI": "true", "CI_COMMIT_REF_NAME": "proposals/adresse"]
    let output = check("--ci", "--report", "rapport.json", variables: variables)
    #expect(output.status == .negative)
    #expect(output.standardOutput.hasPrefix("Proposal adresse"))
    let data = try Data(contentsOf: URL(fileURLWithPath: commons.ledger + "/rapport.json"))
    let findings = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(findings.contains { $0["check_name"] as? String == "approvals" })
  }

  @Test("A job elsewhere, or on no forge, is told so")
  func elsewhere() {
    let main = check("--ci", variables: ["GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "main"])
    #expect(main.status == .failure)
    #expect(main.standardOutput.contains("::error title=no-proposal::"))
    let absent = check("absente", "--ci", "forgejo", variables: [:])
    #expect(absent.status == .failure)
    #expect(absent.standardOutput.contains("::error title=no-such-proposal::"))
    #expect(check("adresse", "--ci", variables: [:]).status == .usage)
    #expect(check(variables: [:]).status == .usage)
    #expect(check("adresse", "--ci", "--format", "json", variables: [:]).status == .usage)
  }

  @Test("A name of a file is never taken for a command")
  func injection() throws {
    let ledger = commons.ledger
    try commons.git("checkout", "--quiet", "-b", "proposals/piege", "main")
    try commons.folder.write("x\n", to: "ledger/::set-env name=A::b")
    try commons.git("add", ".")
    try commons.git(
      "-c", "user.name=anonyme", "-c", "user.email=anonyme@commun.invalid", "commit", "--quiet",
      "-m", "Piège")
    #expect(FileManager.default.fileExists(atPath: ledger))
    let output = check("piege", "--ci", "github", variables: [:]).standardOutput
    let lines = output.split(separator: "\n")
    let fence = try #require(lines.first?.split(separator: ":").last)
    let end = try #require(lines.firstIndex(of: "::\(fence)::"))
    #expect(lines[..<end].contains { $0.hasPrefix("::set-env") })
    #expect(lines[end...].allSatisfy { !$0.hasPrefix("::set-env") })
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Files for the CI of forges", .timeLimit(.minutes(5)))
struct ForgeFileTests {
  private static let folder = Project.root + "/Documentation/Guide/ci/"

  /// A ready file, and what its forge says of a job on the branch of a proposal.
  struct ForgeFile: Sendable, CustomTestStringConvertible {
    let path: String
    let variables: [String: String]
    /// What a finding looks like, on the output or in the report.
    let finding: String

    var testDescription: String { path }
  }

  private static let files = [
    ForgeFile(
      path: ".github/workflows/terrier.yml",
      variables: ["GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "proposals/nom"],
      finding: "::warning title=approvals::"),
    ForgeFile(
      path: ".forgejo/workflows/terrier.yml",
      variables: [
        "GITHUB_ACTIONS": "true", "FORGEJO_ACTIONS": "true", "GITHUB_REF_NAME": "proposals/nom",
      ], finding: "::warning title=approvals::"),
    ForgeFile(
      path: ".gitlab-ci.yml",
      variables: ["GITLAB_CI": "true", "CI_COMMIT_REF_NAME": "proposals/nom"],
      finding: "\"check_name\" : \"approvals\""),
  ]

  /// Returns the commands of a file that judge, in its order.
  private func commands(of file: ForgeFile) throws -> [String] {
    try String(contentsOfFile: Self.folder + file.path, encoding: .utf8).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
      .filter { line in
        ["git fetch ", "git update-ref ", "terrier check "].contains { line.hasPrefix($0) }
      }
  }

  @Test(
    "What a file runs tells what a proposal needs, from what the forge checks out", arguments: files
  )
  func check(file: ForgeFile) throws {
    let text = try String(contentsOfFile: Self.folder + file.path, encoding: .utf8)
    #expect(text.contains("fetch-depth: 0") || text.contains("GIT_DEPTH: \"0\""))
    #expect(text.contains("terrier verify --root"))
    let hosted = try Hosted(.file)
    let workshop = hosted.workshop
    let branch = hosted.connection.base + "/commun.git"
    let cloned = try workshop.run(
      "git", "clone", "--quiet", "--single-branch", "--branch", "proposals/nom", branch, "job")
    try #require(cloned.isSuccess, "\(cloned.errors)")
    try #require(try workshop.run("git", "-C", "job", "checkout", "--quiet", "--detach").isSuccess)
    // One consent less than is needed.
    try #require(
      try workshop.run(
        "git", "-C", hosted.repository, "update-ref", "-d", "refs/heads/reviews/nom/m-coquelicot"
      ).isSuccess)
    let commands = try commands(of: file)
    #expect(commands.count >= 3)
    let bin = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let script = "cd job && PATH=\"\(bin):$PATH\" && set -e\n" + commands.joined(separator: "\n")
    let answer = try workshop.run(["sh", "-c", script], adding: file.variables)
    #expect(answer.status == 1, "\(answer.errors)")
    let report = (try? workshop.text(of: "job/gl-code-quality-report.json")) ?? ""
    #expect((answer.output + report).contains(file.finding), "\(answer.output)\(answer.errors)")
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Behind gitolite", .timeLimit(.minutes(5)))
struct GitoliteTests {
  /// A gitolite of its own in a folder, reached without a network: its shell is called as `sshd` would.
  private struct Gitolite {
    let workshop: Workshop
    let variables: [String: String]

    init() throws {
      workshop = try Workshop()
      try workshop.makeKey("admin")
      let setup = try workshop.run("gitolite", "setup", "-pk", "admin.pub", adding: Self.user)
      guard setup.isSuccess else { throw Failure(text: setup.errors + setup.output) }
      let shell = Program.tool("gitolite-shell") ?? ""
      let script = try workshop.write(
        Array("#!/bin/sh\nshift\nSSH_ORIGINAL_COMMAND=\"$*\" exec \(shell) admin\n".utf8),
        to: "ssh.sh")
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
      variables = Self.user.merging(
        [
          "GIT_SSH_COMMAND": script, "GIT_SSH_VARIANT": "simple",
          "SSH_CONNECTION": "127.0.0.1 1 127.0.0.1 22",
        ]
      ) { $1 }
    }

    private static let user = ["USER": "git", "LOGNAME": "git"]

    /// The repository that gitolite makes at first, which everyone may push to.
    var repository: String { workshop.file("repositories/testing.git") }

    func push(_ refspecs: String..., from folder: String) throws -> Workshop.Answer {
      try workshop.run(
        ["git", "-C", folder, "push", "ssh://git@serveur.invalid/testing"] + refspecs,
        adding: variables)
    }
  }

  @Test(
    "The hook in a repository of gitolite judges what comes through it, and outlives its set-up")
  func pushes() throws {
    guard Program.tool("gitolite") != nil, Program.tool("gitolite-shell") != nil else {
      try Test.cancel("'gitolite3' is not installed: run 'make setup'")
    }
    let territory = try Territory.shared.get()
    let gitolite = try Gitolite()
    let workshop = gitolite.workshop
    for command in [
      [
        "cp", "-R", territory.workshop.file("commun"), territory.workshop.file("cles"),
        workshop.path,
      ],
      [Program.path, "-C", gitolite.repository, "hook", "install", "--root", territory.root],
      // What gitolite does again after each change of its own settings.
      ["gitolite", "setup"],
    ] {
      let answer = try workshop.run(command, adding: gitolite.variables)
      try #require(answer.isSuccess, "\(answer.errors)")
    }
    let first = try gitolite.push("refs/heads/*:refs/heads/*", from: "commun")
    #expect(first.isSuccess, "\(first.errors)")

    let decided = try workshop.run(
      Program.path, "-C", "commun", "decide", "adresse", "--as", "m-houx", "--key", "cles/m-houx")
    try #require(decided.isSuccess, "\(decided.errors)")
    let act = try gitolite.push("main", from: "commun")
    #expect(act.isSuccess, "\(act.errors)")

    for (refspec, reason) in [
      ("+main^:main", "[rewritten-history]"), (":proposals/nom", "[proposal-open]"),
      ("main:refs/heads/autre", "[foreign-reference]"),
    ] {
      let refused = try gitolite.push(refspec, from: "commun")
      #expect(!refused.isSuccess)
      #expect(refused.errors.contains(reason), "\(refused.errors)")
    }
    let main = try workshop.run("git", "-C", "commun", "rev-parse", "main").output
    #expect(try workshop.run("git", "-C", gitolite.repository, "rev-parse", "main").output == main)
  }
}

import Commands
import Foundation
import TestSupport
import Testing

@Suite("Everything is plain git")
struct PlainGitTests {
  private func commit(_ message: [String], as name: String = "anonyme", in commons: Commons) throws
  {
    let parts = message.flatMap { ["-m", $0] }
    let result = try Shell.run(
      [
        "git", "-c", "user.name=\(name)", "-c", "user.email=\(name)@commun.invalid", "commit",
        "--quiet", "--all",
      ] + parts, in: commons.ledger, at: commons.now)
    try #require(result.status == 0, "\(result.errors)")
  }

  private func change(_ text: String, to other: String, in commons: Commons) throws {
    let path = commons.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    try String(contentsOfFile: path, encoding: .utf8).replacing(text, with: other)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("A proposal made with git alone is judged like any other, and asked the one question")
  func plainProposal() throws {
    let commons = try Commons()
    try commons.git("checkout", "--quiet", "-b", "proposals/par-git")
    try change("2 place du Lavoir", to: "3 place du Lavoir", in: commons)
    try commit(["Adresse"], in: commons)
    try commons.git("checkout", "--quiet", "main")
    let asked = commons.terrier("check", "par-git", "--lang", "fr")
    #expect(asked.status == .negative)
    #expect(asked.standardOutput.contains("classe C"))
    #expect(
      asked.standardOutput.contains("ce qui était écrit était faux")
        || asked.standardOutput.contains("?"))
    let json = commons.terrier("check", "par-git", "--format", "json").standardOutput
    #expect(json.contains("\"id\" : \"nature\""))
  }

  @Test("A clone shows the proposals and reviews it was cloned from, and reads the same journal")
  func clone() throws {
    let commons = try Commons()
    commons.terrier("edit", "lieu/b43108198647", "adresse=3 place du Lavoir")
    commons.terrier(
      as: "m-mauve", "propose", "--id", "adresse", "--title", "Adresse", "--nature", "correction")
    commons.terrier(as: "m-aubepine", "review", "adresse", "--position", "consent")
    try Shell.git("clone", "--quiet", "ledger", "clone", in: commons.folder.path)
    let clone = commons.folder.path + "/clone"
    #expect(commons.run(["proposals"], in: clone).standardOutput.contains("adresse"))
    let check = commons.run(["check", "adresse", "--format", "json"], in: clone)
    #expect(
      check.standardOutput == commons.terrier("check", "adresse", "--format", "json").standardOutput
    )

    let review = commons.run(
      [
        "review", "adresse", "--position", "consent", "--as", "m-coquelicot", "--key",
        commons.key(of: "m-coquelicot"),
      ], in: clone)
    #expect(review.status == .success, "\(review.standardError)")
    try Shell.git("push", "--quiet", "origin", "reviews/adresse/m-coquelicot", in: clone)
    #expect(commons.terrier("show", "adresse").standardOutput.contains("m-coquelicot: consent"))
    let subjects = ["log", "--first-parent", "--format=%s", "main"]
    #expect(
      try Shell.run(["git"] + subjects, in: clone).output
        == Shell.run(["git"] + subjects, in: commons.ledger).output)
  }

  @Test("A proposal that takes main in keeps its content and its consents")
  func updatedProposal() throws {
    let commons = try Commons()
    for (id, field) in [("adresse", "adresse=3 place du Lavoir"), ("nom", "nom=Médiathèque")] {
      commons.terrier("edit", "lieu/b43108198647", field)
      commons.terrier(
        as: "m-mauve", "propose", "--id", id, "--title", id, "--nature", "correction")
      commons.terrier(as: "m-genet", "open", id)
      for member in ["m-aubepine", "m-coquelicot"] {
        commons.terrier(as: member, "review", id, "--position", "consent")
      }
    }
    commons.now = "2026-01-09T09:00:00Z"
    #expect(commons.terrier(as: "m-houx", "decide", "adresse").status == .success)
    try commons.git("checkout", "--quiet", "proposals/nom")
    try commons.git(
      "-c", "user.name=m-mauve", "-c", "user.email=m-mauve@commun.invalid", "-c", "gpg.format=ssh",
      "-c", "user.signingKey=\(commons.key(of: "m-mauve"))", "merge", "--quiet", "-S", "-m",
      "Suivre main", "main")
    try commons.git("checkout", "--quiet", "main")
    let check = commons.terrier("check", "nom")
    #expect(check.status == .success, "\(check.standardOutput)\(check.standardError)")
    #expect(commons.terrier(as: "m-houx", "decide", "nom").status == .success)
    let record = commons.terrier("show", "lieu/b43108198647").standardOutput
    #expect(record.contains("nom: Médiathèque\n") && record.contains("3 place du Lavoir"))
  }

  @Test("Main that moved by plain git is not an act, and nothing more is sealed on it")
  func foreignCommitOnMain() throws {
    let commons = try Commons()
    try change("2 place du Lavoir", to: "3 place du Lavoir", in: commons)
    try commit(["Adresse"], as: "m-houx", in: commons)
    let output = commons.terrier("log")
    #expect(output.status == .failure)
    #expect(output.standardError.contains("not-an-act"), "\(output.standardError)")
  }

  @Test("A bare ledger serves proposals and decisions without a work tree")
  func bare() throws {
    let commons = try Commons(bare: true)
    #expect(
      commons.terrier("edit", "lieu/b43108198647", "nom=X").standardError.contains("no-work-tree"))
    try Shell.git("clone", "--quiet", "ledger", "clone", in: commons.folder.path)
    let clone = commons.folder.path + "/clone"
    _ = commons.run(["edit", "lieu/b43108198647", "nom=Médiathèque"], in: clone)
    let proposed = commons.run(
      [
        "propose", "--id", "nom", "--title", "Nom", "--nature", "correction", "--as", "m-mauve",
        "--key", commons.key(of: "m-mauve"),
      ], in: clone)
    #expect(proposed.status == .success, "\(proposed.standardError)")
    try Shell.git("push", "--quiet", "origin", "proposals/nom", in: clone)
    #expect(commons.terrier(as: "m-genet", "open", "nom").status == .success)
    for member in ["m-aubepine", "m-coquelicot"] {
      commons.terrier(as: member, "review", "nom", "--position", "consent")
    }
    let decided = commons.terrier(as: "m-houx", "decide", "nom", now: "2026-01-09T09:00:00Z")
    #expect(decided.status == .success, "\(decided.standardOutput)")
    #expect(
      commons.terrier("show", "lieu/b43108198647").standardOutput.contains("nom: Médiathèque\n"))
  }
}

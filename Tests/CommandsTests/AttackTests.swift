import Commands
import Foundation
import TestSupport
import Testing

@Suite("People who try")
struct AttackTests {
  private static let library = "lieu/b43108198647"

  /// Returns a commons where a member has proposed new hours.
  private func proposed(by member: String = "m-mauve") throws -> Commons {
    let commons = try Commons()
    commons.terrier("edit", Self.library, "horaires=Tu-Fr 13:30-18:00")
    let output = commons.terrier(
      as: member, "propose", "--id", "horaires", "--title", "Horaires", "--nature", "change")
    try #require(output.status == .success, "\(output.standardError)")
    return commons
  }

  private func consents(_ members: [String], in commons: Commons) {
    for member in members {
      commons.terrier(as: member, "review", "horaires", "--position", "consent")
    }
  }

  @Test("An old consent kept under another branch name never hides an objection")
  func savedConsent() throws {
    let commons = try proposed()
    commons.terrier(as: "m-genet", "open", "horaires")
    consents(["m-aubepine", "m-coquelicot"], in: commons)
    try commons.git("branch", "saved", "reviews/horaires/m-aubepine")
    commons.terrier(
      as: "m-aubepine", "review", "horaires", "--position", "object", "--reason", "Faux.")
    try commons.git("branch", "reviews/horaires/a", "saved")
    let check = commons.terrier("check", "horaires", now: "2026-01-09T09:00:00Z")
    #expect(check.status == .negative)
    #expect(check.standardOutput.contains("Faux."))
  }

  @Test("A closed proposal does not come back, whatever its branch is moved to")
  func resurrection() throws {
    let commons = try proposed()
    #expect(commons.terrier(as: "m-mauve", "decide", "horaires", "--withdraw").status == .success)
    try commons.git("checkout", "--quiet", "-B", "proposals/horaires", "main")
    try commons.git(
      "-c", "user.name=anonyme", "-c", "user.email=anonyme@commun.invalid", "commit", "--quiet",
      "--allow-empty", "-m", "Encore")
    try commons.git("checkout", "--quiet", "main")
    let opened = commons.terrier(as: "m-genet", "open", "horaires")
    #expect(opened.status == .negative)
    #expect(opened.standardError.contains("proposal-closed"), "\(opened.standardError)")
  }

  @Test("Whoever rotates a key stays the proposer, and never approves their own proposal")
  func rotatedKey() throws {
    let commons = try proposed(by: "m-fougere")
    let keys = commons.folder.path + "/keys/"
    try Shell.run(
      ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", keys + "nouvelle"], in: keys)
    let path = commons.ledger + "/governance/members/m-fougere.yaml"
    let line = try String(contentsOfFile: keys + "nouvelle.pub", encoding: .utf8)
      .split(separator: " ").prefix(2).joined(separator: " ")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing(/ssh-ed25519 \S+/, with: line)
      .write(toFile: path, atomically: true, encoding: .utf8)
    commons.terrier(as: "m-fougere", "propose", "--id", "cle", "--title", "Ma clé")
    commons.terrier(as: "m-coquelicot", "review", "cle", "--position", "consent")
    let rotated = commons.terrier(as: "m-houx", "decide", "cle")
    try #require(rotated.status == .success, "\(rotated.standardOutput)\(rotated.standardError)")

    commons.terrier(as: "m-genet", "open", "horaires")
    consents(["m-aubepine", "m-coquelicot"], in: commons)
    _ = commons.run(
      [
        "review", "horaires", "--position", "consent", "--as", "m-fougere", "--key",
        keys + "nouvelle",
      ], in: commons.ledger)
    let check = commons.terrier(
      "check", "horaires", "--format", "json", now: "2026-01-09T09:00:00Z")
    #expect(check.status == .success, "\(check.standardOutput)")
    #expect(!check.standardOutput.contains("\"m-fougere\""))
  }

  @Test("A sealer who proposes may not open, and others are not stopped by it")
  func barredOpener() throws {
    let commons = try proposed(by: "m-genet")
    let opened = commons.terrier(as: "m-genet", "open", "horaires")
    #expect(opened.status == .negative)
    #expect(opened.standardError.contains("barred-opener"), "\(opened.standardError)")
    #expect(commons.terrier(as: "m-houx", "open", "horaires").status == .success)
    #expect(commons.terrier(as: "m-houx", "decide", "horaires", "--refuse").status == .negative)
  }

  @Test("Nothing is sealed on an act that does not hold")
  func forgedTip() throws {
    let commons = try proposed()
    let root = try commons.git("rev-parse", "main").trimmingCharacters(in: .newlines)
    let head = try commons.git("rev-parse", "proposals/horaires").trimmingCharacters(in: .newlines)
    let message = """
      Accept horaires

      Act: accepted
      Ledger: \(root)
      Sequence: 2
      Proposal: horaires
      Head: \(head)
      Base: \(root)
      Content: \(String(repeating: "0", count: 64))

      """
    let forged = try Shell.run(
      [
        "git", "-c", "user.name=m-houx", "-c", "user.email=m-houx@commun.invalid", "commit-tree",
        "-p", root, "-p", head, "main^{tree}",
      ], in: commons.ledger, at: commons.now, input: message)
    try commons.git(
      "update-ref", "refs/heads/main", forged.output.trimmingCharacters(in: .newlines))
    commons.terrier("edit", Self.library, "nom=Autre")
    commons.terrier(as: "m-mauve", "propose", "--id", "nom", "--title", "Nom", "--nature", "change")
    let opened = commons.terrier(as: "m-genet", "open", "nom")
    #expect(opened.status == .failure)
    #expect(opened.standardError.contains("unsigned-act"), "\(opened.standardError)")
  }

  @Test("Junk under reviews/ is inert, and a member's branch that holds junk is left behind")
  func junkReviews() throws {
    let commons = try proposed()
    commons.terrier(as: "m-genet", "open", "horaires")
    try commons.git("branch", "reviews/horaires/m-aubepine", "main")
    try commons.git("branch", "reviews/horaires/m-inconnue", "main")
    consents(["m-aubepine", "m-coquelicot"], in: commons)
    let check = commons.terrier("check", "horaires", now: "2026-01-09T09:00:00Z")
    #expect(check.status == .success, "\(check.standardOutput)\(check.standardError)")
    #expect(check.standardError.contains("not-a-review"))
  }

  @Test(
    "Names and addresses in messages are refused before they are history",
    arguments: ["Signed-off-by: Camille <camille@exemple.invalid>", "Voir camille@exemple.invalid"])
  func addresses(_ line: String) throws {
    let commons = try Commons()
    let path = commons.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    try commons.git("checkout", "--quiet", "-b", "proposals/adresse")
    try String(contentsOfFile: path, encoding: .utf8).replacing("2 place", with: "3 place")
      .write(toFile: path, atomically: true, encoding: .utf8)
    try commons.git(
      "-c", "user.name=anonyme", "-c", "user.email=anonyme@commun.invalid", "commit", "--quiet",
      "--all", "-m", "Adresse", "-m", line)
    try commons.git("checkout", "--quiet", "main")
    let check = commons.terrier("check", "adresse")
    #expect(check.status == .negative)
    #expect(check.standardError.contains("personal-address"), "\(check.standardError)")
    #expect(!check.standardOutput.contains("camille"))
  }

  @Test("Text of a record cannot move the cursor of a terminal")
  func terminalEscapes() throws {
    let commons = try Commons()
    let output = commons.terrier("edit", Self.library, "nom=A\u{1b}[2JB\u{202e}C")
    #expect(!output.standardOutput.contains("\u{1b}"))
    #expect(!output.standardOutput.contains("\u{202e}"))
  }
}

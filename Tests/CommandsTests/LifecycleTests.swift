import Commands
import Foundation
import TestSupport
import Testing

@Suite("A proposal's life")
struct LifecycleTests {
  private static let library = "lieu/b43108198647"
  private static let hours = "horaires=Tu-Fr 13:30-18:00; Sa 10:00-12:30; PH off"

  /// Returns a commons where m-mauve has proposed new hours, opened by m-genet.
  private func opened() throws -> Commons {
    let commons = try Commons()
    try propose(Self.hours, as: "m-mauve", id: "horaires", in: commons)
    #expect(commons.terrier(as: "m-genet", "open", "horaires").status == .success)
    return commons
  }

  private func propose(
    _ change: String, of record: String = library, as member: String, id: String,
    nature: String = "change", in commons: Commons
  ) throws {
    let edited = commons.terrier("edit", record, change)
    try #require(edited.status == .success, "\(edited.standardError)")
    let proposed = commons.terrier(
      as: member, "propose", "--id", id, "--title", "Un changement", "--nature", nature)
    try #require(proposed.status == .success, "\(proposed.standardError)")
  }

  private func review(
    _ position: String, as member: String, of id: String = "horaires", in commons: Commons
  ) {
    let output = commons.terrier(
      as: member, "review", id, "--position", position, "--reason", "Vu sur place.")
    #expect(output.status == .success, "\(output.standardError)")
  }

  @Test("A correction enters after two consents of two colleges and two days, and git agrees")
  func acceptance() throws {
    let commons = try opened()
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    #expect(commons.terrier("check", "horaires").status == .negative)
    #expect(commons.terrier("check", "horaires", now: "2026-01-07T09:00:00Z").status == .success)
    let decided = commons.terrier(as: "m-houx", "decide", "horaires")
    #expect(decided.status == .success, "\(decided.standardError)")
    #expect(commons.terrier("show", Self.library).standardOutput.contains("13:30-18:00"))
    #expect(try commons.git("status", "--short").isEmpty)

    let signers = commons.folder.path + "/signers"
    try commons.folder.write(
      commons.terrier("members", "--allowed-signers").standardOutput, to: "signers")
    for revision in ["main", "main^", "main~2", "main^2", "main^3", "main^4"] {
      try commons.git("-c", "gpg.ssh.allowedSignersFile=\(signers)", "verify-commit", revision)
    }
    try commons.git("fsck", "--strict", "--no-dangling")
  }

  @Test("The proposer, their structure and other people's keys never count")
  func selfApproval() throws {
    let commons = try Commons()
    try propose(Self.hours, as: "m-bruyere", id: "horaires", in: commons)
    commons.terrier(as: "m-genet", "open", "horaires")
    review("consent", as: "m-bruyere", in: commons)
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    let check = commons.terrier("check", "horaires", now: "2026-01-09T09:00:00Z")
    #expect(check.status == .negative)
    let forged = commons.run(
      [
        "review", "horaires", "--position", "consent", "--as", "m-fougere", "--key",
        commons.key(of: "m-iris"),
      ], in: commons.ledger)
    #expect(forged.status == .failure)
    #expect(forged.standardError.contains("foreign-key"))
  }

  @Test("A change of content voids the consents given before it")
  func staleConsents() throws {
    let commons = try opened()
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    try commons.git("checkout", "--quiet", "proposals/horaires")
    let path = commons.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("nom: Médiathèque d'Ormeval", with: "nom: Médiathèque")
      .write(toFile: path, atomically: true, encoding: .utf8)
    try commons.git(
      "-c", "user.name=m-mauve", "-c", "user.email=m-mauve@commun.invalid", "-c", "gpg.format=ssh",
      "-c", "user.signingKey=\(commons.key(of: "m-mauve"))", "commit", "--quiet", "-S", "--all",
      "-m", "Le nom aussi")
    try commons.git("checkout", "--quiet", "main")
    let check = commons.terrier("check", "horaires", now: "2026-01-09T09:00:00Z")
    #expect(check.status == .negative)
    #expect(commons.terrier("show", "horaires").standardOutput.contains("earlier content"))
  }

  @Test("An objection stops a change, and its withdrawal lets it go on")
  func objection() throws {
    let commons = try opened()
    review("object", as: "m-aubepine", in: commons)
    let refused = commons.terrier(
      "check", "horaires", "--format", "json", now: "2026-01-09T09:00:00Z")
    #expect(refused.status == .negative)
    #expect(refused.standardOutput.contains("\"outcome\" : \"refused\""))
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    #expect(commons.terrier("check", "horaires").status == .success)
  }

  @Test("Opener and closer come from different structures, and acts never go back in time")
  func sealers() throws {
    let commons = try opened()
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    let same = commons.terrier(as: "m-genet", "decide", "horaires", now: "2026-01-09T09:00:00Z")
    #expect(same.status == .negative)
    // Who may not close may not refuse either: the proposal is acceptable through other hands.
    #expect(commons.terrier(as: "m-genet", "decide", "horaires", "--refuse").status == .negative)
    #expect(commons.terrier(as: "m-houx", "decide", "horaires", "--refuse").status == .negative)
    let early = commons.terrier(as: "m-houx", "decide", "horaires", now: "2026-01-04T09:00:00Z")
    #expect(early.status == .negative)
    let outsider = commons.terrier(as: "m-iris", "decide", "horaires", now: "2026-01-09T09:00:00Z")
    #expect(outsider.status == .negative)
    #expect(outsider.standardError.contains("not-a-sealer"))
    #expect(
      commons.terrier(as: "m-houx", "decide", "horaires", now: "2026-01-09T09:00:00Z").status
        == .success)
  }

  @Test("Only the proposer withdraws, and a closed proposal stays closed")
  func withdrawal() throws {
    let commons = try opened()
    #expect(
      commons.terrier(as: "m-houx", "decide", "horaires", "--withdraw").status == .negative)
    #expect(commons.terrier(as: "m-mauve", "decide", "horaires", "--withdraw").status == .success)
    let again = commons.terrier("check", "horaires")
    #expect(again.status == .negative)
    #expect(again.standardError.contains("proposal-closed"))
    commons.terrier("edit", Self.library, Self.hours)
    let reused = commons.terrier(
      as: "m-mauve", "propose", "--id", "horaires", "--title", "Encore", "--nature", "change")
    #expect(reused.status == .failure)
  }

  @Test("A proposal that weakens the rules is judged by the rules it would weaken")
  func rulesJudgeThemselves() throws {
    let commons = try Commons()
    let path = commons.ledger + "/governance/rules.yaml"
    let rules = try String(contentsOfFile: path, encoding: .utf8)
    try rules.replacing("period: P30D", with: "period: P1D")
      .replacing(
        "{members: 4, structures: 4, colleges: 4, named: [personnes]}", with: "{members: 1}"
      )
      .write(toFile: path, atomically: true, encoding: .utf8)
    commons.terrier(as: "m-erable", "propose", "--id", "regles", "--title", "Plus simple")
    commons.terrier(as: "m-genet", "open", "regles")
    review("consent", as: "m-coquelicot", of: "regles", in: commons)
    let check = commons.terrier("check", "regles", "--format", "json", now: "2026-01-10T09:00:00Z")
    #expect(check.status == .negative)
    #expect(check.standardOutput.contains("\"class\" : \"H\""))
  }

  @Test("Two proposals change one field: the second is told of the field, the values and the first")
  func conflict() throws {
    let commons = try opened()
    try propose(
      "horaires=Mo-Fr 08:00-12:00", as: "m-noisetier", id: "autres-horaires", in: commons)
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    #expect(
      commons.terrier(as: "m-houx", "decide", "horaires", now: "2026-01-09T09:00:00Z").status
        == .success)
    let check = commons.terrier("check", "autres-horaires")
    #expect(check.status == .negative)
    for word in ["conflict", "'horaires'", "Mo-Fr 08:00-12:00", "13:30-18:00", "autres-horaires"] {
      #expect(check.standardError.contains(word), "\(word) in \(check.standardError)")
    }
  }

  @Test("Two proposals change different fields of one record, and both enter")
  func fieldMerge() throws {
    let commons = try opened()
    try propose("accueil_public=false", as: "m-noisetier", id: "accueil", in: commons)
    commons.terrier(as: "m-genet", "open", "accueil")
    for id in ["horaires", "accueil"] {
      review("consent", as: "m-aubepine", of: id, in: commons)
      review("consent", as: "m-coquelicot", of: id, in: commons)
    }
    commons.now = "2026-01-09T09:00:00Z"
    for id in ["horaires", "accueil"] {
      let decided = commons.terrier(as: "m-houx", "decide", id)
      #expect(decided.status == .success, "\(decided.standardOutput) \(decided.standardError)")
    }
    let record = commons.terrier("show", Self.library).standardOutput
    #expect(record.contains("13:30-18:00") && record.contains("accueil_public: false"))
  }
}

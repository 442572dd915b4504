import Commands
import Foundation
import TestSupport
import Testing

@Suite("The audit that needs no Terrier")
struct AuditTests {
  @Test("It confirms each kind of act, with a line for each")
  func sound() throws {
    let story = try AuditedStory()
    try story.propose("nom=Médiathèque", id: "nom", as: "m-mauve")
    try story.succeed(as: "m-mauve", "decide", "nom", "--withdraw")
    let audit = try story.audit()
    #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    let lines = audit.output.split(separator: "\n")
    let words = lines.map { $0.split(separator: " ").filter { !$0.isEmpty } }
    #expect(
      words.dropLast().map { $0[2...3].joined(separator: " ") } == [
        "founded -", "opened horaires", "accepted horaires", "opened forfaits", "refused forfaits",
        "withdrawn nom",
      ])
    #expect(lines.last?.hasPrefix("YES: 6 acts") == true)
  }

  @Test("It reads a ledger wherever it is, and holds it to the trust root that the reader gives")
  func elsewhere() throws {
    let story = try AuditedStory()
    try Shell.git("clone", "--quiet", "--bare", "ledger", "bare.git", in: story.folder)
    #expect(try story.audit("bare.git").status == 0)
    #expect(try story.audit("file://" + story.folder + "/bare.git").status == 0)
    story.root = try story.git("rev-parse", "main~1")
    #expect(try story.audit().output.contains("the trust root is another"))
    story.root = String(repeating: "0", count: 40)
    #expect(try story.audit().status == 1)
  }

  @Test("An objection signed with the key of its opening holds once the key is another")
  func rotatedKey() throws {
    let story = try AuditedStory()
    try story.propose("accueil_public=false", id: "accueil", as: "m-mauve")
    try story.succeed(as: "m-genet", "open", "accueil")
    try story.succeed(
      as: "m-fougere", "review", "accueil", "--position", "object", "--reason", "Non.")
    try story.replaceKey(of: "m-fougere")
    try story.succeed(as: "m-fougere", "propose", "--id", "cle", "--title", "Ma clé")
    try story.succeed(as: "m-coquelicot", "review", "cle", "--position", "consent")
    try story.succeed(as: "m-houx", "decide", "cle")
    story.now = "2026-01-20T09:00:00Z"
    try story.succeed(as: "m-houx", "decide", "accueil", "--refuse")
    #expect(try story.git("log", "-1", "--format=%p").split(separator: " ").count == 2)
    let audit = try story.audit()
    #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
  }

  @Test("It finds what was forged, and says what")
  func forged() throws {
    let story = try AuditedStory()
    #expect(try story.audit().status == 0)
    for forgery in Forgery.allCases {
      let forged = try AuditedStory(story)
      try forgery.mount(in: forged)
      let audit = try forged.audit()
      #expect(audit.status == 1, "\(forgery): \(audit.output)\(audit.errors)")
      let verdict = audit.output.split(separator: "\n").last ?? ""
      #expect(
        verdict.hasPrefix("NO: ") && verdict.contains(forgery.finding),
        "\(forgery): \(audit.output)\(audit.errors)")
    }
  }
}

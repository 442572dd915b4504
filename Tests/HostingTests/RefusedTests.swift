import TestSupport
import Testing

@Suite("What may not enter a server", .timeLimit(.minutes(5)))
struct RefusedTests {
  @Test("Each attack is refused by name, and leaves nothing behind", arguments: Transport.allCases)
  func attacks(transport: Transport) throws {
    if let tool = transport.missingTool {
      try Test.cancel("'\(tool)' is not installed: run 'make setup'")
    }
    let hosted = try Hosted(transport)
    let client = try hosted.client("client")
    let before = try hosted.references()
    for attack in try Attacks(client).all {
      let answer = try client.push(attack.refspec)
      #expect(!answer.isSuccess, "\(attack.refspec)")
      #expect(answer.errors.contains(attack.reason), "\(attack.reason): \(answer.errors)")
      #expect(try hosted.references() == before, "\(attack.refspec)")
      #expect(try hosted.leftovers(of: attack.objects).isEmpty, "\(attack.refspec)")
    }
    // One bad reference keeps the good ones of the same push out.
    let both = try client.push(
      "origin/main:refs/heads/proposals/vide", "nom:refs/heads/proposals/bon")
    #expect(both.errors.contains("[empty-proposal]"), "\(both.errors)")
    #expect(try hosted.references() == before)
  }

  @Test(
    "Who pushes an act that the verdict does not allow reads the verdict, in the server's language")
  func explained() throws {
    let hosted = try Hosted(.ssh)
    let client = try hosted.client("client")
    let answer = try hosted.workshop.run(
      Program.path, "-C", hosted.repository, "hook", "install", "--lang", "fr")
    #expect(answer.isSuccess)
    // The opener may not close as well.
    let main = try client.revision("origin/main")
    try client.terrier("decide", "adresse", as: "m-houx")
    let act = try client.git("cat-file", "commit", "main")
    let message = act.split(separator: "\n\n", maxSplits: 1).last.map(String.init) ?? ""
    let parents = try client.git("log", "-1", "--format=%P", "main").split { $0.isWhitespace }
    let forged = try client.commit(
      tree: try client.revision("main^{tree}"), parents: parents.map(String.init),
      message: message, name: "m-genet", key: "m-genet")
    let pushed = try client.push("\(forged):refs/heads/main")
    #expect(!pushed.isSuccess)
    #expect(pushed.errors.contains("remote: refused: refs/heads/main"))
    #expect(pushed.errors.contains("Proposition adresse, classe C"), "\(pushed.errors)")
    #expect(pushed.errors.contains("bloqué"), "\(pushed.errors)")
    #expect(pushed.errors.contains("[unmet-period]"))
    #expect(try hosted.references().contains(main))
  }

  @Test("When the hook cannot do its work, nothing enters")
  func brokenServer() throws {
    let hosted = try Hosted(.file)
    let client = try hosted.client("client")
    let before = try hosted.references()
    try client.git("branch", "--quiet", "bon", "origin/proposals/nom")
    try hosted.workshop.write(Array("/nulle/part\n".utf8), to: "serveur/commun.git/info/grafts")
    let grafted = try client.push("bon:proposals/bon")
    #expect(grafted.errors.contains("[grafts]"), "\(grafted.errors)")
    #expect(try hosted.workshop.run("rm", "serveur/commun.git/info/grafts").isSuccess)
    let moved = try hosted.workshop.run(
      "sed", "-i", "s|exec .*|exec /nulle/part/terrier hook pre-receive|",
      "serveur/commun.git/hooks/pre-receive")
    #expect(moved.isSuccess)
    #expect(try !client.push("bon:proposals/bon").isSuccess)
    #expect(try hosted.references() == before)
  }
}

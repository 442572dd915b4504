import TestSupport
import Testing

@Suite("What may enter a server", .timeLimit(.minutes(5)))
struct EnteringTests {
  @Test("A proposal, a review and an act enter", arguments: Transport.allCases)
  func goodPushes(transport: Transport) throws {
    if let tool = transport.missingTool {
      try Test.cancel("'\(tool)' is not installed: run 'make setup'")
    }
    let hosted = try Hosted(transport)
    let client = try hosted.client("client")

    try client.terrier("edit", Territory.library, "code_postal=00101")
    try client.terrier(
      "propose", "--id", "postal", "--title", "Code postal", "--nature", "correction", as: "m-mauve"
    )
    let proposed = try client.push("proposals/postal")
    #expect(proposed.isSuccess, "\(proposed.errors)")

    try client.terrier("review", "nom", "--position", "consent", as: "m-bruyere")
    let reviewed = try client.push("reviews/nom/m-bruyere")
    #expect(reviewed.isSuccess, "\(reviewed.errors)")

    // A review that comes together with the act that takes it in.
    try client.terrier("review", "adresse", "--position", "consent", as: "m-bruyere")
    try client.terrier("decide", "adresse", as: "m-houx")
    let decided = try client.push("main", "reviews/adresse/m-bruyere")
    #expect(decided.isSuccess, "\(decided.errors)")

    try client.terrier("open", "postal", as: "m-genet")
    let opened = try client.push("main")
    #expect(opened.isSuccess, "\(opened.errors)")
    let deleted = try client.push(":proposals/adresse", ":reviews/adresse/m-bruyere")
    #expect(deleted.isSuccess, "\(deleted.errors)")
    try hosted.verify()
  }

  @Test(
    "An empty server takes in the ledger that it was set up for, with all of its branches, and no other"
  )
  func firstPush() throws {
    let hosted = try Hosted(.file)
    let workshop = hosted.workshop
    for (name, root) in [("bon.git", hosted.root), ("autre.git", String(hosted.root.reversed()))] {
      #expect(try workshop.run("git", "init", "--quiet", "--bare", name).isSuccess)
      #expect(
        try workshop.run(Program.path, "-C", name, "hook", "install", "--root", root).isSuccess)
    }
    func push(_ name: String, _ refspec: String) throws -> Workshop.Answer {
      try workshop.run("git", "-C", "commun", "push", workshop.file(name), refspec)
    }
    let before = try push("bon.git", "proposals/nom")
    #expect(before.errors.contains("[no-ledger-yet]"), "\(before.errors)")
    let good = try push("bon.git", "refs/heads/*:refs/heads/*")
    #expect(good.isSuccess, "\(good.errors)")
    let other = try push("autre.git", "main")
    #expect(other.errors.contains("[foreign-ledger]"), "\(other.errors)")
    let count = try workshop.run("git", "-C", "bon.git", "for-each-ref").output.split(
      separator: "\n"
    ).count
    #expect(count == 7)
  }
}

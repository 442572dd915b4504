import Git
import Ledger
import Records
import Testing

@Suite("Limits of a server")
struct LimitTests {
  private let ground: Ground
  private let server: Server
  private let main: ObjectID

  init() throws {
    ground = try Ground(rules: {
      "limits: {proposal_commits: 3, proposal_files: 4, proposal_bytes: 1048576, "
        + "outside_proposals: 2, clock_minutes: 1}\n" + $0
    })
    server = Server(ground)
    main = try ground.ledger.tip()
  }

  /// Returns a commit that adds a file of some text.
  private func add(
    _ name: String, _ text: String = "texte\n", on parent: ObjectID? = nil,
    by member: String? = nil
  ) throws -> ObjectID {
    try server.commit([try server.put(text, at: name)], on: parent ?? main, by: member)
  }

  @Test("More commits than the rules allow are refused, and as many enter")
  func commits() throws {
    var head = main
    for name in ["a", "b", "c"] { head = try add(name, on: head) }
    #expect(try server.codes(["proposals/p": head]).isEmpty)
    head = try add("d", on: head)
    #expect(try server.codes(["proposals/p": head]) == ["too-many-commits"])
  }

  @Test("More changes of files than the rules allow are refused, over all commits together")
  func files() throws {
    func edits(_ names: [String]) throws -> [TreeEdit] {
      try names.map { try server.put($0, at: $0) }
    }
    let first = try server.commit(try edits(["a", "b", "c"]), on: main)
    let four = try server.commit(try edits(["d"]), on: first)
    #expect(try server.codes(["proposals/p": four]).isEmpty)
    let five = try server.commit(try edits(["d", "e"]), on: first)
    #expect(try server.codes(["proposals/p": five]) == ["too-many-files"])
    let wide = try server.commit(try edits((0..<2_000).map { "f\($0)" }), on: main)
    #expect(try server.codes(["proposals/p": wide]) == ["too-many-files"])
  }

  @Test("More bytes than the rules allow are refused, also in a commit that the head no longer has")
  func bytes() throws {
    let large = String(repeating: "a", count: 600_000)
    let first = try add("a", large + "1")
    #expect(try server.codes(["proposals/p": first]).isEmpty)
    let both = try add("b", large + "2", on: first)
    #expect(try server.codes(["proposals/p": both]) == ["proposal-too-large"])
    let replaced = try add("a", large + "2", on: first)
    #expect(try server.codes(["proposals/p": replaced]) == ["proposal-too-large"])
    let huge = try add("a", String(repeating: "a", count: (1 << 20) + 1))
    #expect(try server.codes(["proposals/p": huge]).first == "file-too-large")
    let long = try server.commit(
      [try server.put("a", at: "a")], on: main,
      message: "Titre\n\n" + String(repeating: "a", count: 64 << 10))
    #expect(try server.codes(["proposals/p": long]) == ["message-too-long"])
  }

  @Test("Proposals from outside wait in limited number; members' are not counted")
  func outside() throws {
    let stranger = try add("a")
    #expect(
      try server.codes([
        "proposals/un": stranger, "proposals/deux": stranger, "proposals/trois": stranger,
      ]) == ["too-many-proposals"])
    for name in ["un", "deux"] { try server.has("proposals/\(name)", at: stranger) }
    #expect(try server.codes(["proposals/trois": stranger]) == ["too-many-proposals"])
    #expect(try server.codes(["proposals/trois": add("a", by: "m-mauve")]).isEmpty)
    #expect(try server.codes(["proposals/un": add("b", on: stranger)]).isEmpty)
    _ = try ground.ledger.decide(.withdraw, "un", by: try ground.hand("m-houx")) { _ in "" }
    #expect(try server.codes(["proposals/trois": stranger]).isEmpty)
  }

  @Test("The clock's tolerance is that of the rules")
  func clock() throws {
    try server.has("proposals/p", at: try add("a", by: "m-mauve"))
    _ = try ground.ledger.decide(.withdraw, "p", by: try ground.hand("m-mauve")) { _ in "" }
    let act = try ground.ledger.tip()
    try server.has("main", at: main)
    #expect(try server.codes(["main": act], after: 60).isEmpty)
    #expect(try server.codes(["main": act], after: 61) == ["far-from-clock"])
  }

  @Test("An act brings in no more than a proposal could")
  func acts() throws {
    let many = try server.commit(
      try (0..<5).map { try server.put("\($0)", at: "f\($0)") }, on: main, by: "m-mauve")
    let message = """
      Accept p: Tout

      Act: accepted
      Ledger: \(main.hex)
      Sequence: 2
      Proposal: p
      Head: \(many.hex)
      Base: \(main.hex)
      Content: \(String(repeating: "0", count: 64))

      """
    let tree = try ground.ledger.repository.commit(many).tree
    let act = try server.commit(
      tree: tree, parents: [main, many], message: message, by: "m-houx")
    #expect(try server.codes(["main": act]) == ["too-many-files"])
  }
}

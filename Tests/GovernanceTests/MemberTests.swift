import Governance
import Records
import Testing

@Suite("Members, rosters and identities")
struct MemberTests {
  @Test(
    "A mandate makes a voice from its first day and until its last, which is over",
    arguments: [
      ("2026-03-09T23:59:59Z", false), ("2026-03-10T00:00:00Z", true),
      ("2026-03-19T23:59:59Z", true), ("2026-03-20T00:00:00Z", false),
    ])
  func mandates(_ moment: String, isVoice: Bool) {
    let ana = Commons.members[0].with(mandates: [Commons.mandate("2026-03-10", "2026-03-20")])
    #expect(ana.isVoice(at: Commons.instant(moment)) == isVoice)
  }

  @Test("One mandate of several is enough, and a resident is nobody's voice")
  func severalMandates() {
    let mandates = [
      Commons.mandate("2025-01-01", "2026-01-01"), Commons.mandate("2026-01-01", "2027-01-01"),
    ]
    let ana = Commons.members[0].with(mandates: mandates)
    #expect(ana.isVoice(at: Commons.now))
    #expect(!ana.with(structure: .some(nil)).isVoice(at: Commons.now))
    #expect(!ana.with(status: .retired).isVoice(at: Commons.now))
    #expect(!ana.with(mandates: []).isVoice(at: Commons.now))
  }

  @Test(
    "A member's id is m- and lowercase letters, digits and hyphens",
    arguments: [
      ("m-ana", true), ("m-a", true), ("m-4f-9", true), ("m-", false), ("ana", false),
      ("M-ana", false), ("m-Ana", false), ("m-é", false), ("m-a b", false), ("m-a/b", false),
      ("m-" + String(repeating: "a", count: 40), true),
      ("m-" + String(repeating: "a", count: 41), false),
    ])
  func memberIDs(_ text: String, isID: Bool) {
    #expect(Member.isID(text) == isID)
  }

  @Test(
    "A proposal's id starts with a letter or a digit",
    arguments: [
      ("a", true), ("0-a", true), ("horaires-2026", true), ("", false), ("-a", false),
      ("A", false), ("a_b", false), ("a.b", false), ("a/b", false), ("é", false),
      (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
    ])
  func proposalIDs(_ text: String, isID: Bool) {
    #expect(Proposal.isID(text) == isID)
  }

  @Test("Structures with one legal number are one entity, residents are one together")
  func entities() throws {
    let roster = Commons.roster
    func entity(_ name: String) throws -> Roster.Entity {
      roster.entity(of: try #require(roster[Commons.name(name)]))
    }
    #expect(try entity("ana") == entity("dan"))
    #expect(try entity("bao") == entity("hal"))
    #expect(try entity("eva") == entity("fay"))
    #expect(try entity("ana") != entity("bao"))
    #expect(try entity("ivo") == .record(Commons.amis))
    #expect(try entity("eva") == .residents)
    #expect(roster.entity(of: Commons.ecole) == .record(Commons.ecole))
  }

  @Test("Entities have an order and a name of their own")
  func entityOrder() {
    let entities: [Roster.Entity] = [
      .residents, .record(Commons.amis), .legal("222"), .legal("111"),
    ]
    #expect(entities.sorted() == [.legal("111"), .legal("222"), .residents, .record(Commons.amis)])
    #expect(Roster.Entity.legal("111").description == "111")
  }

  @Test("Active members come by id, whatever their order in files")
  func active() {
    let shuffled = Commons.roster(Commons.members.reversed())
    #expect(shuffled == Commons.roster)
    #expect(shuffled.active.map(\.id) == Commons.names("ana bao cleo dan eva fay gil hal ivo"))
    let suspended = Commons.roster("ana") { $0.with(status: .suspended) }
    #expect(suspended.active.count == 8)
  }

  @Test("A proposal's authors are all who signed, the proposer among them")
  func authors() {
    func authors(_ origin: Proposal.Origin, _ signers: Set<Member.ID>) -> [Member.ID] {
      Scene().with {
        $0.origin = origin
        $0.signers = signers
      }.submission.proposal.authors
    }
    #expect(authors(.member("m-b"), []) == ["m-b"])
    #expect(authors(.member("m-b"), ["m-b"]) == ["m-b"])
    #expect(authors(.member("m-b"), ["m-a"]) == ["m-a", "m-b"])
    #expect(authors(.outside, ["m-c", "m-a"]) == ["m-a", "m-c"])
    #expect(authors(.outside, []) == [])
  }

  @Test("A record's nature is its own, or that of the whole")
  func natures() {
    let natures = Natures(overall: .change, byRecord: [Commons.place: .correction])
    #expect(natures[Commons.place] == .correction)
    #expect(natures[Commons.otherPlace] == .change)
    #expect(Natures(overall: nil)[Commons.place] == nil)
  }

  @Test("Classes and colleges are found by id")
  func lookup() {
    let rules = Rules(classes: SoundRules.classes)
    #expect(rules["H"]?.mixes == false)
    #expect(rules["X"] == nil)
    #expect(Commons.roster.college("appui")?.isConsultative == true)
    #expect(Commons.roster.college("x") == nil)
  }
}

import Governance
import Records
import Testing

@Suite("Shares of the colleges and vacant colleges")
struct CollegeShareTests {
  @Test(
    "Of one to eight colleges, a share takes so many, nothing being rounded in anybody's favour",
    arguments: [
      (Share(1, of: 2), [1, 1, 2, 2, 3, 3, 4, 4]),
      (Share(1, of: 2, isStrict: true), [1, 2, 2, 3, 3, 4, 4, 5]),
      (Share(2, of: 3), [1, 2, 2, 3, 4, 4, 5, 6]),
      (Share(2, of: 3, isStrict: true), [1, 2, 3, 3, 4, 5, 5, 6]),
      (Share(3, of: 4), [1, 2, 3, 3, 4, 5, 6, 6]),
      (Share(1, of: 1), [1, 2, 3, 4, 5, 6, 7, 8]),
      (Share(1, of: 10), [1, 1, 1, 1, 1, 1, 1, 1]),
    ])
  func rounding(_ share: Share, _ expected: [Int]) {
    for (whole, needed) in zip(1...8, expected) {
      #expect(share.smallest(of: whole) == needed, "of \(whole)")
      #expect(accepts(share, whole, needed), "\(needed) of \(whole)")
      #expect(!accepts(share, whole, needed - 1), "\(needed - 1) of \(whole)")
      for part in 0...whole {
        #expect(share.isReached(by: part, of: whole) == (part >= needed), "\(part) of \(whole)")
      }
    }
  }

  /// Returns whether so many of some colleges, of one member each, are enough for a proposal from nobody of them.
  private func accepts(_ share: Share, _ whole: Int, _ consenting: Int) -> Bool {
    let members = (1...whole).map {
      Commons.member("p\($0)", Commons.structure(20 + $0), "c\($0)", [.reviewer])
    }
    let proposer = Commons.member("author", Commons.structure(50), "c1", [.reviewer])
    return Scene(of(share)).proposed(by: "author").with {
      $0.roster = Roster(
        members: members + [proposer], colleges: (1...whole).map { Commons.college("c\($0)", 10) })
      $0.reviews = members.prefix(consenting).map { Review(member: $0.id, position: .consent) }
    }.state("approvals") == .met
  }

  private func of(_ share: Share) -> Requirements {
    Requirements().with {
      $0.approvals = Requirements.Approvals(
        members: 0, structures: 0, colleges: 0, collegeShare: share)
    }
  }

  @Test("A share is one of the colleges where somebody can be counted on this proposal")
  func occupied() {
    let scene = Scene(of(Share(1, of: 1)))
    #expect(scene.reviewed("ana+ bao+ cleo+ eva+").state("approvals") == .met)
    #expect(scene.reviewed("ana+ bao+ cleo+").state("approvals") == .pending)
    #expect(scene.reviewed("ana+ bao+ cleo+ gil+").state("approvals") == .pending)
    #expect(scene.proposed(by: "cleo").reviewed("ana+ bao+ eva+").state("approvals") == .met)
    #expect(scene.proposed(by: "cleo").reviewed("ana+ bao+").state("approvals") == .pending)
  }

  @Test(
    "A college of which everybody recuses themselves is out of the whole, one that is silent or abstains is in"
  )
  func recused() {
    let scene = Scene(of(Share(1, of: 1)))
    #expect(scene.reviewed("ana+ bao+ eva+ cleo~").state("approvals") == .met)
    #expect(scene.reviewed("ana+ bao+ eva+ cleo.").state("approvals") == .pending)
    #expect(scene.reviewed("ana+ bao+ cleo+ eva~").state("approvals") == .pending)
    #expect(scene.reviewed("ana+ bao+ cleo+ eva~ fay~").state("approvals") == .met)
    #expect(scene.reviewed("ana~ bao~ cleo~ dan~ eva~ fay~").state("approvals") == .pending)
  }

  @Test("Of two shares the larger is asked, and of two equal ones the strict one, in any order")
  func union() {
    for shares in [
      [Share(1, of: 2), Share(1, of: 2, isStrict: true)],
      [Share(1, of: 2, isStrict: true), Share(1, of: 2)],
    ] {
      let scene = Scene(classes: [
        .of("C", [.records([.updated])], requires: of(shares[0])),
        .of("D", [.records([.created])], requires: of(shares[1])),
      ]).with { $0.changes.append(.whole(Commons.otherPlace, .created)) }
      #expect(scene.reviewed("ana+ bao+").state("approvals") == .pending)
      #expect(scene.reviewed("ana+ bao+ cleo+").state("approvals") == .met)
    }
  }

  // MARK: - Vacancy

  private func vacant(_ invitations: [(String, String)], _ reviews: String = "ana+") -> Scene {
    var customs = Customs()
    customs.vacancy = Period(months: 12)
    return Scene(.approvals(1, named: ["personnes"])).reviewed(reviews).with {
      $0.roster = Commons.roster(only: "ana bao cleo ivo")
      $0.customs = customs
      $0.incidents = Incidents(
        invitations: invitations.enumerated().map { index, invitation in
          Invitation(
            record: RecordID(kind: "invitation", name: index.padded(to: 12)), college: invitation.0,
            on: Commons.date(invitation.1))
        })
    }
  }

  @Test(
    "A vacant college that is named does not block once it was invited, for as long as the rules say"
  )
  func invited() {
    #expect(vacant([("personnes", "2026-01-10")]).verdict.outcome == .accepted)
    #expect(vacant([("personnes", "2026-03-10")]).verdict.outcome == .accepted)
    #expect(vacant([("personnes", "2025-03-11")]).verdict.outcome == .accepted)
    #expect(vacant([("personnes", "2025-03-10")]).verdict.outcome == .pending)
    #expect(vacant([("personnes", "2026-03-11")]).verdict.outcome == .pending)
    #expect(vacant([("services", "2026-01-10")]).verdict.outcome == .pending)
    #expect(vacant([]).verdict.outcome == .pending)
    #expect(vacant([("personnes", "2026-01-10")], "").verdict.outcome == .pending)
  }

  @Test("Inviting again does not make a long vacancy shorter")
  func invitedAgain() {
    #expect(
      vacant([("personnes", "2025-01-10"), ("personnes", "2026-03-01")]).verdict.outcome == .pending
    )
  }

  @Test("A college where somebody could consent is not vacant, and no custom excuses nothing")
  func occupiedIsAsked() {
    let invited = vacant([("personnes", "2026-01-10")])
    #expect(invited.with { $0.roster = Commons.roster }.verdict.outcome == .pending)
    #expect(invited.with { $0.customs = Customs() }.verdict.outcome == .pending)
    #expect(
      invited.with { $0.roster = Commons.roster(only: "ana bao cleo ivo eva") }.proposed(by: "eva")
        .verdict.outcome == .pending)
    let observer = Commons.roster(
      Commons.members.compactMap { member in
        ["m-eva", "m-fay"].contains(member.id) ? member.with(roles: [.observer]) : member
      })
    #expect(invited.with { $0.roster = observer }.verdict.outcome == .accepted)
  }

  @Test("The answer says that the college is vacant, and the note since when it is invited")
  func words() {
    guard case .approvals(let count)? = vacant([]).step("approvals")?.because else {
      Issue.record("no count")
      return
    }
    #expect(count.vacantColleges == ["personnes"])
    #expect(
      vacant([("personnes", "2026-01-10")]).verdict.notes == [
        .invited("personnes", on: Commons.date("2026-01-10"))
      ])
  }
}

import Governance
import Records
import Testing

@Suite("What becomes of an acceptance that hung on something")
struct SettlementTests {
  /// Reviews that acts took in, each some days after the acceptance: `"1 cleo+, 3 eva-"`.
  private func lodged(_ text: String) -> [Settlement.Lodged] {
    text.split(separator: ",").flatMap { part -> [Settlement.Lodged] in
      let words = part.split(separator: " ", maxSplits: 1)
      return Review.list(String(words[1])).map {
        Settlement.Lodged(review: $0, time: Commons.now.adding(days: Int(words[0]) ?? 0))
      }
    }
  }

  private func settle(_ scene: Scene, _ text: String, day: Int) -> Settlement {
    Settlement(of: scene.submission, lodged: lodged(text), at: Commons.now.adding(days: day))
  }

  // MARK: - Ratification

  private let emergency = Scene(
    Requirements.approvals(1).with {
      $0.ratification = .init(
        within: Period(days: 7), approvals: .init(members: 2, structures: 2, colleges: 2))
    }
  ).reviewed("ana+")

  @Test(
    "An emergency stands once others confirmed it in time, and lapses otherwise",
    arguments: [
      ("1 bao+ cleo+", 3, .stands), ("1 bao+, 7 cleo+", 7, .stands),
      ("1 bao+, 8 cleo+", 8, .lapses), ("1 bao+", 7, .provisional), ("1 bao+", 8, .lapses),
      ("", 7, .provisional), ("", 8, .lapses),
      ("1 bao+ ana+", 8, .lapses), ("1 bao+ dan+", 8, .lapses), ("1 bao+ ivo+", 8, .lapses),
      ("1 bao+ hal+", 8, .lapses), ("1 bao+ gil+", 8, .lapses), ("1 bao+ cleo-", 8, .lapses),
      ("1 bao+ zoe+", 8, .lapses), ("1 bao+ cleo+@ivo", 8, .lapses), ("1 eva+ fay+", 8, .lapses),
      ("1 eva+ bao+", 8, .stands), ("1 bao-, 2 cleo+, 3 bao+", 8, .stands),
      ("1 bao+ cleo+, 3 cleo-", 8, .lapses), ("1 bao+ cleo+'", 8, .lapses),
    ] as [(String, Int, Settlement.Outcome)])
  func ratification(_ text: String, _ day: Int, expected: Settlement.Outcome) {
    #expect(settle(emergency, text, day: day).outcome == expected)
  }

  @Test("What lacks for a ratification is counted, with who could give it")
  func ratificationWords() {
    guard
      case .notRatified(let count, let until)? = settle(emergency, "1 bao+", day: 2).reasons.first
    else {
      Issue.record("no reason")
      return
    }
    #expect(count.members == ["m-bao"])
    #expect(count.couldApprove == ["m-cleo", "m-eva", "m-fay"])
    #expect(until == Commons.now.adding(days: 7))
  }

  // MARK: - Objections

  /// A voice corrects its own hours at once; what others object to belongs to class C.
  private func window(_ heavier: Requirements? = .approvals(2)) -> Scene {
    Scene(
      classes: [
        .of(
          "B", [.records(byVoice: true)], by: .voice,
          requires: Requirements().with {
            $0.voice = .init()
            $0.objectionWindow = Period(days: 7)
          })
      ] + (heavier.map { [.of("C", requires: $0)] } ?? [])
    ).proposed(by: "ana").with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.cyber])]
      $0.sealer = "m-bao"
    }
  }

  @Test(
    "What is objected to in time lapses, unless it meets the class it would otherwise have had",
    arguments: [
      ("", 7, .provisional), ("", 8, .stands),
      ("3 eva-", 7, .provisional), ("3 eva-", 8, .lapses), ("7 eva-", 8, .lapses),
      ("8 eva-", 9, .stands), ("3 eva-, 5 bao+ cleo+", 6, .stands),
      ("3 eva-, 5 bao+ cleo+", 30, .stands), ("3 eva-, 5 bao+", 8, .lapses),
      ("3 eva-, 9 bao+ cleo+", 9, .lapses), ("3 eva-, 5 eva+", 8, .stands),
      ("3 zoe-", 8, .stands), ("3 eva-@ivo", 8, .stands), ("3 ana-", 8, .stands),
      ("3 eva+", 8, .stands),
    ] as [(String, Int, Settlement.Outcome)])
  func objections(_ text: String, _ day: Int, expected: Settlement.Outcome) {
    #expect(window().verdict.outcome == .accepted)
    #expect(settle(window(), text, day: day).outcome == expected)
  }

  @Test("What somebody signed before is not replaced by what others record in their name later")
  func recordedLater() {
    let scene = window().reviewed("bao+ cleo+")
    #expect(settle(scene, "3 eva-, 4 bao.@ivo", day: 8).outcome == .stands)
    #expect(settle(scene, "3 eva-, 4 bao.", day: 8).outcome == .lapses)
  }

  @Test(
    "What one scribe recorded is not hidden by what anybody else records in the same name later")
  func recordedByOthers() {
    let scene = window().with { $0.roster = Commons.assisted }
    #expect(settle(scene, "3 eva-@hal", day: 8).outcome == .lapses)
    #expect(settle(scene, "3 eva-@hal, 4 eva+@fay", day: 8).outcome == .lapses)
    #expect(settle(scene, "3 eva-@hal, 4 eva+@hal", day: 8).outcome == .stands)
  }

  @Test("Without a class that takes it in otherwise, one objection undoes it")
  func noOtherClass() {
    #expect(settle(window(nil), "3 eva-, 5 bao+ cleo+", day: 8).outcome == .lapses)
  }

  @Test(
    "Where the heavier class lets objections stop it, they do; and only on its grounds in the light one"
  )
  func heavierObjection() {
    let scene = window(.approvals(1).addingNoObjection)
    #expect(settle(scene, "3 eva-, 4 bao+", day: 8).outcome == .lapses)
    #expect(settle(scene, "3 eva-, 4 bao+ eva+", day: 8).outcome == .stands)
    let grounded = window().with {
      $0.classes[0] = .of(
        "B", [.records(byVoice: true)], by: .voice,
        requires: $0.classes[0].requirements.with {
          $0.noObjection = .init(grounds: [.harm])
        })
    }
    #expect(settle(grounded, "3 eva-", day: 8).outcome == .stands)
    #expect(settle(grounded, "3 eva-#harm", day: 8).outcome == .lapses)
  }

  @Test("The period of the heavier class runs from the acceptance")
  func heavierPeriod() {
    let scene = window(Requirements.approvals(1).adding(period: "P14D"))
    #expect(settle(scene, "3 eva-, 12 cleo+", day: 12).outcome == .provisional)
    #expect(settle(scene, "3 eva-, 12 cleo+", day: 15).outcome == .stands)
    #expect(settle(scene, "3 eva-", day: 14).outcome == .provisional)
    #expect(settle(scene, "3 eva-", day: 15).outcome == .lapses)
    #expect(settle(scene, "3 eva-, 15 cleo+", day: 15).outcome == .lapses)
  }

  @Test("What was settled stays so, whatever runs out later")
  func stable() {
    let scene = window(Requirements.approvals(1).with { $0.expiry = Period(months: 6) })
    for day in [8, 100, 200, 900] {
      #expect(settle(scene, "3 eva-, 4 cleo+", day: day).outcome == .stands, "day \(day)")
      #expect(settle(scene, "3 eva-", day: day).outcome == .lapses, "day \(day)")
    }
    let voice = window(.voiceAsked)
    for day in [8, 400] {
      #expect(settle(voice, "3 eva-", day: day).outcome == .stands, "day \(day)")
    }
  }

  // MARK: - Disowning

  private var recorded: Scene {
    var customs = Customs()
    customs.disowning = Period(days: 30)
    return Scene(.approvals(2)).reviewed("ana+ eva+@hal").with {
      $0.roster = Commons.assisted
      $0.customs = customs
    }
  }

  @Test(
    "Who does not say what was recorded in their name undoes what hung on it, in time",
    arguments: [
      ("", 30, .provisional), ("", 31, .stands), ("4 eva-", 4, .lapses), ("4 eva.", 4, .lapses),
      ("4 eva+", 31, .stands), ("31 eva-", 40, .stands), ("30 eva-", 31, .lapses),
      ("4 fay-", 31, .stands), ("4 eva-@hal", 31, .stands), ("4 eva-, 6 eva+", 31, .stands),
      ("4 eva+, 6 eva-", 31, .lapses),
    ] as [(String, Int, Settlement.Outcome)])
  func disowned(_ text: String, _ day: Int, expected: Settlement.Outcome) {
    #expect(recorded.verdict.outcome == .accepted)
    #expect(settle(recorded, text, day: day).outcome == expected)
  }

  @Test("What is accepted without the disowned opinion stands")
  func enoughWithout() {
    let enough = recorded.reviewed("ana+ bao+ eva+@hal")
    #expect(settle(enough, "4 eva-", day: 31).outcome == .stands)
    #expect(settle(enough, "4 eva-", day: 5).outcome == .provisional)
  }

  @Test("An acceptance that hung on nothing stands at once")
  func nothing() {
    let settlement = settle(Scene().reviewed("ana+"), "1 eva-", day: 1)
    #expect(settlement.outcome == .stands)
    #expect(settlement.reasons == [])
  }
}

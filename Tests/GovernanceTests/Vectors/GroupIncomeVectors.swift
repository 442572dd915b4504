import Governance
import Records
import Testing

/// The cases of okTurtles/group-income, `frontend/model/contracts/shared/voting/rules.test.js`.
///
/// There a proposal passes when a percentage of the active members is for it, or when fewer than a number can still be
/// against, and votes end as soon as the answer is known. Here each member is alone in their college, a percentage is
/// a share of the colleges that can be counted, and an objection is a reason, not one of many votes. The proposer,
/// who votes for there, is one of the group and is not counted here, so that the share is one of the others.
@Suite("Vectors of Group Income")
struct GroupIncomeVectors {
  /// A group of so many others than the proposer: those who are for, against, inactive, each in a college.
  private static func group(
    of count: Int, _ share: Share, inFavour: Int = 0, against: Int = 0, inactive: Int = 0,
    target: Bool = false,
    _ requirements: (inout Requirements) -> Void = { $0.noObjection = .init() }
  ) -> Scene {
    let people = (0..<count).map { number in
      Commons.member(
        "u\(number)", Commons.structure(40 + number), "c\(number)", [.reviewer],
        status: number < inactive ? .suspended : .active)
    }
    let proposer = Commons.member("author", Commons.structure(60), "c0", [.reviewer])
    let voters = people.filter { $0.status == .active }
    return Scene(
      Requirements().with {
        $0.approvals = .init(members: 1, structures: 1, colleges: 1, collegeShare: share)
        requirements(&$0)
      }
    ).proposed(by: "author").with {
      $0.roster = Roster(
        members: people + [proposer], colleges: (0..<count).map { Commons.college("c\($0)", 10) })
      $0.reviews =
        voters.prefix(inFavour).map { Review(member: $0.id, position: .consent) }
        + voters.dropFirst(inFavour).prefix(against).map {
          Review(member: $0.id, position: .object, reason: "It harms.")
        }
      if target, let last = people.last {
        $0.changes = [
          Change.whole(RecordID(kind: "mesure", name: "dddddddddddd"), .created).with(
            target: last.id)
        ]
      }
    }
  }

  private static let seventy = Share(7, of: 10)
  private static let forty = Share(4, of: 10)
  private static let sixty = Share(6, of: 10)
  private static let eighty = Share(8, of: 10)
  private static let all = Share(1, of: 1)
  private static let half = Share(2, of: 5)
  private static let veto =
    "one reasoned objection refuses: it is answered, or overruled, not outnumbered"

  static let percentage = [
    Vector("70% - 5 members: 3VF", group(of: 5, seventy, inFavour: 3), .pending),
    Vector("70% - 5 members: 4VF", group(of: 5, seventy, inFavour: 4), .accepted),
    Vector("70% - 5 members: 2VA", group(of: 5, seventy, against: 2), .refused),
    Vector("25% - 5 members, adjusted to 40%: 1VF", group(of: 5, forty, inFavour: 1), .pending),
    Vector("25% - 5 members, adjusted to 40%: 2VF", group(of: 5, forty, inFavour: 2), .accepted),
    Vector(
      "25% - 5 members, adjusted to 40%: 3VA", group(of: 5, forty, against: 3), .refused,
      difference: veto),
    Vector("25% - 5 members, adjusted to 40%: 4VA", group(of: 5, forty, against: 4), .refused),
    Vector("60%: 6 members - 3VF", group(of: 6, sixty, inFavour: 3), .pending),
    Vector(
      "60%: 6 members, 1 inactive - 3VF", group(of: 6, sixty, inFavour: 3, inactive: 1), .accepted),
    Vector(
      "80% - 3 members, removal of one: 1VA", group(of: 3, eighty, against: 1, target: true),
      .refused),
    Vector(
      "80% - 3 members, removal of one: 2VA", group(of: 3, eighty, against: 2, target: true),
      .refused),
    Vector(
      "80% - 3 members, removal of one: 2VF", group(of: 3, eighty, inFavour: 2, target: true),
      .accepted),
    Vector(
      "80% - 3 members, removal of one: 1VF", group(of: 3, eighty, inFavour: 1, target: true),
      .pending),
  ]

  static let disagreement = [
    Vector("1 - 5 members: 4VF", group(of: 5, all, inFavour: 4), .pending),
    Vector("1 - 5 members: 5VF", group(of: 5, all, inFavour: 5), .accepted),
    Vector("1 - 5 members: 1VA", group(of: 5, all, against: 1), .refused),
    Vector(
      "4 - 5 members: 1VF vs 1VA", group(of: 5, half, inFavour: 1, against: 1), .refused,
      difference: veto),
    Vector("4 - 5 members: 2VF", group(of: 5, half, inFavour: 2), .accepted),
    Vector("4 - 5 members: 3VA", group(of: 5, half, against: 3), .refused, difference: veto),
    Vector("4 - 5 members: 4VA", group(of: 5, half, against: 4), .refused),
    Vector(
      "4 - 5 members: 2VF vs 3VA", group(of: 5, half, inFavour: 2, against: 3), .refused,
      difference: veto),
    Vector("10 - 4 members, adjusted to 3: 3VA", group(of: 4, half, against: 3), .refused),
    Vector("10 - 4 members, adjusted to 3: 2VF", group(of: 4, half, inFavour: 2), .accepted),
    Vector(
      "10 - 4 members, adjusted to 3: 1VF vs 1VA", group(of: 4, half, inFavour: 1, against: 1),
      .refused, difference: veto),
    Vector(
      "1 - 3 members, removal of one: 1VA", group(of: 3, all, against: 1, target: true), .refused,
      difference: veto),
    Vector(
      "1 - 3 members, removal of one: 2VA", group(of: 3, all, against: 2, target: true), .refused),
    Vector(
      "1 - 3 members, removal of one: 2VF", group(of: 3, all, inFavour: 2, target: true), .accepted),
    Vector(
      "threshold larger than the group (#893)",
      group(of: 3, half, inFavour: 3) { $0.approvals?.members = 10 }, .pending,
      difference: "nothing is adjusted in silence: such rules are refused when they are proposed"),
  ]

  @Test("Percentages", arguments: percentage)
  func judgesPercentage(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }

  @Test("Disagreement", arguments: disagreement)
  func judgesDisagreement(_ vector: Vector) {
    #expect(vector.holds, "\(vector.scene.verdict.steps)")
  }
}

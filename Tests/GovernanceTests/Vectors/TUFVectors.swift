import Governance
import Records
import Testing

/// The cases of tuf-conformance: `test_keys.py` and the tables of `test_updater_key_rotations.py`.
///
/// A role's keys are people here and its threshold a number of consents. A new root is signed by the threshold of the
/// old one and by that of the new one: here, who changes the rules meets those in force and those that come. The
/// proposer, who is counted in neither, signs beside them.
@Suite("Vectors of TUF")
struct TUFVectors {
  /// The people behind keys 0 to 9, each of a structure of their own.
  private static func members(_ keys: [Int]) -> [Member] {
    keys.map { Commons.member("k\($0)", Commons.structure(30 + $0), "mediation", [.reviewer]) }
  }

  private static func rules(_ threshold: Int) -> [ChangeClass] {
    [
      .of(
        "M", [.files(["governance/**"])],
        requires: Requirements.approvals(threshold).adding(period: "P1D"))
    ]
  }

  private static let seals = ["ivo", "ana", "bao"].map { Commons.name($0) }

  /// A new root of some keys with a threshold, after an old one, signed by some: the electorate is who stands in both.
  private static func root(_ old: ([Int], Int), _ new: ([Int], Int), signed: [Int]) -> Scene {
    let sealers = Commons.members.filter { seals.contains($0.id) }.map { $0.with(roles: [.sealer]) }
    return Scene(classes: rules(new.1)).opened(by: "ana", daysAgo: 3).with {
      $0.changes = [.file("governance/rules.yaml")]
      $0.openingClasses = rules(old.1)
      $0.openingRoster = Commons.roster(sealers + members(old.0))
      $0.roster = Commons.roster(sealers + members(new.0))
      $0.reviews = members(signed).map { Review(member: $0.id, position: .consent) }
    }
  }

  private static let together =
    "a signer who stands in one of the two only is not counted: people change by proposals of their own"
  private static let five = [0, 1, 2, 3, 4]
  private static let rotated = [0, 1, 3, 4, 5]

  static let rotations = [
    Vector(
      "1-of-1-key-rotation", root(([1], 1), ([2], 1), signed: [2, 1]), .pending,
      difference: together),
    Vector(
      "1-of-1-key-rotation-unused-signatures", root(([1], 1), ([1], 1), signed: [3, 1, 4]),
      .accepted),
    Vector(
      "3-of-5-sign-with-different-keycombos, first", root((five, 3), (five, 3), signed: [0, 2, 4]),
      .accepted),
    Vector(
      "3-of-5-sign-with-different-keycombos, second",
      root((five, 3), (five, 3), signed: [0, 4, 1]), .accepted),
    Vector(
      "3-of-5-sign-with-different-keycombos, third", root((five, 3), (five, 3), signed: [0, 1, 3]),
      .accepted),
    Vector("3-of-5-one-key-rotated", root((five, 3), (rotated, 3), signed: [0, 4, 1]), .accepted),
    Vector(
      "3-of-5-one-key-rotated-with-intermediate-step",
      root((five, 3), (rotated, 3), signed: [0, 2, 4, 5]), .pending, difference: together),
    Vector(
      "3-of-5-all-keys-rotated-with-intermediate-step",
      root((five, 3), ([5, 6, 7, 8, 9], 3), signed: [0, 2, 4, 5, 6, 7]), .pending,
      difference: together),
    Vector(
      "1-of-3-threshold-increase-to-2-of-3",
      root(([1, 2, 3], 1), ([1, 2, 3], 2), signed: [1, 2]), .accepted),
    Vector(
      "2-of-3-threshold-decrease-to-1-of-3",
      root(([1, 2, 3], 2), ([1, 2, 3], 1), signed: [1, 2]), .accepted),
    Vector(
      "1-of-2-threshold-increase-to-2-of-2", root(([1], 1), ([1, 2], 2), signed: [1, 2]), .pending,
      difference: together),
    Vector(
      "1-of-1-key-rotation-fail-not-signed-with-old-key",
      root(([1], 1), ([2], 1), signed: [2, 3, 4]), .pending),
    Vector(
      "1-of-1-key-rotation-fail-not-signed-with-new-key",
      root(([1], 1), ([2], 1), signed: [1, 3, 4]), .pending),
    Vector(
      "3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys",
      root((five, 3), (rotated, 3), signed: [0, 2, 4]), .pending),
    Vector(
      "3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys",
      root((five, 3), (rotated, 3), signed: [0, 4, 5]), .pending),
    Vector(
      "1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached",
      root(([1, 2, 3], 1), ([1, 2, 3], 2), signed: [2]), .pending),
    Vector(
      "2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-eached",
      root(([1, 2, 3], 2), ([1, 2, 3], 1), signed: [1]), .pending),
  ]

  /// The rules that a proposal brings judge it as well, without an opening.
  private static func amended(from old: Int, to new: Int, signed: [Int]) -> Scene {
    Scene(classes: [.of("H", [.files(["governance/**"])], requires: .approvals(old))]).with {
      $0.changes = [.file("governance/rules.yaml")]
      $0.amendedClasses = [.of("H", [.files(["governance/**"])], requires: .approvals(new))]
      $0.roster = Commons.roster(Commons.members + members([1, 2, 3]))
      $0.reviews = members(signed).map { Review(member: $0.id, position: .consent) }
    }
  }

  static let amendments = [
    Vector("threshold 1 to 2, signed by 1", amended(from: 1, to: 2, signed: [1]), .pending),
    Vector("threshold 1 to 2, signed by 2", amended(from: 1, to: 2, signed: [1, 2]), .accepted),
    Vector("threshold 2 to 1, signed by 1", amended(from: 2, to: 1, signed: [1]), .pending),
    Vector("threshold 2 to 1, signed by 2", amended(from: 2, to: 1, signed: [1, 2]), .accepted),
  ]

  private static func role(_ keys: [Int], _ threshold: Int, signed: [Int]) -> Scene {
    Scene(.approvals(threshold)).with {
      $0.roster = Commons.roster(
        members(keys) + [Commons.member("ivo", Commons.amis, "mediation", [])])
      $0.reviews = signed.map { Review(member: "m-k\($0)", position: .consent) }
    }
  }

  static let thresholds = [
    Vector("1-of-1-key-rotation (not root)", role([2], 1, signed: [2]), .accepted),
    Vector(
      "1-of-1-key-rotation-unused-signatures (not root)", role([1], 1, signed: [3, 1, 4]), .accepted
    ),
    Vector(
      "1-of-1-key-rotation-fail-not-signed-with-new-key (not root)",
      role([2], 1, signed: [1, 3, 4]), .pending),
    Vector(
      "3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys",
      role(rotated, 3, signed: [0, 2, 4]), .pending),
    Vector(
      "2-of-5-one-key-signature-mising-threshold-not-reached", role(rotated, 3, signed: [0, 4]),
      .pending),
    Vector("3-of-5-sign-first-combo", role(five, 3, signed: [0, 2, 4]), .accepted),
    Vector("3-of-5-sign-fourth-combo", role(five, 3, signed: [1, 2, 3]), .accepted),
    Vector("3-of-5-sign-fifth-combo", role(five, 3, signed: [2, 3, 4]), .accepted),
    Vector("test_snapshot_threshold: 6 of 5", role(five, 6, signed: five), .pending),
    Vector(
      "test_root_has_keys_but_not_snapshot: listed, never signed",
      role(five, 5, signed: [0, 1, 2, 3]), .pending),
    Vector(
      "test_duplicate_keys_root: one key, many signatures",
      role(five, 3, signed: [1, 1, 1, 1, 1, 1]), .pending),
    Vector("test_duplicate_sig_keyids", role(five, 3, signed: [1, 1, 2]), .pending),
    Vector(
      "test_wrong_hashing_algorithm", role(five, 5, signed: five), .accepted,
      difference: "keys and how they are named are no matter of rules: people are counted"),
  ]

  @Test("Rotations of the root", arguments: rotations + amendments)
  func rotation(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }

  @Test("Thresholds", arguments: thresholds)
  func threshold(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }
}

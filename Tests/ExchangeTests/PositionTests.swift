import Foundation
import Records
import Testing

@testable import Exchange

@Suite("Positions")
struct PositionTests {
  @Test("Distances agree with the mathematics of the platform", arguments: 0..<200 as Range<UInt64>)
  func agreesWithFoundation(seed: UInt64) {
    var random = FixedGenerator(seed: seed)
    let first = point(using: &random)
    let reach = seed < 100 ? 180.0 : 0.001
    let second = GreatCircle.Point(
      latitude: min(
        90, max(-90, first.latitude + .random(in: -reach / 2...reach / 2, using: &random))),
      longitude: first.longitude + .random(in: -reach...reach, using: &random))
    let expected = haversine(first, second)
    let found = GreatCircle.distance(first, second)
    #expect(abs(found - expected) <= max(1e-6, expected * 1e-9), "\(first) \(second)")
    #expect(abs(GreatCircle.distance(second, first) - found) <= 1e-6)
  }

  @Test("Known distances are found")
  func findsKnownDistances() {
    let paris = GreatCircle.Point(latitude: 48.8566, longitude: 2.3522)
    let angers = GreatCircle.Point(latitude: 47.4784, longitude: -0.5632)
    #expect(abs(GreatCircle.distance(paris, angers) - 264_800) < 1000)
    #expect(GreatCircle.distance(paris, paris) == 0)
    let antipodes = GreatCircle.Point(latitude: -48.8566, longitude: -177.6478)
    #expect(abs(GreatCircle.distance(paris, antipodes) - 20_015_114) < 10)
  }

  @Test(
    "A position outside France, swapped or halved is told",
    arguments: [
      ("47.3", "-0.5", nil), ("-20.9", "55.4", nil), ("14.6", "-61", nil), ("-22.3", "166.4", nil),
      ("-0.5", "47.3", "swapped-coordinates"), ("55.4", "-20.9", "swapped-coordinates"),
      ("0", "0", "position-out-of-range"), ("147.3", "-0.5", "position-out-of-range"),
      ("47.3", nil, "incomplete-position"), (nil, "-0.5", "incomplete-position"), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func checksPositions(_ latitude: String?, _ longitude: String?, _ code: String?) {
    let problem = PositionCheck.problem(
      latitude: latitude.flatMap { Number($0) }, longitude: longitude.flatMap { Number($0) })
    #expect(problem?.code == code)
  }

  // MARK: - Builders

  private func point(using random: inout FixedGenerator) -> GreatCircle.Point {
    GreatCircle.Point(
      latitude: .random(in: -90...90, using: &random),
      longitude: .random(in: -180...180, using: &random))
  }

  private func haversine(_ first: GreatCircle.Point, _ second: GreatCircle.Point) -> Double {
    let degree = Double.pi / 180
    let north = sin((second.latitude - first.latitude) * degree / 2)
    let east = sin((second.longitude - first.longitude) * degree / 2)
    let cosines = cos(first.latitude * degree) * cos(second.latitude * degree)
    return 2 * 6_371_008.8 * asin(min(1, (north * north + cosines * east * east).squareRoot()))
  }
}

import Foundation
import Fuzzing
import TestSupport
import Testing

@Suite("What strangers send")
struct ReplayTests {
  private static let targets = FuzzTarget.all.map(\.name)

  /// How many bytes of damaged inputs a reader is given in one test: work is counted, not time.
  private static let work = 96 * 1024

  @Test(
    "What a reader once failed on, and what the real programs write, is read or refused",
    arguments: targets)
  func corpus(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let seeds = try target.seeds()
    #expect(!seeds.isEmpty)
    for seed in seeds { #expect(target.findings(seed) == []) }
    for (file, bytes) in try corpus(of: target) {
      let input = file.hasPrefix("large-") ? FuzzTarget.enlarged(bytes, to: 32 * 1024) : bytes
      #expect(target.findings(input) == [], "\(name)/\(file)")
    }
  }

  @Test("Damaged inputs are read or refused, whatever the damage", arguments: targets)
  func damage(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let inputs = try target.seeds() + corpus(of: target).map(\.bytes)
    var mutator = Mutator(seed: 1, for: target)
    var (work, count) = (0, 0)
    while work < Self.work, count < 3000 {
      let input = mutator.damaged(mutator.pick(inputs), beside: mutator.pick(inputs))
      #expect(target.findings(input) == [], "\(name): \(input)")
      work += input.count
      count += 1
    }
  }

  @Test("Large files in which a line is repeated are read or refused", arguments: targets)
  func repetition(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    for (line, seed) in try target.seeds().prefix(4).enumerated() {
      let input = FuzzTarget.enlarged(
        FuzzTarget.repeating(seed, line: line), to: min(target.longestInput, 32 * 1024))
      #expect(target.findings(input) == [], "\(name): line \(line)")
    }
  }

  @Test("The fuzzer attacks every reader when it is not told which")
  func everyTarget() throws {
    let script = try String(contentsOfFile: Project.root + "/Fuzzing/run", encoding: .utf8)
    #expect(script.contains("${TARGET:-" + Self.targets.joined(separator: " ") + "}"))
  }

  /// Returns the inputs kept for a target, which a new one has not yet.
  private func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = Project.root + "/Tests/FuzzingTests/Corpus/" + target.name
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
    }
  }
}

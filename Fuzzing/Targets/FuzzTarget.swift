/// A reader of what strangers send, under attack: from any bytes at all it must come back, soon, with a
/// value or a refusal.
package struct FuzzTarget: Sendable {
  package let name: String

  /// The most bytes of an input worth trying: what is longer is refused unread, or nothing new.
  package let longestInput: Int

  /// Words that mean something to the reader, which chance would not find.
  package let words: [String]

  /// Returns inputs that the reader takes, to start from.
  package let seeds: @Sendable () throws -> [[UInt8]]

  /// Reads an input, and returns the laws that what came of it breaks.
  package let findings: @Sendable ([UInt8]) -> [String]

  init(
    _ name: String, longestInput: Int = 16_384, words: [String],
    seeds: @escaping @Sendable () throws -> [[UInt8]],
    findings: @escaping @Sendable ([UInt8]) -> [String]
  ) {
    self.name = name
    self.longestInput = longestInput
    self.words = words
    self.seeds = seeds
    self.findings = findings
  }
}

extension FuzzTarget {
  /// All readers; another one is added here, and to the list at the head of `Fuzzing/run`.
  package static let all: [FuzzTarget] = [
    commit, tree, message, act, signature, key, record, csv, pattern, rules, member, kind,
    nomenclature, colleges, checkpoint, push,
  ]

  /// Returns the target of a name.
  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

extension FuzzTarget {
  /// Returns a large file made of a small input: what stands between its second and third parts, which the byte
  /// 0xff separates, is repeated, and each byte 0xfe in it is a number that goes up.
  ///
  /// A fuzzer finds small inputs; what costs more than its size shows in large ones only.
  package static func enlarged(_ bytes: [UInt8], to size: Int = 64 * 1024) -> [UInt8] {
    let parts = bytes.split(separator: 0xff, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[1].isEmpty else { return bytes }
    var large = Array(parts[0])
    var number = 0
    while large.count < size {
      for byte in parts[1] {
        if byte == 0xfe { large += Array(String(number).utf8) } else { large.append(byte) }
      }
      number += 1
    }
    return large + (parts.count > 2 ? Array(parts[2]) : [])
  }
}

extension FuzzTarget {
  /// Returns a pattern of a large file, from which one line of a file is repeated.
  package static func repeating(_ bytes: [UInt8], line: Int) -> [UInt8] {
    var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
    let index = line % lines.count
    lines[index] = [0xff] + lines[index] + [0xfe, 0x0a, 0xff]
    return Array(lines.joined(separator: [0x0a]))
  }
}

/// Gathers the laws that do not hold.
struct Laws {
  private(set) var broken: [String] = []

  mutating func require(_ condition: Bool, _ law: String) {
    if !condition { broken.append(law) }
  }
}

internal import TestSupport

/// Damages inputs, the same way for the same seed: for tests that must replay where no fuzzer runs.
package struct Mutator {
  private var generator: SeededGenerator
  private let words: [[UInt8]]

  package init(seed: UInt64, for target: FuzzTarget) {
    generator = SeededGenerator(seed: seed)
    words = target.words.map { Array($0.utf8) }
  }

  /// Returns an input with a few changes, some of them taken from another one.
  package mutating func damaged(_ input: [UInt8], beside other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...draw(4) { change(&bytes, beside: other) }
    return bytes
  }

  /// Returns one of some values.
  package mutating func pick<Value>(_ values: [Value]) -> Value { values[draw(values.count)] }

  private mutating func change(_ bytes: inout [UInt8], beside other: [UInt8]) {
    let place = draw(bytes.count + 1)
    let rest = place..<min(bytes.count, place + 1 + draw(16))
    switch draw(7) {
    case 0: bytes.insert(contentsOf: pick(words), at: place)
    case 1: bytes.replaceSubrange(rest, with: pick(words))
    case 2: bytes.removeSubrange(rest)
    case 3: bytes.insert(contentsOf: bytes[rest], at: draw(bytes.count + 1))
    case 4: bytes.insert(UInt8(draw(256)), at: place)
    case 5: for index in rest.prefix(1) { bytes[index] ^= 1 << UInt8(draw(8)) }
    default:
      let start = draw(other.count + 1)
      bytes.replaceSubrange(place..., with: other[start...])
    }
  }

  private mutating func draw(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}

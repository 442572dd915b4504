/// How alike two texts are, in hundredths: 100 when they are equal, 0 when they share no letter.
///
/// The measure is the normalised indel similarity: twice the length of the longest common subsequence over the sum of
/// the lengths. The subsequence is found 64 letters at a time (H. Hyyrö, "Bit-parallel LCS-length computation
/// revisited", 2004), so that comparing two names takes about as many steps as the longer one has letters.
enum Similarity {
  /// Returns the likeness of two texts; two empty ones are equal.
  static func percent(_ one: PlainText, _ other: PlainText) -> Int {
    let total = one.bytes.count + other.bytes.count
    guard total > 0 else { return 100 }
    return share(commonLength(one.bytes, other.bytes), of: total)
  }

  /// Returns the most that ``percent(_:_:)`` can be, from the lengths alone.
  static func bound(_ one: PlainText, _ other: PlainText) -> Int {
    let total = one.bytes.count + other.bytes.count
    return total == 0 ? 100 : share(min(one.bytes.count, other.bytes.count), of: total)
  }

  /// The rounded hundredths that a common subsequence is of two texts; halves go up.
  private static func share(_ common: Int, of total: Int) -> Int {
    (400 * common + total) / (2 * total)
  }

  /// Returns the length of the longest sequence of letters that two texts have in common, in order.
  static func commonLength(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let (short, long) = one.count <= other.count ? (one[...], other[...]) : (other[...], one[...])
    let start = zip(short, long).prefix { $0 == $1 }.count
    let (shortRest, longRest) = (short.dropFirst(start), long.dropFirst(start))
    let end = zip(shortRest.reversed(), longRest.reversed()).prefix { $0 == $1 }.count
    let (pattern, text) = (shortRest.dropLast(end), longRest.dropLast(end))
    guard !pattern.isEmpty else { return start + end }
    return start + end
      + (pattern.count <= 64 ? narrow(pattern, text) : wide(pattern, text))
  }

  /// Letters, digits and the space, from 0 to 36.
  private static func index(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7a: Int(byte) - 0x61
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: 36
    }
  }

  private static let symbols = 37

  /// The computation in one word: a bit of `row` is 0 where the subsequence grows.
  private static func narrow(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Int {
    var masks = [UInt64](repeating: 0, count: symbols)
    for (offset, byte) in pattern.enumerated() { masks[index(byte)] |= 1 << UInt64(offset) }
    var row = UInt64.max
    for byte in text {
      let mask = masks[index(byte)]
      let hits = row & mask
      row = (row &+ hits) | (row & ~mask)
    }
    let used = pattern.count == 64 ? UInt64.max : (1 << UInt64(pattern.count)) - 1
    return (~row & used).nonzeroBitCount
  }

  /// The same over several words, the sum carrying from each to the next.
  private static func wide(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Int {
    let words = (pattern.count + 63) / 64
    var masks = [UInt64](repeating: 0, count: symbols * words)
    for (offset, byte) in pattern.enumerated() {
      masks[index(byte) * words + offset / 64] |= 1 << UInt64(offset % 64)
    }
    var row = [UInt64](repeating: .max, count: words)
    for byte in text {
      var carry: UInt64 = 0
      let base = index(byte) * words
      for word in 0..<words {
        let mask = masks[base + word]
        let hits = row[word] & mask
        let (half, first) = row[word].addingReportingOverflow(hits)
        let (sum, second) = half.addingReportingOverflow(carry)
        carry = first || second ? 1 : 0
        row[word] = sum | (row[word] & ~mask)
      }
    }
    var length = 0
    for word in 0..<words {
      let left = pattern.count - word * 64
      let used = left >= 64 ? UInt64.max : (1 << UInt64(left)) - 1
      length += (~row[word] & used).nonzeroBitCount
    }
    return length
  }
}

/// The parts of an author or committer line, under the rules of `git fsck`.
struct SignatureLine {
  let name: Range<Int>
  let email: Range<Int>
  let seconds: Int64
  let offset: Int32

  /// Finds the parts of `Name <address> seconds ±hhmm`, or returns `nil` when it is anything else.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    guard let open = Self.bracket(bytes, in: range), bytes[open] == UInt8(ascii: "<"),
      open > range.lowerBound, bytes[open - 1] == UInt8(ascii: " "),
      let close = Self.bracket(bytes, in: (open + 1)..<range.upperBound),
      bytes[close] == UInt8(ascii: ">"),
      close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: " "),
      let space = bytes.firstIndex(of: UInt8(ascii: " "), in: (close + 2)..<range.upperBound),
      let seconds = Self.number(bytes, in: (close + 2)..<space),
      let offset = Self.zone(bytes, in: (space + 1)..<range.upperBound)
    else { return nil }
    self.name = range.lowerBound..<(open - 1)
    self.email = (open + 1)..<close
    self.seconds = seconds
    self.offset = offset
  }

  private static func bracket(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    range.first { bytes[$0] == UInt8(ascii: "<") || bytes[$0] == UInt8(ascii: ">") }
  }

  /// Reads a decimal number without sign or leading zero.
  private static func number(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int64? {
    guard !range.isEmpty, range.count == 1 || bytes[range.lowerBound] != UInt8(ascii: "0") else {
      return nil
    }
    var value: Int64 = 0
    for index in range {
      guard let digit = digit(bytes[index]) else { return nil }
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int64(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// Reads an offset such as `+0130`, as minutes.
  private static func zone(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int32? {
    guard range.count == 5 else { return nil }
    let sign = bytes[range.lowerBound]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    var value: Int32 = 0
    for index in range.dropFirst() {
      guard let digit = digit(bytes[index]) else { return nil }
      value = value * 10 + Int32(digit)
    }
    let minutes = value % 100
    guard minutes < 60 else { return nil }
    return (value / 100 * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte - UInt8(ascii: "0") : nil
  }
}

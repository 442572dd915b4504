/// An integer modulo p = 2²⁵⁵ − 19, the field over which Edwards25519 is drawn.
///
/// It works on public values only, in time that depends on them. Between operations a number may
/// exceed p but not 2²⁵⁶; `==` compares what numbers are modulo p.
struct FieldElement: Equatable, Sendable {
  /// The number, as 64-bit digits from the least significant.
  private var digits: InlineArray<4, UInt64>

  static let prime = FieldElement(~18, ~0, ~0, ~0 >> 1)

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.digits = [first, second, third, fourth]
  }

  /// Reads the y coordinate of an encoded point, or returns `nil` when it is not below p.
  ///
  /// The encoding is little-endian; its last bit is the sign of x, which is left out.
  init?(canonical encoded: ArraySlice<UInt8>) {
    self.init(0, 0, 0, 0)
    for (position, byte) in encoded.enumerated() {
      digits[position / 8] |= UInt64(byte) << UInt64(position % 8 * 8)
    }
    digits[3] &= ~0 >> 1
    guard !isAtLeastPrime else { return nil }
  }

  static func == (left: FieldElement, right: FieldElement) -> Bool {
    let left = left.reduced
    let right = right.reduced
    return left.digits.indices.allSatisfy { left.digits[$0] == right.digits[$0] }
  }

  static func * (left: FieldElement, right: FieldElement) -> FieldElement {
    var wide = InlineArray<8, UInt64>(repeating: 0)
    for i in 0..<4 {
      var carry: UInt64 = 0
      for j in 0..<4 {
        let (high, low) = left.digits[i].multipliedFullWidth(by: right.digits[j])
        let sum = UInt128(high) << 64 + UInt128(low) + UInt128(wide[i + j]) + UInt128(carry)
        wide[i + j] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      wide[i + 4] = carry
    }
    // 2²⁵⁶ is 38 modulo p, so the upper half comes back 38 times.
    var result = FieldElement(0, 0, 0, 0)
    var carry: UInt128 = 0
    for i in 0..<4 {
      carry += UInt128(wide[i]) + 38 * UInt128(wide[i + 4])
      result.digits[i] = UInt64(truncatingIfNeeded: carry)
      carry >>= 64
    }
    return result.adding(38 * UInt64(carry))
  }

  static func + (left: FieldElement, right: FieldElement) -> FieldElement {
    var result = FieldElement(0, 0, 0, 0)
    var carry: UInt128 = 0
    for i in 0..<4 {
      carry += UInt128(left.digits[i]) + UInt128(right.digits[i])
      result.digits[i] = UInt64(truncatingIfNeeded: carry)
      carry >>= 64
    }
    return result.adding(38 * UInt64(carry))
  }

  static func - (left: FieldElement, right: FieldElement) -> FieldElement {
    left + right * prime.minusOne
  }

  /// Whether the number is a square other than zero.
  ///
  /// By Euler's criterion it is when its power (p − 1)/2 is one. The exponent is 2²⁵⁴ − 10 =
  /// 2⁴·(2²⁵⁰ − 1) + 6; `ones` are powers with n ones in binary.
  var isNonzeroSquare: Bool {
    let ones2 = squared(1) * self
    let ones4 = ones2.squared(2) * ones2
    let ones5 = ones4.squared(1) * self
    let ones10 = ones5.squared(5) * ones5
    let ones20 = ones10.squared(10) * ones10
    let ones40 = ones20.squared(20) * ones20
    let ones50 = ones40.squared(10) * ones10
    let ones100 = ones50.squared(50) * ones50
    let ones200 = ones100.squared(100) * ones100
    let ones250 = ones200.squared(50) * ones50
    return ones250.squared(4) * ones2.squared(1) == FieldElement(1, 0, 0, 0)
  }

  /// The number one below this one, which must not be zero.
  var minusOne: FieldElement {
    var result = self
    for i in 0..<4 {
      let (digit, isBorrowing) = digits[i].subtractingReportingOverflow(1)
      result.digits[i] = digit
      if !isBorrowing { break }
    }
    return result
  }
}

extension FieldElement {
  /// Returns the number squared again and again.
  private func squared(_ times: Int) -> FieldElement {
    var result = self
    for _ in 0..<times { result = result * result }
    return result
  }

  /// Returns the number plus a small one, folding what exceeds 2²⁵⁶.
  private func adding(_ small: UInt64) -> FieldElement {
    var result = self
    var addend = small
    while addend != 0 {
      for i in 0..<4 {
        let (digit, didOverflow) = result.digits[i].addingReportingOverflow(addend)
        result.digits[i] = digit
        addend = didOverflow ? 1 : 0
        if addend == 0 { return result }
      }
      addend *= 38
    }
    return result
  }

  private var isAtLeastPrime: Bool {
    digits[3] > ~0 >> 1
      || digits[3] == ~0 >> 1 && digits[2] == ~0 && digits[1] == ~0 && digits[0] >= ~18
  }

  /// The same number, below p.
  private var reduced: FieldElement {
    var result = self
    // 2²⁵⁵ is 19 modulo p, so the highest bit comes back as 19.
    while result.digits[3] >> 63 == 1 { result = result.withoutHighestBit.adding(19) }
    return result.isAtLeastPrime ? result.adding(19).withoutHighestBit : result
  }

  private var withoutHighestBit: FieldElement {
    var result = self
    result.digits[3] &= ~0 >> 1
    return result
  }
}

import Records
import TestSupport
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test(
    "A number has one canonical text",
    arguments: [
      ("1", "1"), ("+1", "1"), ("01", "1"), ("1.0", "1"), ("1.50", "1.5"), ("-0", "0"),
      ("-0.0", "0"), ("0.10", "0.1"), ("-007.250", "-7.25"), ("000", "0"), ("-0.5", "-0.5"),
    ])
  func canonical(text: String, result: String) {
    #expect(Number(text)?.text == result)
    #expect((Number(canonical: text) != nil) == (text == result))
  }

  @Test(
    "Anything else is not a number",
    arguments: [
      "", "-", "+", ".", "1.", ".5", "1e3", "1,5", "0x10", "NaN", "1.2.3", "--1", "1 000", "١",
      String(repeating: "9", count: 41),
    ])
  func refused(text: String) {
    #expect(Number(text) == nil)
    #expect(Number(canonical: text) == nil)
  }

  @Test("Numbers compare as their values do", arguments: 0..<200 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (left, right) = (
      Int.random(in: -1200...1200, using: &random), Int.random(in: -1200...1200, using: &random)
    )
    let number = { (hundredths: Int) in
      let digits = (abs(hundredths) % 100).padded(to: 2)
      return Number("\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)")
    }
    let isLess = try #require(number(left)) < #require(number(right))
    #expect(isLess == (left < right))
  }

  @Test("Digits beyond floating point still count")
  func precision() throws {
    let smaller = try #require(Number("9007199254740993.1"))
    let larger = try #require(Number("9007199254740993.2"))
    #expect(smaller < larger)
    #expect(smaller.double == larger.double)
  }
}

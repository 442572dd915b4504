import Records
import TestSupport
import Testing

@Suite("Patterns")
struct PatternTests {
  @Test(
    "The whole text must match",
    arguments: [
      ("[0-9]{14}", "12345678901234", true), ("[0-9]{14}", "1234567890123", false),
      ("[0-9]{14}", "123456789012345", false), ("^(2[AB]|[0-9]{2})[0-9]{3}$", "2A004", true),
      ("^(2[AB]|[0-9]{2})[0-9]{3}$", "2C004", false), ("a|bc", "bc", true), ("a|bc", "abc", false),
      ("", "", true), ("", "a", false), ("a*", "", true), ("(a*)*b", "aaab", true),
      ("(a|)+b", "ab", true), ("x{0}y", "y", true), ("x{2,}", "x", false), ("x{2,}", "xxxx", true),
      ("x{1,2}", "xxx", false), ("a.c", "aéc", true), ("a.c", "a\nc", false),
      ("\\d+", "123", true), ("\\d+", "١٢", false), ("\\w+", "été_2", true), ("\\w+", "a-b", false),
      ("[^\\s]+", "a b", false), ("[\\w-]+", "a-b", true), ("[a\\-z]+", "a-z", true),
      ("[a-]+", "a-", true), ("[]a]+", "]a", true), ("\\p{Lu}\\p{Ll}+", "Éloi", true),
      ("\\p{Lu}\\p{Ll}+", "éloi", false), ("[\\p{L}' -]+", "L'Haÿ les", true), ("\\.", ".", true),
      ("\\.", "a", false), ("(?:ab)+?", "abab", true), ("a$", "a", true), ("a^b", "ab", false),
      ("[^a]", "b", true), ("[\\D]+", "ab", true), ("\\S\\W", "a-", true),
      ("\\n\\t\\r", "\n\t\r", true),
    ])
  func matching(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == isMatch)
  }

  @Test(
    "A pattern that cannot be read says why",
    arguments: [
      ("(", "a '(' is not closed"), (")", "a ')' closes nothing"), ("[a", "a '[' is not closed"),
      ("*a", "'*' repeats nothing"), ("a**", "'*' repeats a repetition"),
      ("a{2", "a '{' is not followed by one or two counts, 1000 at most"),
      ("a{2,1}", "a '{' is not followed by one or two counts, 1000 at most"),
      ("a{,2}", "a '{' is not followed by one or two counts, 1000 at most"),
      ("a{99999999999999999999}", "a '{' is not followed by one or two counts, 1000 at most"),
      ("[z-a]", "a class has a range that is not one"),
      ("[\\d-z]", "a class has a range that is not one"),
      ("(a)\\1", "'\\1' is not known"), ("\\bx", "'\\b' is not known"),
      ("(?=a)", "groups that begin with '(?' are not known, but '(?:'"),
      ("a\\", "a '\\' stands before nothing"),
      ("\\p{Foo}", "'\\p' is followed by none of {L}, {Lu}, {Ll} and {N}"),
      ("((a{1000}){1000}){1000}", "it repeats too much"), ("[]", "a '[' is not closed"),
      (String(repeating: "(", count: 50), "its groups are too deep"),
      ("(){1000}{2}", "'{' repeats a repetition"), ("((){1000}){1000}x", "it repeats too much"),
    ])
  func defects(pattern: String, message: String) {
    do {
      _ = try Pattern(pattern)
      Issue.record("'\(pattern)' was read")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test(
    "Patterns and texts made to keep an engine busy are answered at once",
    arguments: ["(a+)+$", "(a|a)*b", "(a*)*b", "(a?){30}a{30}b", "(.*)*x", "(a+b?)+c"])
  func hostilePatterns(pattern: String) throws {
    // An engine that backtracks would not come back within anybody's lifetime.
    #expect(try !Pattern(pattern).matches(String(repeating: "a", count: 2000) + "!"))
  }

  @Test(
    "Simple patterns agree with the standard library", arguments: 0..<150 as Range<UInt64>)
  func oracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = node(depth: 3, using: &random)
    let (pattern, regex) = (try Pattern(text), try Regex(text))
    for _ in 0..<12 {
      let letters = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        "abc1".randomElement(using: &random) ?? "a"
      }
      #expect(
        try pattern.matches(String(letters)) == (regex.wholeMatch(in: String(letters)) != nil),
        "'\(text)' on '\(String(letters))'")
    }
  }

  private func node(depth: Int, using random: inout SeededGenerator) -> String {
    let inner = { (random: inout SeededGenerator) in node(depth: depth - 1, using: &random) }
    switch depth == 0 ? 0 : Int.random(in: 0..<8, using: &random) {
    case 1: return inner(&random) + inner(&random)
    case 2: return "(" + inner(&random) + "|" + inner(&random) + ")"
    case 3: return "(" + inner(&random) + ")*"
    case 4: return "(" + inner(&random) + "){1,2}"
    case 5: return "(" + inner(&random) + ")?"
    case 6: return "[^a]" + inner(&random)
    default: return ["a", "b", "[bc]", ".", "\\d", "[a-c]+"].randomElement(using: &random) ?? "a"
    }
  }
}

import Publishing
import Records
import Testing

@Suite("Writing in French and in English")
struct LanguageTests {
  @Test(
    "Enumerations and choices read as sentences",
    arguments: [
      ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a et b", "a ou b"),
      (["a", "b", "c"], "a, b et c", "a, b ou c"),
    ])
  func lists(_ items: [String], _ all: String, _ one: String) {
    #expect(Language.french.list(items) == all)
    #expect(Language.french.choice(items) == one)
    #expect(Language.english.list(items) == all.replacing(" et ", with: " and "))
    #expect(Language.english.choice(items) == one.replacing(" ou ", with: " or "))
  }

  @Test(
    "Nouns agree with their number as each language has it",
    arguments: [
      (0, "0 avis reçu", "0 days"), (1, "1 avis reçu", "1 day"), (2, "2 avis reçus", "2 days"),
    ])
  func numbers(_ number: Int, _ french: String, _ english: String) {
    #expect(Language.french.count(number, "avis reçu", "avis reçus") == french)
    #expect(Language.english.count(number, "day", "days") == english)
  }

  @Test(
    "Moments are written in full",
    arguments: [
      ("2026-03-01T09:05:59Z", "1er mars 2026 à 09:05 (UTC)", "1 March 2026 at 09:05 (UTC)"),
      ("2026-12-31", "31 décembre 2026 à 00:00 (UTC)", "31 December 2026 at 00:00 (UTC)"),
      ("2026-08-15T00:30:00+02:00", "14 août 2026 à 22:30 (UTC)", "14 August 2026 at 22:30 (UTC)"),
    ])
  func moments(_ text: String, _ french: String, _ english: String) throws {
    let instant = try #require(Instant(text))
    #expect(Language.french.moment(instant) == french)
    #expect(Language.english.moment(instant) == english)
  }

  @Test(
    "Lengths of time are written in words",
    arguments: [
      ("P1D", "1 jour", "1 day"), ("P2W", "14 jours", "14 days"), ("P1M", "1 mois", "1 month"),
      ("P1Y", "12 mois", "12 months"),
    ])
  func lengths(_ text: String, _ french: String, _ english: String) throws {
    let period = try #require(Period(text))
    #expect(Language.french.length(period) == french)
    #expect(Language.english.length(period) == english)
    #expect(Language.french.length(Period(months: 1, days: 2)) == "1 mois et 2 jours")
  }

  @Test(
    "A text on one line keeps its words and loses what could disguise it",
    arguments: [
      ("a  b", "a b"), (" a\t\r\nb ", "a b"), ("a\u{1B}[31mb", "a [31mb"),
      ("a\u{202E}b\u{2066}c", "a b c"), ("a\u{2028}b\u{85}c", "a b c"), ("été 😀", "été 😀"),
      ("", ""),
    ])
  func oneLine(_ text: String, expected: String) {
    #expect(text.oneLine() == expected)
  }

  @Test("A long text is cut at its limit")
  func limits() {
    #expect("abcdef".oneLine(limit: 6) == "abcdef")
    #expect("abcdefg".oneLine(limit: 6) == "abcde…")
  }

  @Test("Each language quotes in its own way")
  func quotes() {
    #expect(Language.french.quoted("a\nb") == "« a b »")
    #expect(Language.english.quoted("a") == "“a”")
  }
}

import Evolution
import Governance
import Publishing
import Records
import Testing

@Suite("Report in Markdown")
struct ReportMarkdownTests {
  private static let pages = Language.allCases.flatMap { language in
    [ReportStory.report, ReportStory.initial].map { ReportMarkdown(language).render($0) }
  }

  @Test(
    "Every figure leads to a list that is there, and every anchor is there once", arguments: pages)
  func links(_ page: String) {
    let anchors = page.matches(of: /<a id="([^"]*)">/).map { String($0.1) }
    let targets = page.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
    #expect(!targets.isEmpty && Set(targets).isSubset(of: anchors))
    #expect(Set(anchors).count == anchors.count)
  }

  @Test("Every row of a table has as many cells as its head", arguments: pages)
  func tables(_ page: String) {
    var width: Int?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == width ?? cells, "\(line)")
      width = cells
    }
  }

  @Test("Unknowns stand before what is known, and both languages say the same figures")
  func order() throws {
    let page = ReportMarkdown(.french).render(ReportStory.report)
    let unknown = try #require(page.firstRange(of: "Ce que l’on ne sait pas"))
    let known = try #require(page.firstRange(of: "Ce qui a changé dans le territoire"))
    #expect(unknown.lowerBound < known.lowerBound)
    let figures = Language.allCases.map { language in
      ReportMarkdown(language).render(ReportStory.report).matches(of: /\[(\d+)\]\(#([^)]*)\)/)
        .map { "\($0.1) \($0.2)" }
    }
    #expect(figures[0] == figures[1])
  }

  @Test(
    "What a record says is never markup",
    arguments: [
      ("a|b", #"a\|b"#), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("[x](https://x.invalid)", #"\[x\](https://x.invalid)"#), ("![x](y)", #"\!\[x\](y)"#),
      ("`code` *b* _i_ ~s~", #"\`code\` \*b\* \_i\_ \~s\~"#), (#"\|"#, #"\\\|"#),
      ("a\nb", "a<br>b"), ("&lt;", "&amp;lt;"), ("# t", "\\# t"),
      ("\u{202e}abc\u{1b}[0m", "\u{fffd}abc\u{fffd}\\[0m"), ("-0.55", "-0.55"), ("47.47", "47.47"),
      ("Médiathèque", "Médiathèque"),
    ])
  func escaping(_ name: String, expected: String) {
    let place = Record(
      id: RecordID(kind: "lieu", name: "000000000001"), entries: [Entry("nom", .text(name))])
    let page = ReportMarkdown(.english).render(
      Report.make(
        from: nil,
        to: Snapshot(
          revision: "a", time: Instant(seconds: 0), profile: ReportStory.profile, records: [place]),
        journal: []))
    #expect(page.contains("\(expected) (`lieu/000000000001`) | standing |"))
  }

  @Test(
    "A line of reasons stays a line, however it starts",
    arguments: [
      ("- a", #"\- a"#), ("---", #"\---"#), ("===", #"\==="#), ("+ a", #"\+ a"#),
      ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("> a", "&gt; a"),
      ("2026-03-02", "2026-03-02"),
      ("3.5 h", "3.5 h"), ("", ""),
    ])
  func reasons(_ text: String, expected: String) {
    let report = Report.make(
      from: nil,
      to: Snapshot(
        revision: "a", time: Instant(seconds: 0), profile: ReportStory.profile, records: []),
      journal: [
        JournalEntry(
          sequence: 1, commit: "c", act: "founded", time: Instant(seconds: 0), reasons: text)
      ])
    let page = ReportMarkdown(.english).render(report)
    #expect(page.contains("`c` | \(expected) |\n"))
  }

  @Test(
    "Dates are in words, as precise as they are",
    arguments: [
      (Language.french, "2026-03-01", "1er mars 2026"), (.french, "2026-08-12", "12 août 2026"),
      (.french, "2026-02", "février 2026"), (.french, "2026", "2026"),
      (.english, "2026-03-01", "1 March 2026"), (.english, "2026-02", "February 2026"),
    ])
  func dates(_ language: Language, _ date: String, words: String) {
    let journal = [
      JournalEntry(
        sequence: 1, commit: "c", act: "accepted", time: Instant(seconds: 0),
        effective: PartialDate(date))
    ]
    let state = Snapshot(
      revision: "a", time: Instant(seconds: 0), profile: ReportStory.profile, records: [])
    let page = ReportMarkdown(language).render(
      Report.make(from: state, to: state, journal: journal))
    #expect(page.contains(": \(words) |"))
  }

  @Test("A report says nothing of causes and ranks nobody", arguments: pages)
  func literal(_ page: String) {
    for word in ["grâce à", "à cause de", "en raison de", "thanks to", "because", "due to"] {
      #expect(!page.lowercased().contains(word))
    }
  }
}

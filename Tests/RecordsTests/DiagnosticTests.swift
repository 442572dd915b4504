import Records
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test(
    "The nearest word is suggested when it is near enough",
    arguments: [
      ("acueil", "accueil"), ("ACCUEIL", "accueil"), ("imprssion", "impression"), ("xyzuvw", nil),
      ("", nil), ("atelires", "ateliers"),
    ] as [(String, String?)])
  func nearest(word: String, match: String?) {
    #expect(Nearest.match(for: word, in: ["accueil", "impression", "ateliers"]) == match)
  }

  @Test("Without a near word, a hint lists what is possible, up to eight")
  func listed() {
    #expect(Nearest.hint(for: "rien", in: ["b-code", "a-code"]) == "use one of 'a-code', 'b-code'")
    let many = (10..<20).map { "code-\($0)" }
    #expect(Nearest.hint(for: "rien", in: many)?.hasSuffix("'code-17', … (10 in all)") == true)
    #expect(Nearest.hint(for: "rien", in: []) == nil)
  }

  @Test("Of words equally near, the first is suggested")
  func ties() {
    #expect(Nearest.match(for: "bat", in: ["cat", "bar"]) == "cat")
    #expect(Nearest.hint(for: "bat", in: ["cat", "bar"]) == "did you mean 'cat'?")
  }

  @Test("A search costs no more for words, long or many, that were made for that")
  func boundedSearch() {
    let long = String(repeating: "a", count: 64)
    #expect(Nearest.match(for: long, in: [long + "b"]) == long + "b")
    #expect(Nearest.match(for: long + "a", in: [long + "ab"]) == nil)
    let many = (0..<20_000).map { "code-\(100_000 + $0)" }
    #expect(Nearest.match(for: "mode-x00001", in: ["code-x00001"] + many) == "code-x00001")
    #expect(Nearest.match(for: "\u{3b1}\u{3b2}\u{3b3}\u{3b4}-x00001", in: many + ["x"]) == nil)
    let hint = Nearest.hint(for: "rien", in: many.reversed())
    #expect(hint?.hasPrefix("use one of 'code-100000', 'code-100001', ") == true)
    #expect(hint?.hasSuffix("'code-100007', … (20000 in all)") == true)
  }

  @Test("What is quoted is short and on one line")
  func quoting() {
    #expect("Mairie".quoted == "'Mairie'")
    #expect("a\nb\u{202e}c".quoted == "'a b c'")
    #expect(String(repeating: "é", count: 60).quoted.count == 62)
    #expect(String(repeating: "é", count: 61).quoted.hasSuffix("é…'"))
  }

  @Test("Diagnostics are read by place, then by severity")
  func readingOrder() {
    let (first, second) = (Location("a", line: 2), Location("a", line: 10))
    let diagnostics = [
      Diagnostic(.error, "z", "later", at: second),
      Diagnostic(.warning, "b", "same place", at: first),
      Diagnostic(.error, "c", "same place", at: first),
      Diagnostic(.info, "d", "nowhere"),
    ]
    #expect(diagnostics.inReadingOrder.map(\.code) == ["d", "c", "b", "z"])
    #expect(diagnostics.hasErrors)
    #expect(!diagnostics.filter { $0.severity > .error }.hasErrors)
  }
}

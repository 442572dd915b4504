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

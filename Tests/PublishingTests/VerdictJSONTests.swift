import Foundation
import Governance
import Publishing
import Records
import Testing

@Suite("Verdicts and diagnostics for programs")
struct VerdictJSONTests {
  private func json(_ verdict: Verdict) -> String {
    let text = VerdictText(language: .english, naming: VerdictSamples.naming)
    return JSONText.encode(VerdictJSON(verdict, words: text))
  }

  @Test("A verdict has every key, in order, with null where nothing is known")
  func everyKey() {
    let verdict = Verdict(
      proposal: "p", classes: [],
      steps: [Verdict.Step("class", .failed, because: .nothingChanges, missing: ["a/b"])],
      diagnostics: [Diagnostic(.error, "no-class", "a \"message\"", at: Location("a/b"))])
    #expect(
      json(verdict) == """
        {
          "class" : null,
          "diagnostics" : [
            {
              "code" : "no-class",
              "column" : 1,
              "hint" : null,
              "line" : 1,
              "message" : "a \\"message\\"",
              "path" : "a/b",
              "severity" : "error"
            }
          ],
          "outcome" : "refused",
          "proposal" : "p",
          "requirements" : [
            {
              "because" : "The proposal changes nothing: there is nothing to decide. Change one \
        record at least, or withdraw the proposal.",
              "counted" : [

              ],
              "id" : "class",
              "missing" : [
                "a/b"
              ],
              "needed" : null,
              "state" : "failed",
              "until" : null
            }
          ],
          "until" : null
        }

        """)
  }

  @Test("Moments are in RFC 3339, and everything that counts is there")
  func values() throws {
    let data = Data(json(VerdictSamples.verdict).utf8)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      Set(object.keys) == ["proposal", "class", "outcome", "until", "requirements", "diagnostics"])
    #expect(object["class"] as? String == "C")
    #expect(object["outcome"] as? String == "pending")
    #expect(object["until"] as? String == "2026-03-14T00:00:00Z")
    let requirements = try #require(object["requirements"] as? [[String: Any]])
    #expect(
      requirements.compactMap { $0["id"] as? String } == ["proposers", "approvals", "period"])
    #expect(requirements[1]["needed"] as? Int == 3)
    #expect(requirements[1]["counted"] as? [String] == ["m-ana"])
    #expect(requirements[2]["until"] as? String == "2026-03-14T00:00:00Z")
    #expect(
      requirements.allSatisfy {
        Set($0.keys) == ["id", "state", "needed", "counted", "missing", "until", "because"]
      })
  }

  @Test("The sentence is that of the text, in its language")
  func language() throws {
    let french = VerdictText(language: .french, naming: VerdictSamples.naming)
    let text = JSONText.encode(VerdictJSON(VerdictSamples.verdict, words: french))
    #expect(text.contains("\"because\" : \"Tout le monde peut proposer ce changement.\""))
  }

  @Test("Same value, same bytes, one final newline")
  func sameBytes() {
    #expect(json(VerdictSamples.verdict) == json(VerdictSamples.verdict))
    #expect(json(VerdictSamples.verdict).hasSuffix("}\n"))
  }

  @Test("Any value can be written, even numbers that are none")
  func anyValue() {
    #expect(JSONText.encode(["b": 1, "a": 2]) == "{\n  \"a\" : 2,\n  \"b\" : 1\n}\n")
    #expect(JSONText.encode(["/é"]) == "[\n  \"/é\"\n]\n")
    #expect(JSONText.encode([Double.nan, .infinity, -.infinity, 0.5]).contains("\"NaN\""))
  }

  @Test("A diagnostic without a place has null for it")
  func diagnosticWithoutPlace() throws {
    let text = JSONText.encode(
      DiagnosticJSON(Diagnostic(.info, "a-code", "something", hint: "do this")))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == ["path", "line", "column", "severity", "code", "message", "hint"])
    #expect(object["path"] is NSNull && object["line"] is NSNull && object["column"] is NSNull)
    #expect(object["hint"] as? String == "do this")
    #expect(object["severity"] as? String == "info")
  }

  @Test(
    "A diagnostic is printed as compilers do",
    arguments: [
      (
        Diagnostic(
          .error, "no-class", "a fact", at: Location("a/b.yaml", line: 3, column: 7), hint: "act"),
        "a/b.yaml:3:7: error: a fact [no-class]\n  hint: act\n"
      ),
      (Diagnostic(.warning, "x", "a fact"), "warning: a fact [x]\n"),
      (
        Diagnostic(.info, "x", "a\nb\u{1B}[0m", at: Location("a\nb")),
        "a b:1:1: info: a b [0m [x]\n"
      ),
    ])
  func diagnosticText(_ diagnostic: Diagnostic, expected: String) {
    #expect(DiagnosticText.render(diagnostic) == expected)
    #expect(DiagnosticText.render([diagnostic, diagnostic]) == expected + expected)
  }
}

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
          "classes" : [

          ],
          "diagnostics" : [
            {
              "code" : "no-class",
              "column" : 1,
              "hint" : null,
              "level" : "refuse",
              "line" : 1,
              "message" : "a \\"message\\"",
              "path" : "a/b",
              "severity" : "error"
            }
          ],
          "outcome" : "refused",
          "proposal" : "p",
          "provisions" : [

          ],
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
          "standpoint" : null,
          "suppositions" : [

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
      Set(object.keys) == [
        "proposal", "class", "classes", "outcome", "until", "requirements", "provisions",
        "standpoint", "suppositions", "diagnostics",
      ])
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

  @Test("Classes, provisions, the standpoint and suppositions are told in full")
  func everything() throws {
    let text = VerdictText(language: .english, naming: VerdictScreens.naming)
    let standpoint = Standpoint(
      member: "m-ana", position: nil, exclusion: .interested(VerdictSamples.place),
      possibilities: [.object([.error]), .record])
    let value = VerdictJSON(
      VerdictScreens.accepted, words: text, standpoint: standpoint,
      suppositions: [
        Supposition(position: .consent, author: .member("m-bao")),
        Supposition(position: .object, author: .college("personnes")),
      ])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(JSONText.encode(value).utf8)) as? [String: Any])
    let classes = try #require(object["classes"] as? [[String: Any]])
    #expect(classes.map { $0["class"] as? String } == ["A", "B"])
    #expect(classes[0]["title"] as? String == "Verify")
    #expect(classes[0]["units"] as? [String] == ["lieu/0123456789ab verifications"])
    #expect((classes[1]["asks"] as? [String])?.first?.hasPrefix("Only the voice") == true)
    let provisions = try #require(object["provisions"] as? [[String: Any]])
    #expect(provisions.map { $0["id"] as? String } == ["objections", "disowning"])
    #expect(provisions[1]["members"] as? [String] == ["m-ana", "m-bao"])
    #expect(provisions[0]["until"] as? String == "2026-03-14T00:00:00Z")
    let stands = try #require(object["standpoint"] as? [String: Any])
    #expect(stands["member"] as? String == "m-ana" && stands["position"] is NSNull)
    #expect(stands["counted"] as? Bool == false)
    let possibilities = try #require(stands["possibilities"] as? [[String: String]])
    #expect(possibilities.map { $0["id"] } == ["object", "record"])
    #expect(
      possibilities[0]["command"]
        == "terrier review horaires --position object --ground error --reason … --as m-ana")
    let suppositions = try #require(object["suppositions"] as? [[String: Any]])
    #expect(suppositions[0]["member"] as? String == "m-bao")
    #expect(suppositions[1]["college"] as? String == "personnes")
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
      Set(object.keys) == [
        "path", "line", "column", "severity", "level", "code", "message", "hint",
      ])
    #expect(object["level"] as? String == "info")
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

import Publishing
import Records
import Testing

@Suite("Annotations of forges")
struct ForgeAnnotationTests {
  @Test(
    "A finding is one line that the forge reads as one command",
    arguments: [
      (
        Diagnostic(.error, "bad-value", "no", at: Location("a/b.yaml", line: 3, column: 7)),
        "::error file=a/b.yaml,line=3,col=7,title=bad-value::no\n"
      ),
      (
        Diagnostic(.warning, "late", "100 % of it", hint: "hurry"),
        "::warning title=late::100 %25 of it (hurry)\n"
      ),
      (
        Diagnostic(.info, "note", "a: b, c", at: Location("a,b:c.yaml", line: 1, column: 1)),
        "::notice file=a%2Cb%3Ac.yaml,line=1,col=1,title=note::a: b, c\n"
      ),
    ])
  func command(diagnostic: Diagnostic, line: String) {
    #expect(ForgeAnnotation(diagnostic).workflowCommand == line)
  }

  @Test(
    "No text ends the line or starts another command", arguments: ["\n", "\r", "\r\n", "\u{2028}"])
  func injection(end: String) {
    let text = "a\(end)::set-env name=PATH::b"
    let annotation = ForgeAnnotation(.error, "code", text, at: Location(text, line: 1, column: 1))
    let command = annotation.workflowCommand
    #expect(command.hasPrefix("::error file="))
    #expect(command.dropLast().allSatisfy { !$0.isNewline })
  }

  @Test("A report is what GitLab asks for, and a finding without a place is at the rules")
  func codeQuality() {
    let findings = [
      ForgeAnnotation(.error, "voice", "missing"),
      ForgeAnnotation(.info, "note", "seen", at: Location("a.yaml", line: 4, column: 2)),
    ].map { CodeQualityJSON($0, rules: "rules.yaml", digest: { String($0.utf8.count) }) }
    #expect(
      JSONText.encode(findings) == """
        [
          {
            "check_name" : "voice",
            "description" : "missing",
            "fingerprint" : "26",
            "location" : {
              "lines" : {
                "begin" : 1
              },
              "path" : "rules.yaml"
            },
            "severity" : "major"
          },
          {
            "check_name" : "note",
            "description" : "seen",
            "fingerprint" : "18",
            "location" : {
              "lines" : {
                "begin" : 4
              },
              "path" : "a.yaml"
            },
            "severity" : "info"
          }
        ]

        """)
  }
}

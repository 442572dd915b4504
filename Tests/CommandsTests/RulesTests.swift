import Commands
import Foundation
import TestSupport
import Testing

@Suite("The rules in words, and on examples")
struct RulesTests {
  /// Writes cases of one small cast into the work tree of a ledger.
  private func write(_ cases: [String], to name: String = "accords", in commons: Commons) throws {
    let folder = commons.ledger + "/governance/examples"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let cast = """
      structures: {cyber: "111111111", annexe: "111111111", caf: "222222222", mairie: "333333333"}
      people:
        m-ana: {structure: cyber, college: mediation-numerique, voice: true}
        m-dan: {structure: annexe, college: mediation-numerique}
        m-bao: {structure: caf, college: services-publics, roles: [reviewer, sealer]}
        m-ivo: {structure: mairie, college: collectivites, roles: [reviewer, sealer]}
        m-eva: {college: personnes}
      examples:

      """
    try (cast + cases.joined()).write(
      toFile: "\(folder)/\(name).yaml", atomically: true, encoding: .utf8)
  }

  private func example(by other: String, expect: String) -> String {
    """
      - name: {fr: Avec \(other), en: With \(other)}
        proposal: {by: m-eva}
        changes: [{kind: lieu, fields: [horaires], concerned: [cyber]}]
        opened: {at: 2026-03-01, by: m-bao}
        opinions: [consent by m-ana, consent by \(other)]
        at: 2026-03-10
        expect: \(expect)

    """
  }

  @Test("Examples are judged by the rules of the working tree")
  func examples() throws {
    let commons = try Commons()
    try write(
      [example(by: "m-dan", expect: "pending"), example(by: "m-bao", expect: "accepted")],
      in: commons)
    let passing = commons.terrier("rules", "--test", "--lang", "en")
    #expect(passing.status == .success, "\(passing.standardError)")
    #expect(
      passing.standardOutput == """
        governance/examples/accords.yaml
          ✓ With m-dan
          ✓ With m-bao

        2 examples, all as expected

        """)
    let rules = commons.ledger + "/governance/rules.yaml"
    let text = try String(contentsOfFile: rules, encoding: .utf8)
    try text.replacing("{members: 2, structures: 2, colleges: 2}", with: "{members: 1}")
      .write(toFile: rules, atomically: true, encoding: .utf8)
    let failing = commons.terrier("rules", "--test", "accords", "--lang", "fr")
    #expect(failing.status == .negative)
    #expect(failing.standardOutput.contains("  ✗ Avec m-dan\n"))
    #expect(
      failing.standardOutput.contains("Attendu : en attente. Avec ces règles : acceptée."))
    let warned = commons.terrier("validate")
    #expect(warned.standardError.contains("[example-differs]"))
    #expect(warned.status == .success)
    let json = commons.terrier("rules", "--test", "--format", "json").standardOutput
    #expect(json.contains("\"agreeing\" : 1"))
    #expect(json.contains("\"total\" : 2"))
  }

  @Test("A file of examples that cannot be read is refused; one that names what is gone is not")
  func unreadable() throws {
    let commons = try Commons()
    try write(["  - {nom: {fr: A}}\n"], in: commons)
    #expect(commons.terrier("rules", "--test").status == .negative)
    #expect(commons.terrier("validate").status == .negative)
    try write(
      [example(by: "m-bao", expect: "accepted").replacing("kind: lieu", with: "kind: leiu")],
      in: commons)
    let outdated = commons.terrier("validate")
    #expect(outdated.status == .success)
    #expect(outdated.standardError.contains("did you mean 'lieu'?"))
    #expect(commons.terrier("rules", "--test", "acords").standardError.contains("'accords'"))
  }

  @Test("A thousand examples are judged in one go")
  func many() throws {
    let commons = try Commons()
    let cases = Array(repeating: example(by: "m-bao", expect: "accepted"), count: 250)
    for name in ["a", "b", "c", "d"] { try write(cases, to: name, in: commons) }
    let output = commons.terrier("rules", "--test", "--lang", "en")
    #expect(output.standardOutput.hasSuffix("1000 examples, all as expected\n"))
  }

  @Test("The rules in force are said in plain words", arguments: ["fr", "en"])
  func page(language: String) throws {
    let commons = try Commons()
    let page = commons.terrier("rules", "--lang", language).standardOutput
    let markdown = commons.terrier("rules", "--lang", language, "--format", "markdown")
    #expect(page.contains(language == "fr" ? "Ce qui tient toujours" : "What always holds"))
    #expect(markdown.standardOutput.contains("\n### C – "))
    let one = commons.terrier("rules", "C", "--lang", language).standardOutput
    #expect(page.contains(one.split(separator: "\n").last ?? ""))
    #expect(!one.contains("M – "))
    #expect(commons.terrier("rules", "Z").standardError.contains("[unknown-class]"))
    #expect(
      commons.terrier("rules", "--format", "json").standardOutput.contains("\"takes_in\""))
  }
}

import Coding
import Records
import Testing

@Suite("Reading what records mean to the commons")
struct DocumentsMeaningTests {
  /// A kind with a field of each sort; its meaning stands on line 12 from column 10 on.
  private static func text(_ meaning: String) -> String {
    """
    title: {fr: Fait}
    fields:
      - {name: texte, type: text}
      - {name: nom, type: string}
      - {name: qui, reference: structure}
      - {name: tous, type: array, items: {reference: structure}}
      - {name: niveau, nomenclature: niveau}
      - {name: jour, type: date}
      - {name: fin, type: date}
      - {name: vers, type: partial_date}
      - {name: dit, type: object, values: {type: string}}
    meaning: \(meaning)

    """
  }

  private static func problems(_ meaning: String) -> [String] {
    Decoding.problems(text(meaning), path: "governance/kinds/fait.yaml", KindDecoder.decode)
  }

  private static func meaning(_ meaning: String) throws -> Meaning {
    try KindDecoder.decode(Array(text(meaning).utf8), path: "governance/kinds/fait.yaml").meaning
  }

  @Test(
    "Each field must exist and be able to mean it",
    arguments: [
      ("{attestation: dit}", []), ("{attestation: dits}", ["12:24 unknown-field"]),
      ("{reply: {field: texte, named: [qui, tous], invited: dit}}", []),
      ("{reply: {field: qui, named: [qui], invited: dit}}", ["12:26 bad-value"]),
      ("{reply: {field: texte, named: [nom], invited: dit}}", ["12:41 bad-value"]),
      ("{reply: {field: texte, named: [], invited: dit}}", ["12:40 bad-value"]),
      ("{reply: {field: texte, named: [qui]}}", ["12:18 missing-key"]),
      ("{reply: texte}", ["12:18 wrong-type"]),
      ("{contestation: {subjects: tous, received: jour}}", []),
      ("{contestation: {subjects: qui, received: jour}}", ["12:36 bad-value"]),
      ("{contestation: {subjects: tous, received: vers}}", ["12:52 bad-value"]),
      ("{contestation: {subjects: tous}}", ["12:25 missing-key"]),
      ("{measure: {member: nom, level: niveau, from: jour, until: fin}}", []),
      (
        "{measure: {member: qui, level: nom, from: vers, until: fin}}",
        [
          "12:29 bad-value", "12:41 bad-value", "12:52 bad-value",
        ]
      ),
      ("{measure: {member: nom, level: niveau}}", ["12:20 missing-key", "12:20 missing-key"]),
      ("{invitation: {college: nom, on: jour}}", []),
      ("{invitation: {college: niveau, on: nom}}", ["12:33 bad-value", "12:45 bad-value"]),
      ("{invitation: {college: nom, on: jour, by: nom}}", ["12:48 unknown-key"]),
      (
        "{invitation: {college: nom, on: jour}, contestation: {subjects: tous, received: jour}}",
        ["12:49 bad-value"]
      ),
      ("{measures: {}}", ["12:11 unknown-key"]),
    ])
  func wrongMeanings(_ meaning: String, expected: [String]) {
    #expect(Self.problems(meaning) == expected)
  }

  @Test("What records do to the commons is read")
  func values() throws {
    let meaning = try Self.meaning(
      "{attestation: dit, reply: {field: texte, named: [qui, tous], invited: dit}}")
    #expect(meaning.attestation == "dit")
    #expect(
      meaning.reply == Meaning.Reply(field: "texte", named: ["qui", "tous"], invited: "dit"))
    #expect(meaning.incident == nil)
    #expect(
      try Self.meaning("{contestation: {subjects: tous, received: jour}}").incident
        == .contestation(subjects: "tous", received: "jour"))
    #expect(
      try Self.meaning("{measure: {member: nom, level: niveau, from: jour, until: fin}}").incident
        == .measure(member: "nom", level: "niveau", from: "jour", until: "fin"))
    #expect(
      try Self.meaning("{invitation: {college: nom, on: jour}}").incident
        == .invitation(college: "nom", on: "jour"))
  }

  @Test("A code may name the level of a measure")
  func levels() throws {
    let path = "governance/nomenclatures/niveau.yaml"
    let text = """
      title: {fr: Niveau}
      codes:
        - {code: rappel, fr: Rappel, measure: reminder}
        - {code: relecture, fr: Relecture, measure: reinforced-review}
        - {code: avis, fr: Avis, measure: opinions-suspended}
        - {code: propositions, fr: Propositions, measure: proposals-suspended}
        - {code: rien, fr: Rien}

      """
    let read = try NomenclatureDecoder.decode(Array(text.utf8), path: path)
    #expect(
      read.codes.map(\.measure) == [
        "reminder", "reinforced-review", "opinions-suspended", "proposals-suspended", nil,
      ])
    let wrong = text + "  - {code: pire, fr: Pire, measure: exclusion}\n"
    #expect(
      Decoding.problems(wrong, path: path, NomenclatureDecoder.decode) == ["8:37 bad-value"])
  }
}

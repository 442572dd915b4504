import Coding
import Records
import Testing

@Suite("Reading the rules of a kind")
struct DocumentsChecksTests {
  /// A kind whose one check stands on line 10 from column 5 on.
  private static func text(_ check: String) -> String {
    """
    title: {fr: Fait}
    fields:
      - {name: nom, type: string}
      - {name: jour, type: date}
      - {name: oui, type: boolean}
      - {name: niveau, nomenclature: niveaux}
      - {name: qui, type: array, items: {reference: [structure, lieu]}}
      - {name: ou, type: object, fields: [{name: rue, type: string}]}
    checks:
      - {\(check)}

    """
  }

  private static let path = "governance/kinds/fait.yaml"

  private static func problems(_ check: String) -> [String] {
    Decoding.problems(text(check), path: path, KindDecoder.decode)
  }

  /// What is wrong once the other kinds are known.
  private static func laterProblems(_ check: String) throws -> [String] {
    let bytes = Array(text(check).utf8)
    let structure = Kind(
      name: "structure",
      fields: [
        Field(name: "nature", type: .nomenclature("niveaux")), Field(name: "nom", type: .string),
      ])
    let profile = Profile(
      kinds: [try KindDecoder.decode(bytes, path: path), structure],
      nomenclatures: [Nomenclature(name: "niveaux", codes: [.init(name: "haut")])])
    return KindDecoder.checkProblems(in: bytes, path: path, beside: profile).map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code) \($0.hint ?? "")"
    }
  }

  private static let frame = "id: a, level: error, message: {fr: non}, "

  @Test(
    "A check is read as strictly as the rest of the kind",
    arguments: [
      ("require: {nom: {present: true}}", []), ("require: {nom: x, qui.nature: [a, b]}", []),
      ("forbid: {jour: {before: 2026-01, after: jour}}", []),
      ("forbid: {qui: {state: over}}, when: {oui: true}, at: ou.rue, hint: {fr: ainsi}", []),
      ("forbid: {qui: {at_least: 2, at_most: 3}}", []),
      ("", ["10:5 missing-key"]),
      ("require: {nom: x}, forbid: {nom: y}", ["10:66 bad-value"]),
      ("require: {}", ["10:56 bad-value"]), ("require: x", ["10:56 wrong-type"]),
      ("require: {nmo: x}", ["10:57 unknown-field"]),
      ("require: {ou.ru: x}", ["10:57 unknown-field"]),
      ("require: {nom.rue: x}", ["10:57 bad-value"]),
      ("require: {'': x}", ["10:57 unknown-field"]),
      ("require: {oui: yes}", ["10:62 unknown-code"]),
      ("require: {nom: {is: x, si: y}}", ["10:70 unknown-key"]),
      ("require: {nom: {present: oui}}", ["10:72 bad-value"]),
      ("require: {nom: {is: []}}", ["10:67 bad-value"]),
      ("require: {nom: {before: 2026}}", ["10:63 bad-value"]),
      ("require: {jour: {before: 2026-13}}", ["10:72 bad-value"]),
      ("require: {jour: {before: nom}}", ["10:72 bad-value"]),
      ("require: {jour: {before: nmo}}", ["10:72 unknown-field"]),
      ("require: {nom: {state: over}}", ["10:63 bad-value"]),
      ("require: {qui: {state: ended}}", ["10:70 bad-value"]),
      ("require: {qui: {at_least: two}}", ["10:73 bad-value"]),
      ("require: {nom: x}, at: qui.nature", ["10:70 bad-value"]),
      ("require: {nom: x}, at: nmo", ["10:70 unknown-field"]),
      ("require: {nom: x}, whne: {nom: y}", ["10:66 unknown-key"]),
    ])
  func checks(_ rest: String, expected: [String]) {
    #expect(Self.problems(Self.frame + rest) == expected)
  }

  @Test(
    "Its name, its level and its words must be there",
    arguments: [
      ("level: info, message: {fr: non}", "missing-key"),
      ("id: A_b, level: info, message: {fr: non}", "bad-value"),
      ("id: a, message: {fr: non}", "missing-key"),
      ("id: a, level: erreur, message: {fr: non}", "bad-value"),
      ("id: a, level: info", "missing-key"),
      ("id: a, level: info, message: {en: no}", "missing-key"),
      ("id: a, level: info, message: non", "wrong-type"),
    ])
  func parts(_ head: String, code: String) {
    let found = Self.problems(head + ", require: {nom: x}")
    #expect(found.map { $0.split(separator: " ").last.map(String.init) } == [code])
  }

  @Test("Two checks of a kind have two names")
  func names() {
    let one = Self.frame + "require: {nom: x}"
    #expect(Self.problems(one + "}\n  - {" + one) == ["11:10 duplicate-check"])
  }

  @Test(
    "What lies beyond references, and codes, are looked at once all kinds are known",
    arguments: [
      ("require: {qui.nature: haut}", []), ("require: {niveau: haut}", []),
      ("require: {qui.natrue: haut}", ["10:57 unknown-field did you mean 'nature'?"]),
      ("require: {qui.nature: hat}", ["10:69 unknown-code did you mean 'haut'?"]),
      ("require: {niveau: [haut, bas]}", ["10:72 unknown-code use one of 'haut'"]),
      (
        "require: {qui.nom.rue: x}",
        [
          "10:57 bad-value end the path there, or go through a reference"
        ]
      ),
    ])
  func beside(_ rest: String, expected: [String]) throws {
    #expect(try Self.laterProblems(Self.frame + rest) == expected)
  }

  @Test("A check is what its file says, and blames what it asks for first")
  func meaning() throws {
    let text = Self.text(
      "id: sans-nature, level: refuse, when: {nom: x}, "
        + "forbid: {qui.nature: {not: [a]}, jour: {after: 2026}}, message: {fr: non, en: no}")
    let kind = try KindDecoder.decode(Array(text.utf8), path: Self.path)
    let date = try #require(PartialDate("2026"))
    #expect(
      kind.checks == [
        KindCheck(
          id: "sans-nature", level: .refuse,
          when: [FieldCondition(FieldPath("nom"), [.isAny(["x"])])],
          demand: .forbid([
            FieldCondition(FieldPath("qui.nature"), [.isNone(["a"])]),
            FieldCondition(FieldPath("jour"), [.isAfter(.date(date))]),
          ]), field: "qui", message: LocalizedText(["fr": "non", "en": "no"]))
      ])
  }
}

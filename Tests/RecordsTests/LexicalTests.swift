import Records
import TestSupport
import Testing

@Suite("Forms of texts")
struct LexicalTests {
  @Test(
    "Addresses of pages",
    arguments: [
      ("https://lieu.invalid", nil), ("http://www.lieu.invalid/a?b=c#d", nil),
      ("https://lieu.invalid:8080/x", nil), ("https://médiathèque.fr/é", nil),
      ("https://a.b?x", nil), ("www.lieu.invalid", "write 'https://www.lieu.invalid'"),
      ("lieu", LexicalTests.full), ("ftp://lieu.invalid", LexicalTests.full),
      ("https://", LexicalTests.full), ("https://lieu", LexicalTests.full),
      ("https://.fr", LexicalTests.full), ("https://lieu..fr", LexicalTests.full),
      ("https://-lieu.fr", LexicalTests.full),
      ("https://lieu.fr:", LexicalTests.full), ("https://lieu.fr:80a", LexicalTests.full),
      ("https://moi:secret@lieu.fr", LexicalTests.full),
      ("HTTPS://lieu.fr", LexicalTests.full), ("accueil@lieu.fr", LexicalTests.full),
      ("https://lieu.fr\u{7}", LexicalTests.full),
      ("https://a.fr https://b.fr", "write one address, without spaces"),
    ] as [(String, String?)])
  func pages(text: String, hint: String?) {
    expect(text, .url, "invalid-url", hint: hint)
  }

  static let full = "write it in full, such as 'https://www.exemple.fr'"

  @Test(
    "Addresses of mail",
    arguments: [
      ("accueil@lieu.invalid", nil), ("a.b+c@sous.lieu.fr", nil), ("accueil@médiathèque.fr", nil),
      ("accueil", LexicalTests.mail), ("accueil@lieu", LexicalTests.mail),
      ("accueil@lieu.", LexicalTests.mail), (".a@lieu.fr", LexicalTests.mail),
      ("accueil @lieu.fr", LexicalTests.mail), ("accueil@lieu fr.fr", LexicalTests.mail),
      ("a;b@lieu.fr", LexicalTests.mail),
      ("a@b.fr;c@d.fr", "write one address only"), ("a@b@c.fr", "write one address only"),
      (
        "@mairie",
        "this looks like an account of a social network: write the address of its page elsewhere"
      ),
    ] as [(String, String?)])
  func addressesOfMail(text: String, hint: String?) {
    expect(text, .email, "invalid-email", hint: hint)
  }

  static let mail = "write it as 'accueil@exemple.fr'"

  @Test(
    "Telephone numbers",
    arguments: [
      ("+33241050000", nil), ("+262262901234", nil), ("+123456", nil),
      ("0241050000", "write '+33241050000'"), ("02 41 05 00 00", "write '+33241050000'"),
      ("02.41.05.00.00", "write '+33241050000'"), ("06-12-34-56-78", "write '+33612345678'"),
      ("0262 90 12 34", "write '+262262901234'"), ("0590123456", "write '+590590123456'"),
      ("0696123456", "write '+596696123456'"), ("0594123456", "write '+594594123456'"),
      ("3949", LexicalTests.code), ("+0241050000", LexicalTests.code),
      ("+33 2 41 05 00 00", LexicalTests.code), ("+12345", LexicalTests.code),
      ("+1234567890123456", LexicalTests.code), ("0041050000", LexicalTests.code),
      ("+", LexicalTests.code), ("+33٢41050000", LexicalTests.code),
    ] as [(String, String?)])
  func telephones(text: String, hint: String?) {
    expect(text, .phone, "invalid-phone", hint: hint)
  }

  static let code =
    "write the code of the country first, without spaces, such as '+33241050000'"

  @Test(
    "Positions",
    arguments: [
      ("-0.55, 47.47", nil), ("180, -90", nil), ("-0.55,47.47", LexicalTests.position),
      ("47.47", LexicalTests.position),
      ("-0.55, ", LexicalTests.position), ("-0,55, 47,47", LexicalTests.position),
      ("-0.55, 47.470", LexicalTests.position),
      ("-0.55,  47.47", LexicalTests.position),
      ("47.47, 120.5", "write longitude first, then latitude"),
      ("200, 100", "keep the longitude within 180 degrees and the latitude within 90"),
    ] as [(String, String?)])
  func positions(text: String, hint: String?) {
    expect(text, .geopoint, "invalid-geopoint", hint: hint)
  }

  static let position = "write longitude, then latitude, such as '-0.55, 47.47'"

  @Test(
    "References",
    arguments: [
      ("structure/00000000000a", nil, nil),
      ("structure", "invalid-reference", "write it as 'structure/4f9c1a7be20d'"),
      ("structure/0a", "invalid-reference", "write it as 'structure/4f9c1a7be20d'"),
      ("Structure/00000000000a", "wrong-kind", "did you mean 'structure'?"),
      ("structures/00000000000a", "wrong-kind", "did you mean 'structure'?"),
      ("lieu/00000000000a", "wrong-kind", "use one of 'structure'"),
    ] as [(String, String?, String?)])
  func references(text: String, code: String?, hint: String?) {
    let problem = problem(of: text, as: .reference(["structure"]))
    #expect(problem?.code == code)
    #expect(problem?.hint == hint)
  }

  @Test("A reference to any kind names one that exists")
  func referencesToAnyKind() {
    #expect(problem(of: "lieu/00000000000a", as: .reference([])) == nil)
    let problem = problem(of: "leiu/00000000000a", as: .reference([]))
    #expect(problem?.code == "wrong-kind")
    #expect(problem?.hint == "did you mean 'lieu'?")
  }

  @Test(
    "Lines of text hold nothing that cannot be seen",
    arguments: [
      ("Été à l'Haÿ – 3 €", nil, nil), ("insécable\u{a0}: oui\u{202f}!", nil, nil),
      ("👩‍💻 家", nil, nil), ("a\nb", "line-break", nil),
      ("a\r\nb", "line-break", "invisible-character"),
      ("a\tb", "invisible-character", "invisible-character"),
      ("a\u{7f}", "invisible-character", "invisible-character"),
      ("a\u{85}b", "invisible-character", "invisible-character"),
      ("a\u{202e}b", "invisible-character", "invisible-character"),
      ("a\u{2066}b", "invisible-character", "invisible-character"),
      ("a\u{200b}b", "invisible-character", "invisible-character"),
      ("\u{feff}a", "invisible-character", "invisible-character"),
      ("a\u{2028}b", "invisible-character", "invisible-character"),
      ("a\0", "invisible-character", "invisible-character"),
    ] as [(String, String?, String?)])
  func lines(text: String, inLine: String?, inText: String?) {
    #expect(problem(of: text, as: .string)?.code == inLine)
    #expect(problem(of: text, as: .openingHours)?.code == inLine ?? "hours-not-understood")
    #expect(problem(of: text, as: .text)?.code == inText)
  }

  private func expect(_ text: String, _ type: FieldType, _ code: String, hint: String?) {
    let problem = problem(of: text, as: type)
    #expect(problem?.code == (hint == nil ? nil : code))
    #expect(problem?.hint == hint)
  }

  private func problem(of text: String, as type: FieldType) -> FieldProblem? {
    let kinds = [
      Kind(name: "lieu", fields: [Field(name: "champ", type: type)]),
      Kind(name: "structure", fields: []),
    ]
    let checker = RecordChecker(profile: Profile(kinds: kinds, nomenclatures: []))
    return checker.problems(
      of: Record(
        id: RecordID(kind: "lieu", name: "4f9c1a7be20d"), entries: [Entry("champ", .text(text))])
    ).first
  }
}

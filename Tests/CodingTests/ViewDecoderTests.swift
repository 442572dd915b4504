import Coding
import Governance
import Records
import Testing

@Suite("Reading tables that indicators share")
struct ViewDecoderTests {
  private static let text = """
    title: {fr: Lieux, en: Places}
    definition: {fr: Les lieux actifs.}
    sql: SELECT record FROM lieu

    """

  @Test("A view says what is in it, in words and in SQL")
  func whole() throws {
    let view = try ViewDecoder.decode(Array(Self.text.utf8), path: "governance/views/places.yaml")
    #expect(view.name == "places" && view.sql == "SELECT record FROM lieu")
    #expect(view.title["en"] == "Places" && view.definition["fr"] == "Les lieux actifs.")
  }

  @Test("Everything that is wrong is told")
  func problems() {
    func problems(_ text: String, path: String = "governance/views/places.yaml") -> [String] {
      Decoding.problems(text, path: path, ViewDecoder.decode)
    }
    #expect(problems(Self.text, path: "governance/views/Places.yaml") == ["1:1 bad-name"])
    #expect(
      problems("title: Lieux\nsql: ''\nquery: x\n").map { $0.split(separator: " ").last }
        == ["missing-key", "wrong-type", "bad-value", "unknown-key"])
  }

  @Test("A view cannot have the name of a kind's table")
  func names() throws {
    let view = try ViewDecoder.decode(
      Array(Self.text.utf8), path: "governance/views/service_public.yaml")
    let profile = Profile(
      kinds: [Kind(name: "service-public", fields: [])], nomenclatures: [])
    #expect(
      ViewDecoder.problems(of: view, path: "x", beside: profile).map(\.code) == ["duplicate-table"])
    #expect(
      ViewDecoder.problems(of: view, path: "x", beside: Profile(kinds: [], nomenclatures: []))
        .isEmpty)
  }
}

import Records
import TestSupport
import Testing

@Suite("Identities of records")
struct RecordIDTests {
  @Test("An identity is its path, and the other way round")
  func path() {
    let id = RecordID(kind: "lieu", name: "4f9c1a7be20d")
    #expect(id.path == "ledger/lieu/4f/4f9c1a7be20d.yaml")
    #expect(RecordID(path: id.path) == id)
    #expect(RecordID("lieu/4f9c1a7be20d") == id)
    #expect(RecordID(id.description[...]) == id)
  }

  @Test(
    "Other paths name no record",
    arguments: [
      "", "ledger", "ledger/lieu/4f/4f9c1a7be20d.yml", "ledger/lieu/4e/4f9c1a7be20d.yaml",
      "ledger/lieu/4f9c1a7be20d.yaml", "ledger/lieu/4f/4F9C1A7BE20D.yaml",
      "ledger/Lieu/4f/4f9c1a7be20d.yaml", "ledger//4f/4f9c1a7be20d.yaml",
      "ledger/a/b/4f/4f9c1a7be20d.yaml", "other/lieu/4f/4f9c1a7be20d.yaml",
      "ledger/lieu/4f/4f9c1a7be20d.yaml/", "ledger/lieu/4f/4f9c1a7be20.yaml",
      "ledger/lieu/é4/é4f9c1a7be20.yaml", "ledger/lieu-/4f/4f9c1a7be20d.yaml",
      "/ledger/lieu/4f/4f9c1a7be20d.yaml", "ledger/../4f/4f9c1a7be20d.yaml",
    ])
  func otherPaths(path: String) {
    #expect(RecordID(path: path) == nil)
  }

  @Test(
    "Other texts are not identities",
    arguments: [
      "", "/", "lieu", "lieu/", "/4f9c1a7be20d", "lieu/4f9c1a7be20d/", "lieu/4f9c1a7be20", "a/b/c",
      "lieu/4f9c1a7be20g", "Lieu/4f9c1a7be20d", "1lieu/4f9c1a7be20d", "li--eu/4f9c1a7be20d",
      "lieu-/4f9c1a7be20d", "lieu /4f9c1a7be20d", "lieu/4f9c1a7be20d\n",
    ])
  func otherTexts(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test("Random identities are well formed and differ", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<50).map { _ in RecordID.random(kind: "mediation-locale", using: &random) }
    #expect(Set(ids).count == 50)
    #expect(ids.allSatisfy { RecordID(path: $0.path) == $0 && RecordID($0.description) == $0 })
  }
}

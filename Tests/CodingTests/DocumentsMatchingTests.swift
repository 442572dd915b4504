import Governance
import Records
import Testing

@testable import Coding

@Suite("Documents of matching")
struct DocumentsMatchingTests {
  private func kind(_ meaning: String) throws(Rejection) -> Kind {
    try KindDecoder.decode(
      Array(
        """
        title: {fr: Rapprochement}
        fields:
          - {name: nom, type: string, title: {fr: Nom}}
          - {name: fiches, type: array, items: {reference: lieu}, title: {fr: Fiches}}
          - {name: reponse, nomenclature: reponse, title: {fr: Réponse}}
        meaning: {\(meaning)}

        """.utf8), path: "governance/kinds/rapprochement.yaml")
  }

  private func rules(_ matching: String) throws(Rejection) -> Rules {
    try RulesDecoder.decode(
      Array(
        """
        matching: \(matching)
        classes:
          - id: A
            title: {fr: Tout}
            reason: {fr: Parce que}
            when: [{kinds: [lieu]}]
            proposers: anyone
            requires: {approvals: {members: 1, structures: 1, colleges: 1}}

        """.utf8), path: "governance/rules.yaml")
  }

  private func codes(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let error as Rejection { return error.diagnostics.map(\.code) } catch { return ["?"] }
  }

  @Test("A kind says which two records are compared, and where the answer is")
  func meaning() throws {
    let kind = try kind("label: nom, match: {records: fiches, answer: reponse}")
    #expect(kind.meaning.match == Meaning.Match(records: "fiches", answer: "reponse"))
    #expect(codes { _ = try self.kind("match: {records: nom, answer: reponse}") } == ["bad-value"])
    #expect(codes { _ = try self.kind("match: {records: fiches, answer: nom}") } == ["bad-value"])
    #expect(codes { _ = try self.kind("match: {records: fiches}") } == ["missing-key"])
  }

  @Test("A code says which of the three answers it gives", arguments: MatchAnswer.allCases)
  func codes(answer: MatchAnswer) throws {
    let text = "title: {fr: Réponse}\ncodes:\n  - {code: a, fr: A, match: \(answer.rawValue)}\n"
    let nomenclature = try NomenclatureDecoder.decode(
      Array(text.utf8), path: "governance/nomenclatures/reponse.yaml")
    #expect(nomenclature["a"]?.match == answer)
    #expect(
      codes {
        _ = try NomenclatureDecoder.decode(
          Array(text.replacing("match: ", with: "match: un").utf8),
          path: "governance/nomenclatures/reponse.yaml")
      } == ["bad-value"])
  }

  @Test("The rules set the likeness from which people are asked; what they leave out has a default")
  func thresholds() throws {
    #expect(
      try rules("{propose: 90, queue: 55}").customs.matching
        == MatchingRules(propose: 90, queue: 55, sameSource: 75))
    #expect(codes { _ = try self.rules("{propose: 101}") } == ["bad-value"])
    #expect(codes { _ = try self.rules("{propose: 50, queue: 60}") } == ["bad-value"])
    #expect(codes { _ = try self.rules("{prpose: 90}") } == ["unknown-key"])
  }

  @Test("The starter has all that matching needs")
  func starter() throws {
    let path = "governance/kinds/rapprochement.yaml"
    let kind = try KindDecoder.decode(try Starter.bytes(of: path), path: path)
    #expect(kind.meaning.match != nil)
    let codes = "governance/nomenclatures/reponse-rapprochement.yaml"
    let nomenclature = try NomenclatureDecoder.decode(try Starter.bytes(of: codes), path: codes)
    #expect(Set(nomenclature.codes.compactMap(\.match)) == Set(MatchAnswer.allCases))
  }
}

import Governance
import Records
import Testing

@testable import Evolution

@Suite("Two ledgers side by side")
struct LedgerComparisonTests {
  private static let profile: Profile = {
    var meaning = Territory.meaning
    meaning.externalIDs = ["identifiants"]
    let identifier = [
      Field(name: "source", type: .reference(["structure"])), Field(name: "id", type: .string),
    ]
    let kind = Kind(
      name: "lieu",
      fields: Territory.fields + [Field(name: "identifiants", type: .list(.map(identifier)))],
      meaning: meaning)
    return Profile(
      kinds: [kind, Territory.structure], nomenclatures: [Territory.states, Territory.services])
  }()

  private func place(
    _ number: Int, _ name: String, frais: String? = nil, source: Int? = nil, id: String = "",
    state: String = "actif"
  ) -> Record {
    let place = Territory.place(number, name, state: state)
    let identifier = source.map { source in
      Entry(
        "identifiants",
        .list([
          .map([
            Entry("source", .text(Territory.id(source, kind: "structure").description)),
            Entry("id", .text(id)),
          ])
        ]))
    }
    return Record(
      id: place.id,
      entries: place.entries + (frais.map { [Entry("frais", .text($0))] } ?? [])
        + [identifier].compactMap(\.self))
  }

  private func source(_ number: Int, _ name: String) -> Record {
    Territory.record(number, kind: "structure", ["nom": .text(name)])
  }

  private func compare(
    _ here: [Record], _ there: [Record], profile: Profile = profile
  ) -> LedgerComparison {
    LedgerComparison.make(
      here: Territory.snapshot(here, at: Territory.end, profile: Self.profile),
      on: Territory.day(2026, 12, 31),
      there: Territory.snapshot(there, at: Territory.end, profile: profile, revision: "b"),
      on: Territory.day(2026, 12, 31))
  }

  @Test("Records are the same by their identity; the rest is only on one side")
  func byIdentity() throws {
    let found = try #require(
      compare(
        [place(1, "A", frais: "gratuit"), place(2, "B"), place(3, "C", state: "fusionne")],
        [place(1, "A", frais: "payant"), place(4, "D")]
      ).kinds.first { $0.kind == "lieu" })
    #expect(found.pairings.map(\.here.label) == ["A"])
    #expect(found.differing.first?.fields.map(\.field) == ["frais"])
    #expect(found.onlyHere.map(\.label) == ["B"] && found.onlyThere.map(\.label) == ["D"])
  }

  @Test("Or by an identifier of others, whose source is called the same")
  func byExternalID() throws {
    let here = [source(7, "Liste du Département"), place(1, "Cyberbase", source: 7, id: "L1")]
    let there = [
      source(8, "LISTE du département"), source(9, "Autre"),
      place(2, "Espace", source: 8, id: "L1"),
      place(3, "Zone", source: 9, id: "L1"),
    ]
    let found = try #require(compare(here, there).kinds.first { $0.kind == "lieu" })
    let pairing = try #require(found.pairings.first)
    #expect(pairing.isByExternalID && pairing.there.record == Territory.id(2))
    #expect(pairing.fields.map(\.field).contains("nom"))
    #expect(found.onlyThere.map(\.label) == ["Zone"])
  }

  @Test("An identifier that two records bear tells nothing")
  func ambiguous() throws {
    let list = source(7, "Liste")
    let found = try #require(
      compare(
        [list, place(1, "A", source: 7, id: "L1"), place(2, "B", source: 7, id: "L1")],
        [list, place(3, "C", source: 7, id: "L1")]
      ).kinds.first { $0.kind == "lieu" })
    #expect(found.pairings.isEmpty && found.onlyHere.count == 2 && found.onlyThere.count == 1)
  }

  @Test("What the profiles do not have in common is said, and nothing is compared of it")
  func profiles() {
    let other = Profile(kinds: [Territory.kind], nomenclatures: [Territory.states])
    let found = compare([place(1, "A")], [place(1, "A")], profile: other)
    #expect(found.kinds.map(\.kind) == ["lieu"])
    #expect(found.kindsOnlyHere == ["structure"] && found.kindsOnlyThere.isEmpty)
    #expect(found.definedOtherwise == ["lieu"])
  }
}

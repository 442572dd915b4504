import Records
import Testing

@testable import Exchange

@Suite("Likeness of places")
struct LikenessTests {
  private let comparison = PlaceComparison()

  @Test("The name counts twice, the address and the distance once, and only what was measured")
  func weights() throws {
    let full = Likeness(name: 95, address: 75, metres: 56.2)
    #expect(full.nearness == 89)
    #expect(full.score == 89)  // (2·95 + 75 + 89) / 4 = 88.5, halves go up
    #expect(Likeness(name: 95, address: nil, metres: nil).score == 95)
    #expect(Likeness(name: 53, address: 35, metres: nil).score == 47)
    #expect(Likeness(name: 80, address: nil, metres: 100).score == 70)
    #expect(Likeness(name: 100, address: 100, metres: 50).score == 100)
    #expect(Likeness(name: 0, address: 0, metres: 40_000_000).score == 0)
  }

  @Test("Each veto says why two places are not compared")
  func vetoes() {
    let library = Matching.place(
      1, "Médiathèque de Fleury", address: "1 rue du Port", at: ("47.1", "-0.5"))
    let same = Matching.place(2, "Mediatheque de Fleury", source: 2, address: "1 rue du Port")
    #expect(veto(library, same) == nil)
    #expect(
      veto(library, Matching.place(2, "[Non diffusible]", source: 2, address: "1 rue du Port"))
        == .noIdentity)
    #expect(veto(library, Matching.place(2, "Médiathèque", source: 2)) == .noLocation)
    #expect(
      veto(library, Matching.place(2, "Médiathèque", source: 2, commune: "49015"))
        == .otherCommune)
    #expect(
      veto(library, Matching.place(2, "Mairie de Fleury", source: 2, address: "1 rue du Port"))
        == .otherTypology)
    #expect(
      veto(library, Matching.place(2, "Médiathèque de Fleury", address: "1 rue du Port"))
        == .sameSource)
    let nowhere = Matching.record(Matching.id("lieu", 3), ["nom": .text("Médiathèque")])
    #expect(veto(library, nowhere) == .otherCommune)
    #expect(veto(nowhere, nowhere) == .otherCommune)
  }

  @Test(
    "A name tells a type where a list does not",
    arguments: [
      ("France Services d'Allonnes", ["RFS"]),
      ("CCAS de Chalonnes – France services", ["CCAS", "RFS"]),
      ("La Grange", []), ("Sous-préfecture de Saumur", ["PREF"]),
      ("PIJ de Montrevault", ["PIJ_BIJ"]),
      ("Maison de Quartier Menet", ["MQ"]), ("CSC le Coin", ["CSC"]),
      ("Mairie d'Avrillé", ["MUNI"]),
      ("C.C.A.S. de Trélazé", ["CCAS"]), ("Centre socio-culturel", ["CSC"]),
    ])
  func typologies(name: String, codes: [String]) {
    #expect(Typologies.inferred(from: PlainText(name)) == Set(codes))
  }

  @Test("A mediation point of several services may be a France Services")
  func equivalentTypologies() {
    #expect(Typologies.agree(["RFS"], ["PIMMS"]))
    #expect(Typologies.agree(["PIMMS", "ASSO"], ["RFS"]))
    #expect(!Typologies.agree(["BIB"], ["PIMMS"]))
    #expect(Typologies.agree(["CSC"], ["CS"]))
    #expect(!Typologies.agree(["CSC"], ["RFS"]))
    #expect(Typologies.agree([], ["BIB"]))
  }

  @Test("Likeness is symmetric, bounded, and never what a lower threshold would not give")
  func laws() {
    var generator = FixedGenerator(seed: 3)
    let places = (0..<60).map { AlikePlaces.place($0, communes: 3, &generator) }
      .map { Matching.comparable($0) }
    for one in places {
      for other in places {
        #expect(comparison.veto(one, other) == comparison.veto(other, one))
        let there = comparison.likeness(one, other, atLeast: 0)
        let back = comparison.likeness(other, one, atLeast: 0)
        #expect(there?.score == back?.score)
        #expect(there.map { (0...100).contains($0.score) } == true)
        for least in [40, 60, 75, 90] {
          let found = comparison.likeness(one, other, atLeast: least)
          #expect((found != nil) == ((there?.score ?? -1) >= least))
          if let found { #expect(found == there) }
        }
      }
    }
  }

  private func veto(_ one: Record, _ other: Record) -> Veto? {
    comparison.veto(Matching.comparable(one), Matching.comparable(other))
  }
}

/// Places made of a few words, in communes of one département: many of them are alike.
enum AlikePlaces {
  private static let heads = [
    "Médiathèque", "Mairie de", "France Services", "Centre social", "Espace", "Association", "Le",
  ]
  private static let tails = [
    "Jean Carmet", "Saint-Aubin", "du Bocage", "de la Loire", "Pasteur", "des Mauges", "du Lys",
    "Brassens", "Val d'Erdre", "Menet", "du Plessis", "Sainte-Anne",
  ]

  static func place(
    _ number: Int, communes: Int, _ generator: inout FixedGenerator
  ) -> Record {
    let pick = { (list: [String], generator: inout FixedGenerator) in
      list[Int.random(in: 0..<list.count, using: &generator)]
    }
    let name = pick(heads, &generator) + " " + pick(tails, &generator)
    let street = "\(Int.random(in: 1...40, using: &generator)) rue \(pick(tails, &generator))"
    let north = Int.random(in: 0...9999, using: &generator)
    let east = Int.random(in: 0...9999, using: &generator)
    let commune = 49000 + Int.random(in: 1...communes, using: &generator)
    return Matching.place(
      number + 1, name, source: Int.random(in: 1...4, using: &generator), commune: "\(commune)",
      address: Bool.random(using: &generator) ? street : nil, at: ("47.\(north)", "-0.\(east)"))
  }
}

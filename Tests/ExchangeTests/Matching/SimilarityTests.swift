import Testing

@testable import Exchange

@Suite("Similarity")
struct SimilarityTests {
  @Test(
    "Names are compared in one writing",
    arguments: [
      ("MAIRIE DU PRÊCHEUR", "Commune du Precheur", 100), ("Ville d'Angers", "Ville d’ANGERS", 100),
      ("Hôtel de ville de Segré", "mairie de segre", 100),
      ("Centre St-Exupéry", "Centre Saint Exupéry", 100),
      ("Centres sociaux", "Centre social", 100), ("Maison rurale", "Maisons rurales", 100),
      ("pays", "pay", 86), ("Mairie", "Mairie", 100), ("", "", 100), ("abc", "xyz", 0),
      ("E\u{301}cole", "École", 100), ("Œuvre", "oeuvre", 100), ("ab", "ba", 50),
      ("Communauté de communes du Loir", "communaute com du Loir", 100),
      ("Conseil départemental de Maine", "Département de Maine", 100),
    ])
  func names(one: String, other: String, percent: Int) {
    #expect(Similarity.percent(NameForm.form(of: one), NameForm.form(of: other)) == percent)
  }

  @Test(
    "What stands where a name is missing is no name",
    arguments: ["", "  ", "[Non diffusible]", "Non communiqué", "INCONNU", "…", "東京"])
  func anonymous(text: String) {
    #expect(NameForm.isAnonymous(PlainText(text)))
    #expect(!NameForm.isAnonymous(PlainText("La Grange")))
  }

  @Test("The fast computation agrees with the textbook one, up to several words of 64 letters")
  func agreesWithTheDefinition() {
    var generator = FixedGenerator(seed: 7)
    for round in 0..<400 {
      let letters = round % 3 == 0 ? 2 : 12
      let one = randomText(upTo: round % 5 == 0 ? 200 : 70, letters, &generator)
      let other = randomText(upTo: 140, letters, &generator)
      #expect(
        Similarity.commonLength(one, other) == Self.textbook(one, other), "\(one) \(other)")
    }
    for count in [0, 1, 63, 64, 65, 127, 128, 129] {
      let text = [UInt8](repeating: 0x61, count: count)
      #expect(Similarity.commonLength(text, text) == count)
      #expect(Similarity.commonLength([0x62] + text + [0x63], [0x64] + text) == count)
    }
  }

  @Test("It is symmetric, between 0 and 100, 100 for equal texts only, and below its bound")
  func laws() {
    var generator = FixedGenerator(seed: 11)
    for _ in 0..<500 {
      let one = PlainText(words: [text(randomText(upTo: 30, 5, &generator))])
      let other = PlainText(words: [text(randomText(upTo: 30, 5, &generator))])
      let percent = Similarity.percent(one, other)
      #expect(percent == Similarity.percent(other, one))
      #expect((0...100).contains(percent))
      #expect(percent <= Similarity.bound(one, other))
      #expect(Similarity.percent(one, one) == 100)
      if one == other { #expect(percent == 100) }
      #expect(Similarity.percent(one, PlainText("")) == (one.isEmpty ? 100 : 0))
    }
  }

  @Test("A normal form is its own normal form")
  func isIdempotent() {
    for name in ["Médiathèque Jean-Carmet (annexe)", "FRANCE SERVICES – Baugé", "L’Œil"] {
      let plain = PlainText(name)
      #expect(PlainText(text(plain.bytes)) == plain)
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func randomText(
    upTo length: Int, _ letters: Int, _ generator: inout FixedGenerator
  ) -> [UInt8] {
    let alphabet = Array("abcdefghijkl".utf8)
    return (0..<Int.random(in: 0...length, using: &generator)).map { _ in
      alphabet[Int.random(in: 0..<letters, using: &generator)]
    }
  }

  private static func textbook(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var previous = [Int](repeating: 0, count: other.count + 1)
    for letter in one {
      var row = [0]
      for (index, target) in other.enumerated() {
        row.append(
          letter == target ? previous[index] + 1 : max(row[index], previous[index + 1]))
      }
      previous = row
    }
    return previous[other.count]
  }
}

import Foundation
import Records
import Testing

@testable import Exchange

/// What spreadsheets and forms do to a list, and what is certain enough to be repaired.
@Suite("Damage")
struct DamageTests {
  private static let header =
    "id,nom,commune,code_postal,code_insee,latitude,longitude,date_maj,pivot\n"

  @Test(
    "The zeros that a spreadsheet took are given back when the row or its commune tell them",
    arguments: [
      // The Insee code agrees, or the postcode, or both lost one zero of the same département.
      ("x,Nice,6000,06088", "06000", "06088"), ("x,Nice,06000,6088", "06000", "06088"),
      ("x,Nice,6000,6088", "06000", "06088"), ("x,Nice,6000.0,6088.0", "06000", "06088"),
      // Another row says where the commune is.
      ("x,Bourg,1000,", "01000", nil),
      // Nothing tells, or something contradicts.
      ("x,Ailleurs,6000,", nil, nil), ("x,Nice,6000,49007", nil, "49007"),
      ("x,Ailleurs,6000,1004", nil, nil),
      // Nothing was lost.
      ("x,Angers,49000,49007", "49000", "49007"), ("x,Angers,49 000,49007.0", "49000", "49007"),
    ] as [(String, String?, String?)])
  func restoresZeros(_ row: String, _ postcode: String?, _ insee: String?) throws {
    var ledger = Importing()
    ledger.profile = MednumProfile.profile
    let text = Self.header + "a,\(row),,,,\nb,y,Bourg,01000,01053,,,,\n"
    let plan = try ledger.plan(text)
    let record = try #require(plan.added.first)
    #expect(record["code_postal"]?.text == postcode)
    #expect(record["code_insee"]?.text == insee)
    let asked = plan.account.notes.filter { $0.code == "short-code" }
    #expect(asked.isEmpty == (postcode != nil), "what is not certain is told")
    for note in asked {
      #expect(record["extensions"] != nil, "and kept as it was written")
      #expect(note.hint(in: "fr")?.contains("texte") == true)
    }
  }

  @Test("What the ledger knows of a commune tells the zero too")
  func learnsFromLedger() throws {
    let ledger = Importing()
    let first = try ledger.plan(Self.header + "a,x,Foix,09000,09122,,,,\n")
    let second = try ledger.after(first).plan(Self.header + "b,y,FOIX ,9000,,,,,\n")
    #expect(second.added.map { $0["code_postal"]?.text } == ["09000"])
  }

  @Test(
    "Coordinates are repaired when only one reading lies in France",
    arguments: [
      ("-0.55", "47.47", "47.47", "-0.55", "coordinates-swapped-back"),
      ("\"47,47\"", "\"-0,55\"", "47.47", "-0.55", "number-repaired"),
      ("6692424.50691385", "475198.121680863", "47.294016", "0.02466", "lambert-93-converted"),
      ("\"475 198,12\"", "\"6 692 424,51\"", "47.294016", "0.02466", "lambert-93-converted"),
      ("12", "12", nil, nil, "position-out-of-range"),
      ("6692424", "12", nil, nil, "position-out-of-range"),
    ] as [(String, String, String?, String?, String)])
  func repairsPositions(
    _ latitude: String, _ longitude: String, _ north: String?, _ east: String?, _ code: String
  ) throws {
    let plan = try Importing().plan(Self.header + "a,x,,,,\(latitude),\(longitude),,\n")
    let record = try #require(plan.added.first)
    #expect(number(record["latitude"]) == north)
    #expect(number(record["longitude"]) == east)
    #expect(plan.account.notes.map(\.code).contains(code))
    #expect(plan.account.counts().first { $0.code == code }?.isRepair == (north != nil))
  }

  @Test(
    "The conversion from Lambert-93 agrees with IGN's worked figures and with the projection itself",
    arguments: [
      // East and north in metres; degrees from the forward formulas of NT/G 71, computed beside.
      (700_000.0, 6_600_000.0), (475_198.121680863, 6_692_424.50691385), (100_000, 6_100_000),
      (1_240_000, 6_050_000), (652_469.02, 6_862_035.26), (1_000, 6_900_000),
    ])
  func convertsLambert(_ east: Double, _ north: Double) {
    let point = Lambert93.point(east: east, north: north)
    let back = Self.project(point)
    #expect(abs(back.east - east) < 0.001 && abs(back.north - north) < 0.001, "\(point)")
    #expect(
      east != 700_000 || abs(point.longitude - 3) < 1e-12 && abs(point.latitude - 46.5) < 1e-7)
  }

  @Test("The functions of the projection agree with those of the platform")
  func agreesWithPlatform() {
    var random = FixedGenerator(seed: 7)
    for _ in 0..<500 {
      let value = Double.random(in: -20...20, using: &random)
      #expect(abs(ElementaryFunctions.exp(value) / exp(value) - 1) < 1e-14)
      #expect(abs(ElementaryFunctions.atan(value) - atan(value)) < 1e-15 * 4)
      let positive = exp(value)
      #expect(abs(ElementaryFunctions.log(positive) - log(positive)) < 1e-14)
      let angle = Double.random(in: -1.57...1.57, using: &random)
      #expect(abs(ElementaryFunctions.sin(angle) - sin(angle)) < 1e-15 * 4)
    }
  }

  @Test(
    "A SIRET loses what a spreadsheet added; a rounded one is left out",
    arguments: [
      ("40109226700020", "40109226700020", nil),
      ("401 092 267 00020", "40109226700020", "number-traces-removed"),
      ("13002603200016.0", "13002603200016", "number-traces-removed"),
      ("35600000000048", "35600000000048", nil),  // the head office of La Poste
      ("35600000049837", "35600000049837", nil),  // one of its offices: the sum of its digits
      ("40109226700021", "40109226700021", "siret-key"),
      ("2.17604E+13", nil, "rounded-siret"), ("\"2,17604E+13\"", nil, "rounded-siret"),
      ("21760400000000", nil, "rounded-siret"), ("W491234567", "W491234567", nil),
      ("401092267", "401092267", nil), ("00000000000000", nil, nil),
    ] as [(String, String?, String?)])
  func readsSirets(_ text: String, _ expected: String?, _ code: String?) throws {
    let plan = try Importing().plan(Self.header + "a,x,,,,,,,\(text)\n")
    #expect(plan.added.first?["pivot"]?.text == expected)
    #expect(plan.account.notes.map(\.code) == [code].compactMap(\.self))
  }

  @Test("Two-faced dates are read as the other dates of their column, and only then")
  func readsDatesByColumn() throws {
    func dates(_ texts: [String]) throws -> [String?] {
      let rows = texts.enumerated().map { "\($0),x,,,,,,\($1),\n" }.joined()
      return try Importing().plan(Self.header + rows).added.map { $0["date_maj"]?.summary }
    }
    #expect(
      try dates(["24/05/2023", "13/01/2022", "31/12/2021", "06/10/2021"]).last == "2021-10-06")
    #expect(try dates(["24/05/2023", "13/01/2022", "06/10/2021"]).last == .some(nil))
    #expect(
      try dates(["24/05/2023", "13/01/2022", "31/12/2021", "12/31/2021", "06/10/2021"]).last
        == .some(nil))
  }

  @Test("Codes of web pages and detached accents become the letters they are")
  func readsCharacters() throws {
    let plan = try Importing().plan(
      Self.header
        + "a,M&eacute;diath&#232;que l&rsquo;\u{45}\u{301}toile &amp; co &inconnu;,,,,,,,\n")
    let name = try #require(plan.added.first?["nom"]?.text)
    #expect(name.utf8.elementsEqual("Médiathèque l’Étoile & co &inconnu;".utf8))
    #expect(plan.account.notes.map(\.code) == ["entities-read"])
  }

  @Test("Every note has words in both languages and a title")
  func speaksBothLanguages() throws {
    let text =
      Self.header + "a,x,Nice,6000,,12,12,09/0102023,2.17604E+13\n"
      + "b,y,Nice,6000,06088,-0.5,47.4,1970-01-01,401 092 267 00020\n"
    let plan = try Importing().plan(text)
    #expect(plan.account.notes.count >= 7)
    for note in plan.account.notes {
      #expect(note.message(in: "fr") != note.message(in: "en"))
      #expect(!note.message(in: "fr").isEmpty)
    }
    for count in plan.account.counts() {
      #expect(count.title(in: "fr") != count.code && count.title(in: "fr") != count.title(in: "en"))
    }
    let lines = plan.repairs(in: "fr")
    #expect(lines.contains("Réparé :") && lines.contains("À corriger dans le fichier :"))
    #expect(lines.contains { $0.contains("ligne 2, pivot : ") && $0.contains("arrondi") })
  }

  // MARK: - Builders

  private func number(_ value: Value?) -> String? {
    if case .number(let number)? = value { number.text } else { nil }
  }

  /// The forward projection (NT/G 71, ALG0001 and ALG0003), with the mathematics of the platform.
  private static func project(_ point: GreatCircle.Point) -> (east: Double, north: Double) {
    let (n, c, e) = (0.725607765053267, 11754255.426096, 0.081819191042816)
    let latitude = point.latitude * .pi / 180
    let sine = e * sin(latitude)
    let isometric = log(tan(.pi / 4 + latitude / 2) * pow((1 - sine) / (1 + sine), e / 2))
    let angle = n * (point.longitude - 3) * .pi / 180
    let radius = c * exp(-n * isometric)
    return (700_000 + radius * sin(angle), 12655612.049876 - radius * cos(angle))
  }
}

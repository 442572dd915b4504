import Foundation
import Records
import Testing

@testable import Exchange

@Suite("Mappings of producers' files")
struct MappingTests {
  @Test("Each form of origin gives its text")
  func appliesForms() throws {
    let mapping = try read(
      #"""
      {"id": {"colonne": "REF"}, "nom": {"colonne": ["Titre", "Nom"]},
       "adresse": {"joindre": {"colonnes": ["N", "Voie"], "séparateur": " ", "ou": {"colonne": "Tout"}}},
       "latitude": {"dissocier": {"colonne": "point", "séparateur": ",", "partie": 1}},
       "source": {"valeur": "Réseau"},
       "horaires": {"jours": [{"colonne": ["lm", "la"], "osm": "Mo"}, {"colonne": "ma", "osm": "Tue"}]},
       "services": [{"colonnes": ["S", "T"], "termes": ["oui"], "sauf": ["non"], "cible": "A"},
                    {"colonnes": ["U"], "cible": "B"}, {"cible": "C"}, {"colonnes": ["V"]}],
       "typologies": [{"colonnes": ["K"], "termes": ["5"], "sauf": ["15"], "cible": "BIB"}]}
      """#)
    let rows = try apply(
      mapping,
      """
      REF,Titre,Nom,N,Voie,Tout,point,lm,la,ma,S,T,U,V,K,Autre
      1,,x,3,rue A,z,"0.5, 47.1",9h-12h,14h à 17h30,fermé,Oui,,-,v,5,gardé
      2,t,x,,,z,,sur rendez-vous,,8h30-12h,oui mais non,OUI,3,,15|3,
      """)
    #expect(rows[0]["id"] == "1" && rows[0]["nom"] == "x" && rows[0]["adresse"] == "3 rue A")
    #expect(rows[0]["latitude"] == "47.1" && rows[0]["source"] == "Réseau")
    #expect(rows[0]["horaires"] == "Mo 09:00-12:00,14:00-17:30")
    #expect(rows[0]["services"] == "A|C|v" && rows[0]["typologie"] == "BIB")
    #expect(rows[0]["Autre"] == "gardé")
    #expect(rows[1]["nom"] == "t" && rows[1]["adresse"] == "z" && rows[1]["latitude"] == nil)
    #expect(rows[1]["services"] == "A|B|C" && rows[1]["typologie"] == nil)
    #expect(rows[1]["horaires"] == "Tu 08:30-12:00")
    // What no rule took is kept as the producer wrote it.
    #expect(rows[1]["K"] == "15|3" && rows[1]["S"] == "oui mais non" && rows[1]["T"] == nil)
    #expect(rows[1]["lm"] == "sur rendez-vous")
  }

  @Test(
    "A form that cannot be read is told with its line and what to write instead",
    arguments: [
      (#"{"nom": {"calculer": "x"}}"#, ["unknown-key", "missing-key"]),
      (#"{"nom": "x"}"#, ["wrong-type"]), (#"[]"#, ["wrong-type"]),
      (#"{"nom": {"joindre": {"colonne": "x"}}}"#, ["unknown-key", "missing-key"]),
      (#"{"x": {"dissocier": {"colonne": "x", "séparateur": "", "partie": 0}}}"#, ["missing-key"]),
      (
        #"{"x": {"dissocier": {"colonne": "x", "séparateur": ",", "partie": -1}}}"#, ["missing-key"]
      ),
      (#"{"services": [{"termes": ["x"]}]}"#, ["missing-key"]),
      (#"{"services": [{"cible": "x", "expression": "y"}]}"#, ["unknown-key"]),
      (#"{"horaires": {"jours": [{"colonne": "x", "osm": "Lundi"}]}}"#, ["bad-value"]),
      (#"{"typologie": {"colonne": "x"}, "typologies": {"colonne": "y"}}"#, ["duplicate-key"]),
    ])
  func refusesForms(_ text: String, _ codes: [String]) throws {
    let found = ProducerMapping.read(try node(text), path: "m.json").diagnostics
    #expect(found.map(\.code) == codes)
    #expect(found.allSatisfy { $0.severity == .error && $0.location?.path == "m.json" })
  }

  @Test(
    "Hours of a day are read when nothing is left to guess",
    arguments: [
      ("9h-12h", ["09:00-12:00"]), ("9h00 - 12h30 / 14h à 17h", ["09:00-12:30", "14:00-17:00"]),
      ("de 8h30 à 12:00 et de 13h30 à 18h", ["08:30-12:00", "13:30-18:00"]), ("Fermé", []),
      ("", []), ("9h", nil), ("sur rendez-vous", nil), ("12h-9h", nil),
      ("9h-12h sauf juillet", nil),
      ("9h-25h", nil), ("matin", nil),
    ] as [(String, [String]?)])
  func readsHours(_ text: String, _ ranges: [String]?) {
    #expect(DayHours.reading(text) == ranges.map { .ranges($0) } ?? .unread)
  }

  @Test("All 46 real mappings are read whole", .enabled(if: SharedData.isPresent, SharedData.hint))
  func readsRealMappings() throws {
    let names = try SharedData.names(in: "mappings").filter { $0.hasSuffix(".config.json") }
    #expect(names.count == 46)
    var others: [String: [String]] = [:]
    for name in names {
      let text = String(decoding: try SharedData.bytes("mappings/" + name), as: UTF8.self)
      let (mapping, diagnostics) = ProducerMapping.read(try node(text), path: name)
      #expect(diagnostics == [], "\(name)")
      #expect(mapping.count >= 11)
      for entry in mapping.entries
      where !MednumStandard.has(entry.field) && !UpgradeTable.removed.contains(entry.field) {
        others[name, default: []].append(entry.field)
      }
      #expect(try apply(mapping, "rien\nx\n")[0]["rien"] == "x")
    }
    // Two name a column that no version of the standard has: it is kept beside the others.
    #expect(others.values.flatMap { $0 }.sorted() == ["prive", "semaine_ouverture"])
  }

  @Test(
    "The mapping of Maine-et-Loire gives, from the raw list of 2023, the list of the pack",
    .enabled(if: SharedData.isPresent, SharedData.hint))
  func mapsMaineEtLoire() throws {
    let (given, expected) = (try maineEtLoire(), try published())
    #expect(given.rows.read == 243 && given.added.count == 240)
    var differences: [String: Int] = [:]
    var farthest = 0.0
    for record in expected {
      let id = record.identifier
      guard let found = given.added.first(where: { $0.identifier == id }) else { continue }
      let fields = [
        "nom", "commune", "code_postal", "adresse", "complement_adresse", "telephone", "courriels",
        "site_web", "date_maj", "services", "typologie", "frais_a_charge",
      ]
      for field in fields where record[field] != found[field] {
        differences[field, default: 0] += 1
      }
      farthest = max(farthest, try distance(record, found))
    }
    #expect(farthest < 0.2, "positions converted from Lambert-93, in metres")
    // The mapping knows no « France Services », which the pack's list added: 26 types of places. And one
    // postcode of four digits, `4900` for Segré (49), is a question here; the pack's list has `04900`.
    #expect(differences == ["typologie": 26, "code_postal": 1])
    for record in expected {
      guard let found = given.added.first(where: { $0.identifier == record.identifier }) else {
        continue
      }
      let types = (record.texts(of: "typologie"), found.texts(of: "typologie"))
      #expect(types.0.filter { $0 != "RFS" } == types.1)
    }
    let asked = given.account.notes.filter { $0.code == "short-code" }
    #expect(asked.map(\.text) == ["4900"])
  }

  // MARK: - Builders

  private func maineEtLoire() throws -> ImportPlan {
    let text = try SharedData.bytes("mappings/maine-et-loire.config.json")
    let mapping = try read(String(decoding: text, as: UTF8.self))
    let raw = try SharedData.bytes("maine-et-loire/raw/cd49-2023-05-24.json")
    let file = try SourceFile.json(
      try JSONDecoder().decode(JSONValue.self, from: Data(raw)), mapping: mapping)
    return try Importing().plan(file.table)
  }

  private func published() throws -> [Record] {
    let bytes = try SharedData.bytes("maine-et-loire/49-cd49-2023-05-24.csv")
    return try Importing().plan(try CSVReader.table(from: bytes)).added
  }

  private func distance(_ first: Record, _ second: Record) throws -> Double {
    func point(_ record: Record) throws -> GreatCircle.Point {
      guard case .number(let latitude)? = record["latitude"],
        case .number(let longitude)? = record["longitude"]
      else { throw ExchangeError.noRows }
      return GreatCircle.Point(latitude: latitude.double, longitude: longitude.double)
    }
    return GreatCircle.distance(try point(first), try point(second))
  }

  private func read(_ text: String) throws -> ProducerMapping {
    let (mapping, diagnostics) = ProducerMapping.read(try node(text), path: "m.json")
    try #require(diagnostics == [])
    return mapping
  }

  private func apply(_ mapping: ProducerMapping, _ text: String) throws -> [[String: String]] {
    let table = MappedTable.make(try CSVTable(text), by: mapping).table
    return table.rows.map { row in
      Dictionary(
        zip(table.header, row.cells).filter { !$1.text.isEmpty }.map { ($0.text, $1.text) },
        uniquingKeysWith: { old, _ in old })
    }
  }

  private func node(_ text: String) throws -> MappingNode {
    node(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
  }

  private func node(_ value: JSONValue) -> MappingNode {
    switch value {
    case .null: MappingNode(.text(""))
    case .text(let text): MappingNode(.text(text))
    case .list(let items): MappingNode(.list(items.map(node)))
    case .object(let values):
      MappingNode(
        .map(values.sorted { $0.key < $1.key }.map { MappingPair($0.key, node($0.value)) }))
    }
  }
}

extension Record {
  /// The identifier that the source of a test gave.
  fileprivate var identifier: String? {
    guard case .map(let entries)? = self["identifiants"]?.items.first else { return nil }
    return entries.first { $0.name == "id" }?.value.text
  }
}

import Coding
import Foundation
import Records
import Testing

/// What the starter's profile owes to who reads it: nothing without a name, nothing chosen without plain words, and a
/// record of every kind to look at.
@Suite("Profile of the starter")
struct DocumentsProfileTests {
  private static func kinds() throws -> [Kind] {
    try Starter.files(in: "kinds").map {
      try KindDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
  }

  private static func nomenclatures() throws -> [Nomenclature] {
    try Starter.files(in: "nomenclatures").map {
      try NomenclatureDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
  }

  /// The kinds of §4.2 of the domain, and those of the life of the commons.
  private static let expected: Set<String> = [
    "action", "besoin", "contestation", "creux", "demarche", "dispositif", "evaluation",
    "formation",
    "initiative", "invitation", "lieu", "mediation", "mesure", "metier", "mission", "plan",
    "releve",
    "reseau", "ressource", "service-public", "source", "structure", "territoire",
  ]

  @Test("It has every kind of record of a territorial inventory")
  func kinds() throws {
    let names = Set(try Self.kinds().map(\.name))
    #expect(Self.expected.subtracting(names).isEmpty)
  }

  @Test(
    "Every field, nested ones too, has a title in French and in English, and what explains it too")
  func titles() throws {
    for kind in try Self.kinds() {
      for (path, field) in kind.fields.flatMap({ nested($0, under: kind.name) }) {
        for language in ["fr", "en"] {
          let title = field.title.texts[language]
          #expect(title?.isEmpty == false, "\(path) has no title in \(language)")
          let help = field.description?.texts ?? [language: "none needed"]
          #expect(help[language]?.isEmpty == false, "\(path) has no description in \(language)")
        }
      }
      #expect(kind.title.texts["fr"] != nil && kind.title.texts["en"] != nil, "\(kind.name)")
      #expect(
        kind.description?.texts["fr"] != nil && kind.description?.texts["en"] != nil, "\(kind.name)"
      )
    }
  }

  @Test("Nothing but a name is required of what describes the territory")
  func minimal() throws {
    let lifeOfTheCommons: Set = [
      "contestation", "invitation", "mesure", "rapport", "rapprochement",
    ]
    for kind in try Self.kinds() where !lifeOfTheCommons.contains(kind.name) {
      #expect(
        kind.fields.filter(\.constraints.isRequired).map(\.name) == ["nom"], "\(kind.name)")
    }
  }

  @Test("Every code has labels in French, in easy-to-read French and in English")
  func labels() throws {
    for nomenclature in try Self.nomenclatures() {
      for code in nomenclature.codes {
        for language in ["fr", "falc", "en"] {
          let label = code.labels.texts[language]
          #expect(
            label?.isEmpty == false,
            "\(nomenclature.name): \(code.name) has no label in \(language)")
        }
      }
    }
  }

  @Test("Easy-to-read labels are sentences of at most fifteen words, without signs in their place")
  func easyLabels() throws {
    for nomenclature in try Self.nomenclatures() {
      for code in nomenclature.codes {
        guard let label = code.labels.texts["falc"] else { continue }
        let place: Comment = "\(nomenclature.name): \(code.name): \(label)"
        let sentences = label.split(whereSeparator: { ".?!".contains($0) })
        #expect(sentences.allSatisfy { $0.split(separator: " ").count <= 15 }, place)
        #expect(label.last.map { ".?".contains($0) } == true, place)
        #expect(label.first?.isUppercase == true || label.first?.isNumber == true, place)
        #expect(!label.contains { "%()/;".contains($0) }, place)
      }
    }
  }

  @Test("Ended codes have a date, and the scheme that replaced them where there is one")
  func endedCodes() throws {
    let codes = try Self.nomenclatures().flatMap(\.codes)
    for code in codes where code.successor != nil {
      #expect(code.validUntil != nil, "\(code.name)")
    }
    let ended = codes.filter { $0.validUntil != nil }.map(\.name)
    #expect(Set(["MSAP", "pole-emploi", "zrr"]).isSubset(of: ended))
  }

  @Test("The national typology keeps its 92 codes and its nine services")
  func national() throws {
    let codes = try Dictionary(
      uniqueKeysWithValues: Self.nomenclatures().map { ($0.name, $0.codes.count) })
    #expect(codes["typologie"] == 92)
    #expect(codes["services"] == 9)
  }

  @Test("The ledger has a record of every kind; a measure against somebody is no example to give")
  func records() throws {
    let ledger = Starter.folder.deletingLastPathComponent().appending(path: "ledger")
    let shown = try FileManager.default.contentsOfDirectory(atPath: ledger.path)
      .filter { try !records(of: $0, in: ledger).isEmpty }
    #expect(Self.expected.subtracting(shown) == ["mesure"])
    let count = try shown.reduce(0) { try $0 + records(of: $1, in: ledger).count }
    #expect(count >= 110)
  }

  private func records(of kind: String, in ledger: URL) throws -> [String] {
    let folder = ledger.appending(path: kind)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
  }

  private func nested(_ field: Field, under path: String) -> [(String, Field)] {
    let here = path + "." + field.name
    return [(here, field)] + inner(field.type).flatMap { nested($0, under: here) }
  }

  private func inner(_ type: FieldType) -> [Field] {
    switch type {
    case .list(let type), .dictionary(let type): inner(type)
    case .map(let fields): fields
    default: []
    }
  }
}

import Coding
import Records
import TestSupport
import Testing

@Suite("Places of fields")
struct CanonicalFieldLocatorTests {
  private static let document = """
    nom: Médiathèque
    presentation: |
      rue: dans un texte

      - un
    adresse:
      rue: 2 place du Lavoir
      acces:
        etage: 1
        consignes: |-
          ville: non
          oui
      ville: Allonnes
    services:
      - accueil
      - |
        a
        - b
      - atelier
    contacts:
      - roles:
          - a
          - b
        nom: x
      - nom: é
        notes: y
    grille:
      -
        - a
        - b
      -
        - c
    local:
      "a: b": c
      salle: d

    """

  @Test(
    "A field is found where its key, or its item, begins",
    arguments: [
      ("nom", "1:1"), ("presentation", "2:1"), ("adresse", "6:1"), ("adresse.rue", "7:3"),
      ("adresse.acces", "8:3"), ("adresse.acces.etage", "9:5"),
      ("adresse.acces.consignes", "10:5"), ("adresse.ville", "13:3"), ("services", "14:1"),
      ("services[0]", "15:5"), ("services[1]", "16:5"), ("services[2]", "19:5"),
      ("contacts[0]", "21:5"), ("contacts[0].roles", "21:5"), ("contacts[0].roles[1]", "23:9"),
      ("contacts[0].nom", "24:5"), ("contacts[1]", "25:5"), ("contacts[1].nom", "25:5"),
      ("contacts[1].notes", "26:5"), ("grille[0]", "28:4"), ("grille[0][1]", "30:7"),
      ("grille[1][0]", "32:7"), ("local.salle", "35:3"), ("local.a: b", "34:3"),
    ])
  func finds(field: String, place: String) {
    #expect(self.place(of: field) == place)
  }

  @Test(
    "A field that is not there is shown at the nearest above it",
    arguments: [
      ("etat", "1:1"), ("rue", "1:1"), ("adresse.nom", "6:1"), ("adresse.acces.ville", "8:3"),
      ("services[3]", "14:1"), ("services[-1]", "14:1"), ("services[x]", "14:1"),
      ("contacts[1].roles", "25:5"), ("contacts[2].nom", "20:1"), ("", "1:1"), ("...", "1:1"),
      ("[0]", "1:1"), ("é]", "1:1"),
    ])
  func staysAbove(field: String, place: String) {
    #expect(self.place(of: field) == place)
  }

  @Test("A place is found in anything", arguments: ["", "\n", "-", "\u{0}", "  - nom:", "nom"])
  func toleratesAnything(document: String) {
    let location = FieldLocator.locate("a.nom[1]", in: Array(document.utf8) + [0xff], path: "p")
    #expect(location == Location("p", line: 1, column: 1))
  }

  @Test("Every field of every record is found", arguments: 0..<50 as Range<UInt64>)
  func findsAll(seed: UInt64) {
    var nasty = NastyRecords(seed: seed)
    let record = nasty.record()
    let bytes = Canonical.encode(record)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for entry in record.entries {
      let location = FieldLocator.locate(entry.name, in: bytes, path: "p")
      #expect(lines[location.line - 1].hasPrefix(entry.name + ":"))
      guard case .list(let items) = entry.value else { continue }
      for index in items.indices {
        let location = FieldLocator.locate("\(entry.name)[\(index)]", in: bytes, path: "p")
        #expect(lines[location.line - 1].hasPrefix("  -"))
        #expect(location.column == min(5, lines[location.line - 1].unicodeScalars.count + 1))
      }
    }
  }

  private func place(of field: String) -> String {
    let location = FieldLocator.locate(field, in: Array(Self.document.utf8), path: "p")
    return "\(location.line):\(location.column)"
  }
}

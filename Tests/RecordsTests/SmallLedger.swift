import Records
import TestSupport

/// A profile for records that refer to one another, with records numbered by hand.
enum SmallLedger {
  static let profile = Profile(
    kinds: [
      Kind(
        name: "lieu",
        fields: [
          Field(name: "etat", type: .nomenclature("etats")),
          Field(name: "porte_par", type: .list(.reference(["structure"]))),
          Field(name: "voisin", type: .reference(["lieu"])),
          Field(name: "fusionne_dans", type: .reference(["lieu"])),
          Field(name: "contact", type: .map([Field(name: "structure", type: reference)])),
          Field(name: "reseaux", type: .dictionary(reference)),
          Field(name: "actions", type: .list(.map([Field(name: "avec", type: reference)]))),
          Field(
            name: "siret", type: .string,
            constraints: RandomRecords.constraints { $0.isUnique = true }),
          Field(name: "ids", type: .dictionary(.string)),
        ],
        meaning: meaning),
      Kind(name: "structure", fields: [Field(name: "siret", type: .string)]),
    ],
    nomenclatures: [RandomRecords.profile.nomenclatures["etats"]].compactMap(\.self))

  static func id(_ number: Int, kind: String = "lieu") -> RecordID {
    RecordID(kind: kind, name: number.padded(to: 12))
  }

  static func record(
    _ number: Int, kind: String = "lieu", _ fields: [(String, Value?)] = []
  ) -> Record {
    Record(
      id: id(number, kind: kind),
      entries: fields.compactMap { name, value in value.map { Entry(name, $0) } })
  }

  private static let reference = FieldType.reference(["structure"])

  private static let meaning: Meaning = {
    var meaning = Meaning()
    meaning.state = "etat"
    meaning.mergedInto = "fusionne_dans"
    meaning.externalIDs = ["ids"]
    return meaning
  }()
}

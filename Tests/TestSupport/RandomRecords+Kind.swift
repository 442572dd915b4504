package import Records

extension RandomRecords {
  /// A kind with a field of every type.
  package static let kind = Kind(
    name: "lieu",
    fields: [
      Field(name: "nom", type: .string, constraints: constraints { $0.isRequired = true }),
      Field(name: "presentation", type: .text),
      Field(name: "etat", type: .nomenclature("etats"), section: "etat"),
      Field(name: "ouvert_le", type: .partialDate),
      Field(name: "ferme_le", type: .partialDate),
      Field(name: "fusionne_dans", type: .reference(["lieu"])),
      Field(name: "porte_par", type: .reference(["structure"]), section: "identite"),
      Field(
        name: "adresse",
        type: .map([
          Field(name: "rue", type: .string), Field(name: "ville", type: .string),
          Field(name: "etage", type: .string),
        ])),
      Field(name: "latitude", type: .number),
      Field(name: "longitude", type: .number),
      Field(name: "position", type: .geopoint),
      Field(name: "services", type: .list(.nomenclature("services")), section: "offre"),
      Field(name: "horaires", type: .openingHours),
      Field(name: "liens", type: .list(.reference(["structure"]))),
      Field(name: "site", type: .url),
      Field(name: "courriel", type: .email),
      Field(name: "telephone", type: .phone),
      Field(name: "places", type: .integer),
      Field(name: "surface", type: .number),
      Field(name: "accessible", type: .boolean),
      Field(name: "visite_le", type: .date),
      Field(name: "local", type: .dictionary(.string)),
    ],
    meaning: meaning)

  /// The kind, a kind of structures, and the nomenclatures they name.
  package static let profile = Profile(
    kinds: [
      kind, Kind(name: "structure", fields: [Field(name: "nom", type: .string)]),
    ],
    nomenclatures: [
      Nomenclature(name: "services", codes: codes.map { Nomenclature.Code(name: $0) }),
      Nomenclature(
        name: "etats",
        codes: [
          Nomenclature.Code(name: "projet", means: .planned),
          Nomenclature.Code(name: "ouvert", means: .active),
          Nomenclature.Code(name: "suspendu", means: .suspended),
          Nomenclature.Code(name: "clos", means: .ended),
          Nomenclature.Code(name: "fusionne", means: .merged),
          Nomenclature.Code(name: "erreur", means: .mistaken),
        ]),
    ])

  static let codes = ["accueil", "impression", "atelier", "conseil"]

  /// The paths of the fields that are drawn; dates of ending and merging would make invalid
  /// records.
  static let paths = [
    "nom", "presentation", "etat", "ouvert_le", "porte_par", "adresse.rue", "adresse.ville",
    "adresse.etage", "latitude", "position", "services", "services", "services", "horaires",
    "liens", "liens", "site", "courriel", "telephone", "places", "surface", "accessible",
    "visite_le", "local.salle", "local.acces", "local.code",
  ]

  private static let meaning: Meaning = {
    var meaning = Meaning()
    meaning.label = "nom"
    meaning.concerned = ["porte_par"]
    meaning.state = "etat"
    meaning.validFrom = "ouvert_le"
    meaning.validUntil = "ferme_le"
    meaning.mergedInto = "fusionne_dans"
    meaning.latitude = "latitude"
    meaning.longitude = "longitude"
    return meaning
  }()

  /// Returns constraints with some set.
  package static func constraints(_ change: (inout Constraints) -> Void) -> Constraints {
    var constraints = Constraints()
    change(&constraints)
    return constraints
  }
}

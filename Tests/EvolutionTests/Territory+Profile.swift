import Records

extension Territory {
  static let profile = Profile(
    kinds: [kind, structure],
    nomenclatures: [states, services])

  static let states = Nomenclature(
    name: "etat",
    codes: [
      state("projete", .planned), state("actif", .active), state("suspendu", .suspended),
      state("clos", .ended), state("fusionne", .merged), state("errone", .mistaken),
    ])

  static let services = Nomenclature(
    name: "services",
    codes: [
      Nomenclature.Code(name: "atelier"),
      Nomenclature.Code(name: "cours", successor: "atelier"),
      Nomenclature.Code(name: "accueil"),
    ])

  static let kind = Kind(name: "lieu", fields: fields, meaning: meaning)

  static let structure = {
    var meaning = Meaning()
    meaning.label = "nom"
    return Kind(
      name: "structure", fields: [Field(name: "nom", type: .string)], meaning: meaning)
  }()

  static let fields = [
    Field(name: "nom", type: .string, section: "identite"),
    Field(name: "etat", type: .nomenclature("etat"), section: "identite"),
    Field(name: "ouvert_le", type: .partialDate, section: "identite"),
    Field(name: "ferme_le", type: .partialDate, section: "identite"),
    Field(name: "fusionne_dans", type: .reference(["lieu"]), section: "identite"),
    Field(name: "porte_par", type: .list(.reference(["structure"])), section: "identite"),
    Field(name: "services", type: .list(.nomenclature("services")), section: "offre"),
    Field(name: "frais", type: .string, section: "offre"),
    Field(name: "horaires", type: .openingHours, section: "horaires"),
    Field(name: "latitude", type: .number, section: "adresse"),
    Field(name: "longitude", type: .number, section: "adresse"),
    Field(
      name: "adresse", type: .map([Field(name: "rue", type: .string)]), section: "adresse"),
    Field(name: "verifie_le", type: .date),
    Field(name: "note", type: .text),
  ]

  static let meaning: Meaning = {
    var meaning = Meaning()
    meaning.label = "nom"
    meaning.state = "etat"
    meaning.validFrom = "ouvert_le"
    meaning.validUntil = "ferme_le"
    meaning.mergedInto = "fusionne_dans"
    meaning.verification = ["verifie_le"]
    meaning.latitude = "latitude"
    meaning.longitude = "longitude"
    return meaning
  }()

  private static func state(_ name: String, _ means: RecordState) -> Nomenclature.Code {
    Nomenclature.Code(name: name, means: means)
  }
}

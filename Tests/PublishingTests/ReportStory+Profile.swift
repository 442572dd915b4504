import Records

extension ReportStory {
  static let profile = Profile(
    kinds: [
      kind("lieu", "Lieu", "Place", fields + placeFields),
      kind("creux", "Creux", "Gap", fields),
      kind("structure", "Structure", "Organisation", fields),
    ],
    nomenclatures: [
      Nomenclature(
        name: "etat",
        codes: [
          code("actif", "Actif", "Active", .active), code("clos", "Clos", "Closed", .ended),
          code("suspendu", "Suspendu", "Suspended", .suspended),
          code("fusionne", "Fusionné", "Merged", .merged),
        ]),
      Nomenclature(
        name: "services",
        codes: [
          code("aide", "Aide aux démarches", "Help with procedures"),
          code("cours", "Cours", "Courses"), code("accueil", "Accueil", "Welcome"),
        ]),
    ])

  private static let fields = [
    field("nom", .string, "Nom", "Name"),
    field("etat", .nomenclature("etat"), "État", "State"),
    field("debut", .partialDate, "Début", "Start"),
    field("fin", .partialDate, "Fin", "End"),
  ]

  private static let placeFields = [
    field("fusionne_dans", .reference(["lieu"]), "Fusionné dans", "Merged into"),
    field("porte_par", .list(.reference(["structure"])), "Porté par", "Run by"),
    field("services", .list(.nomenclature("services")), "Services", "Services", section: "offre"),
    field("frais", .string, "Frais", "Fees", section: "offre"),
    field("horaires", .openingHours, "Horaires", "Opening hours", section: "horaires"),
    field("latitude", .number, "Latitude", "Latitude", section: "adresse"),
    field("longitude", .number, "Longitude", "Longitude", section: "adresse"),
    field("verifie_le", .date, "Vérifié le", "Verified on", section: nil),
  ]

  private static func kind(
    _ name: String, _ french: String, _ english: String, _ fields: [Field]
  ) -> Kind {
    var meaning = Meaning()
    meaning.label = "nom"
    meaning.state = "etat"
    meaning.validFrom = "debut"
    meaning.validUntil = "fin"
    if fields.count > 4 {
      meaning.mergedInto = "fusionne_dans"
      meaning.verification = ["verifie_le"]
      (meaning.latitude, meaning.longitude) = ("latitude", "longitude")
    }
    return Kind(
      name: name, title: LocalizedText(["fr": french, "en": english]), fields: fields,
      meaning: meaning)
  }

  private static func field(
    _ name: String, _ type: FieldType, _ french: String, _ english: String,
    section: String? = "identite"
  ) -> Field {
    Field(
      name: name, type: type, title: LocalizedText(["fr": french, "en": english]),
      section: section)
  }

  private static func code(
    _ name: String, _ french: String, _ english: String, _ means: RecordState? = nil
  ) -> Nomenclature.Code {
    Nomenclature.Code(
      name: name, labels: LocalizedText(["fr": french, "en": english]), means: means)
  }
}

import Records

/// A profile with the kinds that an import needs: the standard's fields, typed as a ledger types them.
enum MednumProfile {
  static let profile = Profile(
    kinds: [place(extensions: true), source], nomenclatures: nomenclatures)

  /// The same without a place for what has no field.
  static let withoutExtensions = Profile(
    kinds: [place(extensions: false), source], nomenclatures: nomenclatures)

  /// The same where a place must have a commune and a postcode.
  static let strict = Profile(
    kinds: [place(extensions: true, required: ["commune", "code_postal"]), source],
    nomenclatures: nomenclatures)

  static func place(extensions: Bool, required: Set<String> = []) -> Kind {
    var meaning = Meaning()
    meaning.label = "nom"
    meaning.state = "etat"
    meaning.externalIDs = ["identifiants"]
    (meaning.latitude, meaning.longitude) = ("latitude", "longitude")
    let own: [(String, FieldType)] = [("etat", .nomenclature("etat"))]
    let fields = (own + columns).map { name, type in
      Field(
        name: name, type: type,
        constraints: constraints(of: name, isRequired: name == "nom" || required.contains(name)))
    }
    let identity = Field(
      name: "identifiants",
      type: .list(
        .map([
          Field(name: "source", type: .reference(["source"])), Field(name: "id", type: .string),
        ])))
    let free = extensions ? [Field(name: "extensions", type: .dictionary(.string))] : []
    return Kind(
      name: "lieu", fields: fields + [identity] + free, meaning: meaning,
      exports: ["mednum": "1.0.2"])
  }

  private static let columns: [(String, FieldType)] = [
    ("pivot", .string), ("nom", .string), ("commune", .string), ("code_postal", .string),
    ("code_insee", .string), ("adresse", .string), ("complement_adresse", .string),
    ("latitude", .number), ("longitude", .number),
    ("typologie", .list(.nomenclature("typologie"))), ("telephone", .phone),
    ("courriels", .list(.email)), ("site_web", .list(.url)), ("horaires", .openingHours),
    ("presentation_resume", .string), ("presentation_detail", .text), ("source", .string),
    ("itinerance", .list(.nomenclature("itinerance"))), ("structure_parente", .string),
    ("date_maj", .date), ("services", .list(.nomenclature("services"))),
    ("frais_a_charge", .list(.nomenclature("frais"))),
    ("dispositif_programmes_nationaux", .list(.nomenclature("dispositifs"))),
    ("formations_labels", .list(.nomenclature("labels"))),
    ("autres_formations_labels", .list(.string)), ("prise_rdv", .url),
    ("modalites_acces", .list(.string)), ("modalites_accompagnement", .list(.string)),
    ("publics_specifiquement_adresses", .list(.string)),
    ("prise_en_charge_specifique", .list(.string)), ("fiche_acces_libre", .url),
  ]

  static let source: Kind = {
    var meaning = Meaning()
    meaning.label = "nom"
    return Kind(
      name: "source",
      fields: [
        Field(name: "nom", type: .string), Field(name: "licence", type: .string),
        Field(name: "millesime", type: .date),
        Field(name: "absents", type: .list(.reference(["lieu"]))),
      ], meaning: meaning)
  }()

  private static func constraints(of field: String, isRequired: Bool) -> Constraints {
    var constraints = Constraints()
    constraints.isRequired = isRequired
    switch field {
    case "pivot": constraints.pattern = "[a-zA-Z0-9]{9,14}"
    case "code_postal": constraints.pattern = #"\d{5}"#
    case "presentation_resume": constraints.maxLength = 280
    default: break
    }
    return constraints
  }

  private static let nomenclatures: [Nomenclature] = [
    nomenclature(
      "services",
      [
        "demarches": "Aide aux démarches administratives",
        "outils": "Maîtrise des outils numériques du quotidien",
        "monde": "Compréhension du monde numérique",
        "acces": "Accès internet et matériel informatique",
      ]),
    nomenclature(
      "typologie",
      Dictionary(
        uniqueKeysWithValues: [
          "ASSO", "BIB", "CCAS", "CS", "EVS", "LA_POSTE", "MDS", "ML", "MQ", "PIJ_BIJ", "RFS",
        ].map { ($0, "Le type \($0)") })),
    nomenclature("frais", ["gratuit": "Gratuit", "payant": "Payant"]),
    nomenclature("itinerance", ["fixe": "Fixe", "itinerant": "Itinérant"]),
    nomenclature(
      "dispositifs",
      [
        "aidants-connect": "Aidants Connect", "france-services": "France Services",
        "conseillers-numeriques": "Conseillers numériques",
        "point-caf": "Point d'accès numérique CAF",
      ]),
    Nomenclature(
      name: "labels",
      codes: [
        Nomenclature.Code(
          name: "etapes", labels: LocalizedText(["fr": "Étapes numériques (La Poste)"]),
          aliases: ["Étapes La Poste"])
      ]),
    Nomenclature(
      name: "etat",
      codes: [
        Nomenclature.Code(name: "actif", means: .active),
        Nomenclature.Code(name: "clos", means: .ended),
      ]),
  ]

  private static func nomenclature(_ name: String, _ labels: [String: String]) -> Nomenclature {
    Nomenclature(
      name: name,
      codes: labels.sorted { $0.key < $1.key }.map {
        Nomenclature.Code(name: $0.key, labels: LocalizedText(["fr": $0.value]))
      })
  }
}

/// The texts that the national standard (v1.0.2) allows in its columns of known values, in its own order.
///
/// They are those of the patterns of `schema.json`, where « Étapes numériques(La Poste) » has no space. The
/// schema leaves `typologie` free; its 92 codes are those of the national library of places, which is what
/// the national map understands.
enum StandardVocabulary {
  /// The texts of each column that has a list of them.
  static let texts: [String: [String]] = [
    "itinerance": [
      "Itinérant", "Fixe",
    ],
    "services": [
      "Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien",
      "Insertion professionnelle via le numérique", "Utilisation sécurisée du numérique",
      "Parentalité et éducation avec le numérique", "Loisirs et créations numériques",
      "Compréhension du monde numérique", "Accès internet et matériel informatique",
      "Acquisition de matériel informatique à prix solidaire",
    ],
    "publics_specifiquement_adresses": [
      "Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes",
    ],
    "prise_en_charge_specifique": [
      "Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme",
      "Langues étrangères (anglais)", "Langues étrangères (autres)", "Déficience visuelle",
    ],
    "frais_a_charge": [
      "Gratuit", "Gratuit sous condition", "Payant",
    ],
    "dispositif_programmes_nationaux": [
      "Aidants Connect", "Bibliothèques numérique de référence", "Certification PIX",
      "Conseillers numériques", "Emmaüs Connect", "France Services", "Grande école du numérique",
      "La Croix Rouge", "Point d'accès numérique CAF", "Promeneurs du net",
      "Relais numérique (Emmaüs Connect)",
    ],
    "formations_labels": [
      "Formé à « Mon Espace Santé »", "Formé à « DUPLEX » (illettrisme)",
      "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
      "Collectif ressources et acteurs réemploi (Normandie)", "Étapes numériques(La Poste)",
      "Fabriques de Territoire", "Les Éclaireurs du numérique (Drôme)",
      "Mes Papiers (Métropole de Lyon)", "ORDI 3.0", "SUD LABS (PACA)",
    ],
    "modalites_acces": [
      "Se présenter", "Téléphoner", "Contacter par mail", "Prendre un RDV en ligne",
      "Ce lieu n'accueille pas de public", "Envoyer un mail avec une fiche de prescription",
    ],
    "modalites_accompagnement": [
      "En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance",
    ],
    "typologie": typologies,
  ]

  private static let typologies = [
    "ACI", "ACIPHC", "AFPA", "AI", "ASE", "ASSO", "ASSO_CHOMEUR", "Autre", "AVIP", "BIB",
    "CAARUD", "CADA", "CAF", "CAP_EMPLOI", "CAVA", "CC", "CCAS", "CCONS", "CD", "CDAS", "CFP",
    "CHRS", "CHU", "CIAS", "CIDFF", "CITMET", "CMP", "CMS", "CPAM", "CPH", "CS", "CSAPA", "CSC",
    "DEETS", "DEPT", "DIPLP", "E2C", "EA", "EATT", "EI", "EITI", "ENM", "EPCI", "EPI", "EPIDE",
    "EPN", "ES", "ESAT", "ESS", "ETTI", "EVS", "FABLAB", "FABRIQUE", "FAIS", "FT", "GEIQ",
    "HUDA", "LA_POSTE", "MDE", "MDH", "MDEF", "MDPH", "MDS", "MJC", "ML", "MQ", "MSA", "MSAP",
    "MUNI", "OACAS", "ODC", "OF", "OIL", "OPCS", "PAD", "PENSION", "PI", "PIJ_BIJ", "PIMMS",
    "PJJ", "PLIE", "PREF", "PREVENTION", "REG", "RELAIS_LECTURE", "RESSOURCERIE", "RFS",
    "RS_FJT", "SCP", "SPIP", "TIERS_LIEUX", "UDAF",
  ]

  /// The text of the standard for each way of writing it, by column.
  private static let byKey: [String: [String: String]] = texts.mapValues { texts in
    Dictionary(
      texts.map { (TextCleaning.labelKey($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the standard's own text for one of the writings of a value, or `nil` when it has none.
  static func text(of writings: [String], in column: String) -> String? {
    guard let known = byKey[column] else { return nil }
    return writings.lazy.compactMap { known[TextCleaning.labelKey($0)] }.first
  }

  /// Returns whether a column takes known values only.
  static func has(_ column: String) -> Bool { texts[column] != nil }
}

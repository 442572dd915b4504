/// How the values of version 0.1 of the national standard are said in version 1.0.
///
/// The table was inferred from 924 places published in both versions and agrees with the mappings that
/// producers use (standard-and-data §1.4). A value that has no successor is told and left in its column.
enum UpgradeTable {
  /// Where the values of a column go.
  struct Column {
    let name: String
    let targets: [String]
    /// Whether the old column says nothing more once its values were moved.
    var isMovedWhole = false
    var values: [Value] = []
    /// Whether values that the table does not know are good as they are.
    var keepsOthers = false
    /// Whether only addresses on the web are taken.
    var takesAddressesOnly = false
  }

  /// What became of one value.
  struct Value {
    /// The value, or what stands before its colon.
    let old: String
    let new: String?
    /// The target among several.
    var target = 0
    /// Whether published places contradict it somewhere.
    var isUncertain = false

    init(_ old: String, _ new: String?, target: Int = 0, isUncertain: Bool = false) {
      self.old = old
      self.new = new
      self.target = target
      self.isUncertain = isUncertain
    }
  }

  static let columns: [Column] = [
    Column(name: "courriel", targets: ["courriels"], isMovedWhole: true, keepsOthers: true),
    Column(
      name: "labels_autres", targets: ["autres_formations_labels"], isMovedWhole: true,
      keepsOthers: true),
    Column(
      name: "accessibilite", targets: ["fiche_acces_libre"], isMovedWhole: true,
      keepsOthers: true, takesAddressesOnly: true),
    Column(name: "services", targets: ["services"], values: services),
    Column(
      name: "modalites_accompagnement", targets: ["modalites_accompagnement"],
      values: [
        Value("Seul", "En autonomie"), Value("Avec de l'aide", "Accompagnement individuel"),
        Value("Dans un atelier", "Dans un atelier collectif"), Value("A ma place", nil),
        Value("À ma place", nil),
      ]),
    Column(
      name: "conditions_acces", targets: ["frais_a_charge"],
      values: [
        Value("Gratuit", "Gratuit"), Value("Gratuit sous condition", "Gratuit sous condition"),
        Value("Payant", "Payant"), Value("Adhésion", "Payant"),
        Value("Accepte le Pass numérique", nil),
      ]),
    Column(
      name: "publics_accueillis",
      targets: ["publics_specifiquement_adresses", "prise_en_charge_specifique"],
      values: publics),
    Column(
      name: "labels_nationaux", targets: ["dispositif_programmes_nationaux"],
      values: [
        Value("CNFS", "Conseillers numériques"), Value("France Services", "France Services"),
        Value("Aidants Connect", "Aidants Connect"),
        Value("Grandes écoles du numérique", "Grande école du numérique"),
        Value("Point numérique CAF", "Point d'accès numérique CAF"), Value("APTIC", nil),
        Value("Point relais CAF", nil), Value("Relais pôle emploi", nil),
        Value("French Tech", nil), Value("Campus connecté", nil),
        Value("Fabriques de Territoire", nil),
      ]),
  ]

  /// The columns of version 0.1 that version 1.0 no longer has.
  static let removed: Set<String> = [
    "cle_ban", "courriel", "publics_accueillis", "conditions_acces", "labels_nationaux",
    "labels_autres", "accessibilite",
  ]

  /// The columns that version 1.0 brought.
  static let added: Set<String> = [
    "courriels", "itinerance", "publics_specifiquement_adresses", "prise_en_charge_specifique",
    "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
    "autres_formations_labels", "modalites_acces", "fiche_acces_libre",
  ]

  /// The columns that hold several values in both versions.
  static let lists: Set<String> = added.union(removed).subtracting(["cle_ban", "fiche_acces_libre"])
    .union(["services", "modalites_accompagnement", "typologie", "site_web"])
    .subtracting(["accessibilite"])

  /// No value leads to « Utilisation sécurisée du numérique ».
  private static let services: [Value] = [
    Value(
      "Devenir autonome dans les démarches administratives", "Aide aux démarches administratives"),
    Value(
      "Réaliser des démarches administratives avec un accompagnement",
      "Aide aux démarches administratives"),
    Value("Accompagner les démarches de santé", "Aide aux démarches administratives"),
    Value(
      "Prendre en main un smartphone ou une tablette",
      "Maîtrise des outils numériques du quotidien"),
    Value("Prendre en main un ordinateur", "Maîtrise des outils numériques du quotidien"),
    Value("Utiliser le numérique au quotidien", "Maîtrise des outils numériques du quotidien"),
    Value("Approfondir ma culture numérique", "Compréhension du monde numérique"),
    Value(
      "Promouvoir la citoyenneté numérique", "Compréhension du monde numérique",
      isUncertain: true),
    Value("Favoriser mon insertion professionnelle", "Insertion professionnelle via le numérique"),
    Value("Créer et développer mon entreprise", "Insertion professionnelle via le numérique"),
    Value("Accéder à une connexion internet", "Accès internet et matériel informatique"),
    Value("Accéder à du matériel", "Accès internet et matériel informatique"),
    Value(
      "S'équiper en matériel informatique",
      "Acquisition de matériel informatique à prix solidaire"),
    Value("Créer avec le numérique", "Loisirs et créations numériques"),
    Value(
      "Soutenir la parentalité et l'éducation avec le numérique",
      "Parentalité et éducation avec le numérique"),
  ]

  private static let publics: [Value] = [
    Value("Jeunes (16-26 ans)", "Jeunes"), Value("Seniors (+ 65 ans)", "Seniors"),
    Value("Familles/enfants", "Familles et/ou enfants"), Value("Uniquement femmes", "Femmes"),
    Value("Adultes", nil), Value("Handicaps mentaux", "Handicaps mentaux", target: 1),
    Value("Handicaps psychiques", "Handicaps mentaux", target: 1),
    Value("Déficience visuelle", "Déficience visuelle", target: 1),
    Value("Surdité", "Surdité", target: 1),
    Value("Personnes en situation d'illettrisme", "Illettrisme", target: 1),
    Value("Public langues étrangères", nil, target: 1),
  ]
}

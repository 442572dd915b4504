/// What the values of the national standard of places become in the schema of data·inclusion (v1).
///
/// The keys are texts of the standard, so a territory's own codes play no part. Several values becoming one is
/// told as a loss of precision; a value that is not here has no equivalent.
enum InclusionMapping {
  static let themes = [
    "Aide aux démarches administratives": "numerique--acceder-a-des-services-en-ligne",
    "Maîtrise des outils numériques du quotidien":
      "numerique--maitriser-les-fondamentaux-du-numerique",
    "Insertion professionnelle via le numérique":
      "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
    "Utilisation sécurisée du numérique": "numerique--maitriser-les-fondamentaux-du-numerique",
    "Parentalité et éducation avec le numérique":
      "famille--soutien-a-la-parentalite-et-a-leducation",
    "Loisirs et créations numériques": "remobilisation--activites-sportives-et-culturelles",
    "Compréhension du monde numérique": "numerique--maitriser-les-fondamentaux-du-numerique",
    "Accès internet et matériel informatique": "numerique--acceder-a-une-connexion-internet",
    "Acquisition de matériel informatique à prix solidaire":
      "numerique--acquerir-un-equipement",
  ]

  /// The services whose theme says less than they do.
  static let impreciseServices: Set<String> = [
    "Utilisation sécurisée du numérique", "Compréhension du monde numérique",
    "Insertion professionnelle via le numérique", "Loisirs et créations numériques",
  ]

  static let audiences = [
    "Jeunes": "jeunes", "Étudiants": "etudiants", "Familles et/ou enfants": "familles",
    "Seniors": "seniors", "Femmes": "femmes",
  ]

  /// What says that a service is for everybody, and stands alone.
  static let everybody = "tous-publics"

  static let waysToCome = [
    "Se présenter": "se-presenter", "Téléphoner": "telephoner",
    "Contacter par mail": "envoyer-un-courriel",
    "Prendre un RDV en ligne": "utiliser-lien-mobilisation",
    "Envoyer un mail avec une fiche de prescription": "envoyer-un-courriel",
  ]

  /// The way to come that is for professionals, in the place of the person.
  static let referral = "Envoyer un mail avec une fiche de prescription"

  static let networks: [String: [String: String]] = [
    "typologie": [
      "ACI": "aci", "AFPA": "afpa", "AI": "ai", "ASE": "ase", "AVIP": "creches-avip",
      "CAARUD": "caarud", "CADA": "cada", "CAF": "caf", "CAP_EMPLOI": "cap-emploi-reseau-cheops",
      "CAVA": "cava", "CCAS": "ccas-cias", "CCONS": "chambres-consulaires", "CD": "departements",
      "CHRS": "chrs", "CHU": "chu", "CIAS": "ccas-cias", "CIDFF": "cidff", "CMP": "cmp",
      "CMS": "cms", "CPAM": "cpam", "CPH": "cph", "CSAPA": "csapa", "DEPT": "departements",
      "E2C": "ecoles-de-la-deuxieme-chance", "EA": "ea", "EATT": "eatt", "EI": "ei",
      "EITI": "eiti", "EPIDE": "epide", "EPN": "espaces-publics-numeriques", "ESAT": "esat",
      "ETTI": "etti", "FAIS": "federation-des-acteurs-de-la-solidarite", "FT": "france-travail",
      "GEIQ": "geiq", "HUDA": "huda", "LA_POSTE": "la-poste", "MDE": "maisons-de-l-emploi",
      "MDEF": "maisons-de-l-emploi", "MDPH": "mdph", "MDS": "maisons-des-solidarites",
      "MJC": "mjc", "ML": "mission-locale", "MSA": "mutualite-sociale-agricole", "MSAP": "msap",
      "MUNI": "communes", "ODC": "delegataire-conseil-departemental", "PAD": "points-justice",
      "PIJ_BIJ": "reseau-information-jeunesse", "PIMMS": "pimms-mediation", "PJJ": "pjj",
      "PLIE": "plie", "REG": "regions", "RESSOURCERIE": "ressourceries", "RFS": "france-service",
      "RS_FJT": "residences-fjt", "SPIP": "spip", "UDAF": "unaf",
    ],
    "dispositif_programmes_nationaux": [
      "Aidants Connect": "aidants-connect", "Conseillers numériques": "conseillers-numeriques",
      "Emmaüs Connect": "emmaus", "France Services": "france-service",
      "Grande école du numérique": "grandes-ecoles-du-numerique",
      "La Croix Rouge": "croix-rouge", "Point d'accès numérique CAF": "caf",
      "Relais numérique (Emmaüs Connect)": "emmaus",
    ],
    "formations_labels": ["Fabriques de Territoire": "fabrique-de-territoire"],
  ]
}

/// The words by which people, functions and places that honour people are told apart, in French, without accents.
enum PersonWords {
  /// What follows « Madame » without naming anybody.
  static let functions = set(
    """
    le la les l maire adjoint adjointe president presidente directeur directrice prefet prefete ministre depute
    deputee senateur senatrice conseiller conseillere secretaire responsable referent referente mediateur mediatrice
    chef cheffe inspecteur inspectrice recteur rectrice professeur docteur juge procureur tresorier tresoriere
    coordinateur coordinatrice coordonnateur coordonnatrice delegue deleguee et ou tout toute
    """)

  /// What is named after people, and is no person.
  static let places = set(
    """
    rue avenue av ave boulevard bd bld place pl allee allees impasse imp chemin chem che route rte quai cours square
    esplanade passage rond pont mail promenade sentier voie villa cite hameau residence immeuble batiment lotissement
    espace salle ecole college lycee groupe centre maison mediatheque bibliotheque ludotheque stade gymnase complexe
    parc jardin ehpad foyer mjc hopital clinique theatre cinema musee amphitheatre auditorium institut fondation
    universite campus pole tour halle halles chapelle eglise saint sainte st ste pavillon hotel quartier csc cs prix
    """)

  /// What comes before the name of whom to speak to.
  static let contacts = [
    "contact", "referent", "conseiller", "responsable", "animat", "demander", "joindre", "aupres",
    "mediat", "appeler", "coordinat",
  ]

  /// The starts of words of health, origin, belief and opinion.
  static let sensitive = [
    "cancer", "vih", "sida", "depressi", "schizo", "bipolai", "alcooli", "toxico", "addict",
    "enceinte",
    "hospitalis", "maladie", "malade", "handicape", "invalide", "psychiatr", "autis", "epilep",
    "diabet",
    "tuberculo", "clandestin", "refugie", "gitan", "roms", "arabe", "musulman", "juif", "juive",
    "catholique",
    "protestant", "bouddhist", "syndiqu", "syndicaliste", "militant", "homosexuel", "lesbienn",
    "transgenre",
  ]

  /// Takes a text of words apart.
  static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

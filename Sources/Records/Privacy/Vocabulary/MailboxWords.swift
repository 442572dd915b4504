/// The words of mailboxes that several people read, and the domains of consumers' providers.
enum MailboxWords {
  /// Words that make a mailbox everybody's, wherever they stand in it.
  static let shared = PersonWords.set(
    """
    accueil acceuil contact contacts info infos information informations mairie mairies commune communaute ville
    villes village bourg com administration administratif admin secretariat secretaire direction directeur directrice
    dir bureau service services social sociale sociaux solidarite solidarites insertion emploi formation formations
    formateur mediatheque mediatheques mediath media bibliotheque bibliotheques biblio bib bdp ludotheque centre centres
    centresocial cs csc ccas cias cctp cdc cc ca cd cdad asso association associations amicale amis foyer foyers rural
    ruraux maison maisons mdq mds mdph mjc msap msa mfs efs fs france franceservices france-services espace espaces esp
    epn epm cyber cyberbase cybercentre cyberespace numerique numeriques digital digitale fablab lab labo tiers tierslieu
    coworking atelier ateliers club point points pij bij pimms relais ressource ressources pole agence antenne antennes
    mission missions locale local ml pole-emploi residence residences ehpad hopital ch chu sante caf cpam carsat poste
    prefecture sous-prefecture etat civil etatcivil urbanisme culture culturel culturelle jeunesse jeunes enfance famille
    familles seniors loisirs sport sports animation animations animateur animatrice ecole ecoles college lycee gretacfa
    greta univ campus formation cfa afpa chantier regie regies quartier quartiers territoire pays val vallee agglo
    metropole departement dept region habitat logement bailleur federation fede reseau collectif coordination
    coordinateur coordinatrice conseiller conseillere conseillers conseil cnfs conum cn mediateur mediatrice mediateurs
    mediation inclusion aidants connect aide aides permanence permanences rdv reservation reservations planning
    communication presse web site webmaster postmaster abuse noreply support hotline tech technique informatique dsi
    projet projets equipe groupe comite president presidence tresorier bonjour hello salut merci courrier mail email
    boite demande demandes inscription inscriptions public publics usager usagers habitants citoyen citoyens eveil
    saint sainte st ste notre dame mont chateau pont port ile sur sous sur-loire en de du des la le les l d et aux au
    camping tourisme office ot musee theatre cinema parc domaine cite ateliers recyclerie ressourcerie emmaus croix rouge
    secours populaire catholique restos adil udaf una admr apf apajh asei uriopss ufcv familles leo lagrange cemea
    francas ligue enseignement laique patronage apprentis bus camion itinerant mobile van caravane kiosque guichet
    guichets unique siege compta comptabilite rh gestion juridique qualite achat achats boutique cafe bar librairie
    """)

  /// Starts of words that make a mailbox everybody's: `mairiedex`, `mediathequey`.
  static let sharedStarts = [
    "mairie", "media", "biblio", "accueil", "contact", "centre", "csc", "ccas", "asso", "espace",
    "maison",
    "commune", "ville", "france", "saint", "info", "secret", "mission", "numeri", "cyber", "fablab",
    "epn", "mjc",
    "foyer", "pimms", "relais", "atelier", "cafe", "ludo", "collectif", "communaute", "coll",
    "ecole", "conseil",
    "animat", "coord", "direct", "form", "inser", "anim", "tiers", "sainte", "social",
  ]

  /// Parts of one word that make it a place's or a group's.
  static let sharedParts = [
    "mairie", "media", "biblio", "asso", "centre", "social", "club", "espace", "maison", "numer",
    "cyber", "foyer",
    "saint", "ville", "ecole", "amis", "com", "lab", "info", "epn", "mjc", "services", "tiers",
    "lieu", "cafe",
    "atelier", "collectif", "comite", "residence", "quartier", "contact", "ccas", "poste",
  ]

  /// Letters that begin the names of places more than those of people.
  static let placeStarts: Set<String> = ["l", "d"]

  private static let consumers = PersonWords.set(
    """
    gmail googlemail orange wanadoo free hotmail outlook live yahoo ymail laposte sfr neuf cegetel club-internet bbox
    bouygtel numericable aliceadsl icloud me mac msn aol gmx protonmail proton tutanota nordnet dartybox voila lilo
    mailo zaclys netcourrier caramail tiscali skynet mayotte mls lagoon
    """)

  /// Returns whether a domain is one where anybody has a mailbox.
  static func isConsumers(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".")
    return labels.count == 2 && consumers.contains(String(labels[0]))
  }
}

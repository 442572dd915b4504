/// The types of place that a name tells, in the codes of the national standard.
///
/// A library inside a town hall has the address of the town hall and nearly its name: what keeps them apart is that
/// they are not the same kind of place. Where a list does not say the type, the name often does. It is presumed, not
/// known: at worst a pair is not asked about, and the records stay two.
enum Typologies {
  /// Returns the codes that a name tells; none when it tells nothing.
  static func inferred(from name: PlainText) -> Set<String> {
    var found: Set<String> = []
    var rest = name.words[...]
    while let word = rest.first {
      for phrase in phrases[word] ?? [] where rest.starts(with: phrase.words) {
        found.insert(phrase.code)
      }
      rest = rest.dropFirst()
    }
    return found
  }

  /// Returns whether two places can be one: nothing is known of one of them, or they share a type.
  static func agree(_ one: Set<String>, _ other: Set<String>) -> Bool {
    one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
      || equivalent.contains { pair in
        pair.contains(where: one.contains) && pair.contains(where: other.contains)
      }
  }

  /// Types that are the same place under two names: a mediation point of several services is a France Services, and lists
  /// call one place a « centre social » or a « centre socioculturel » as it comes.
  private static let equivalent: [[String]] = [["RFS", "PIMMS"], ["CS", "CSC"]]

  private struct Phrase {
    let code: String
    let words: [String]
  }

  /// The phrases by their first word.
  private static let phrases: [String: [Phrase]] = {
    let all = table.flatMap { code, list in
      list.split(separator: ",").map { Phrase(code: code, words: PlainText(String($0)).words) }
    }
    return Dictionary(grouping: all) { $0.words.first ?? "" }
  }()

  private static let table: [(code: String, phrases: String)] = [
    (
      "ASSO",
      "association, associations, asso, assoc, secours populaire, secours catholique, croix rouge, emmaus, "
        + "famille rurale, familles rurales, restos du coeur"
    ),
    ("BIB", "médiathèque, médiathèques, bibliothèque, bibliothèques"),
    ("CAF", "caf, caisse d'allocations familiales"),
    ("CC", "communauté de communes, communauté de commune"),
    ("CCAS", "ccas, c.c.a.s, centre communal d'action sociale"),
    ("CCONS", "chambre d'agriculture, chambre de métiers, chambre de commerce, cci"),
    ("CD", "conseil départemental"),
    ("CIAS", "cias, centre intercommunal d'action sociale"),
    ("CIDFF", "cidff"),
    ("CPAM", "cpam, caisse primaire d'assurance maladie"),
    ("CS", "cs, centre social, centres sociaux, espace social"),
    (
      "CSC",
      "csc, socioculturel, socioculturelle, socioculturels, socio-culturel, socio-culturelle, centre culturel, "
        + "social et culturel"
    ),
    ("E2C", "école de la deuxième chance"),
    ("EPI", "espace public internet"),
    (
      "EPN",
      "epn, espace public numérique, espace numérique, espace multimédia, cyberbase, cyber-base"
    ),
    ("ESAT", "esat"),
    ("EVS", "evs, espace de vie sociale"),
    ("FABLAB", "fablab, fab lab"),
    ("FT", "france travail, pôle emploi"),
    ("LA_POSTE", "la poste, agence postale, bureau de poste"),
    ("MDE", "mde, maison de l'emploi"),
    ("MDH", "mdh, maison des habitants"),
    ("MDPH", "mdph, maison départementale des personnes handicapées"),
    (
      "MDS",
      "mds, maison départementale des solidarités, maison départementale de la solidarité, maison du département"
    ),
    ("MJC", "mjc, maison des jeunes et de la culture"),
    ("ML", "mission locale"),
    ("MQ", "maison de quartier"),
    ("MSA", "msa, mutualité sociale agricole"),
    ("MSAP", "msap, maison de services, relais de services"),
    ("MUNI", "mairie, hôtel de ville, commune de, ville de, ville d"),
    ("PAD", "point d'accès au droit, maison de la justice et du droit"),
    ("PIJ_BIJ", "pij, bij, crij, information jeunesse, info jeunes, espace jeunes"),
    ("PIMMS", "pimms"),
    ("PREF", "préfecture"),
    ("RESSOURCERIE", "ressourcerie"),
    ("RFS", "france services, france service, mfs, efs"),
    (
      "RS_FJT",
      "fjt, foyer de jeunes travailleurs, foyer des jeunes travailleurs, résidence sociale"
    ),
    ("TIERS_LIEUX", "tiers-lieu, tiers-lieux, coworking"),
    ("UDAF", "udaf"),
  ]
}

/// How many cells of a file had one thing repaired, or left out, with the first of them as examples.
package struct RepairCount: Hashable, Sendable {
  package let code: String
  package let isRepair: Bool
  package let count: Int
  package let examples: [ImportNote]

  /// Returns what was repaired or left out, in a few words: `fr`, or else English.
  package func title(in language: String) -> String {
    guard let titles = Self.titles[code] else { return code }
    return language == "fr" ? titles.french : titles.english
  }

  private static let titles: [String: (french: String, english: String)] = [
    "zero-restored": ("premiers zéros rendus", "first zeros given back"),
    "number-traces-removed": ("traces de nombre retirées", "traces of numbers removed"),
    "phone-repaired": ("téléphones mis en forme", "telephone numbers put in form"),
    "date-repaired": ("dates mises en forme", "dates put in form"),
    "date-serial": ("dates lues d'un nombre de tableur", "dates read from a spreadsheet's number"),
    "date-read-day-first": (
      "dates lues jour d'abord, comme les autres", "dates read day first, as the others"
    ),
    "number-repaired": ("nombres mis en forme", "numbers put in form"),
    "coordinates-swapped-back": ("coordonnées remises à l'endroit", "coordinates swapped back"),
    "lambert-93-converted": ("positions converties de Lambert-93", "positions converted"),
    "url-repaired": ("adresses web complétées", "web addresses completed"),
    "email-repaired": ("courriels mis en forme", "e-mail addresses put in form"),
    "value-repaired": ("valeurs reconnues sous une autre écriture", "values in another writing"),
    "entities-read": ("codes de page web lus", "codes of web pages read"),
    "short-code": ("codes incomplets, incertains", "incomplete codes, uncertain"),
    "rounded-siret": ("SIRET arrondis par un tableur", "SIRETs rounded by a spreadsheet"),
    "siret-key": ("SIRET à la clé fausse, gardés", "SIRETs with a wrong key, kept"),
    "hours-normalized": ("horaires réécrits sous leur forme courante", "opening hours rewritten"),
    "hours-not-understood": (
      "horaires non compris, gardés tels quels", "opening hours not understood, kept as written"
    ),
    "invalid-phone": ("téléphones illisibles", "unreadable telephone numbers"),
    "invalid-email": ("courriels illisibles", "unreadable e-mail addresses"),
    "invalid-url": ("adresses web illisibles", "unreadable web addresses"),
    "unreadable-date": ("dates illisibles", "unreadable dates"),
    "ambiguous-date": ("dates à deux lectures", "dates that may be two days"),
    "unknown-date": ("dates que personne ne connaît", "dates that nobody knows"),
    "unknown-value": ("valeurs inconnues", "unknown values"),
    "unreadable-number": ("nombres illisibles", "unreadable numbers"),
    "unreadable-value": ("valeurs illisibles", "unreadable values"),
    "incomplete-position": ("positions incomplètes", "incomplete positions"),
    "swapped-coordinates": ("coordonnées inversées", "swapped coordinates"),
    "position-out-of-range": ("positions hors de France", "positions outside France"),
    "pattern-mismatch": ("valeurs mal formées", "values that are not written as asked"),
    "too-long": ("textes trop longs", "texts that are too long"),
    "too-short": ("textes trop courts", "texts that are too short"),
    "out-of-range": ("valeurs hors bornes", "values out of bounds"),
  ]
}

extension ImportAccount {
  /// Returns the notes by what was found: repairs first, then what was left out, most frequent first.
  package func counts(examples: Int = 3) -> [RepairCount] {
    var groups: [String: [ImportNote]] = [:]
    for note in notes { groups[note.code, default: []].append(note) }
    return groups.map { code, notes in
      RepairCount(
        code: code, isRepair: notes[0].isRepair, count: notes.count,
        examples: Array(notes.prefix(examples)))
    }.sorted {
      ($0.isRepair ? 0 : 1, -$0.count, $0.code) < ($1.isRepair ? 0 : 1, -$1.count, $1.code)
    }
  }
}

/// The columns of the sheet in which people answer; the names are French, as are those of the standard.
enum SheetColumns {
  static let first = "fiche_1"
  static let second = "fiche_2"
  static let answer = "reponse"
  static let kept = "garde"
  static let remark = "remarque"

  /// All of them, in order; only those above are read back.
  static let all = [
    "score", "suggestion", answer, kept, remark, "nom_1", "nom_2", "adresse_1", "adresse_2",
    "commune_1", "commune_2", "typologie_1", "typologie_2", "sources_1", "sources_2", "score_nom",
    "score_adresse", "distance_m", "meme_siret", first, second,
  ]
}

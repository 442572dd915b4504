/// What an export says in French.
enum FrenchExportWords {
  static func sentence(_ fact: ExportFact) -> String {
    switch fact {
    case .written(let format, let records, let exported):
      "Export \(format.rawValue) : " + count(exported, "fiche écrite", "fiches écrites")
        + " sur \(records)."
    case .omitted(let code, let number, let details):
      count(number, "fiche laissée de côté", "fiches laissées de côté") + ", "
        + reason(code, number) + (details.isEmpty ? "." : " (\(details.joined(separator: ", "))).")
    case .placeholders(let column, let number):
      "Colonne \(column) : "
        + count(number, "valeur inconnue, remplacée", "valeurs inconnues, remplacées")
        + " par \(MednumExport.noPivot), car la norme en exige une."
    case .lost(let field, let reason, let values, let records):
      "Champ \(field) : " + count(values, "valeur", "valeurs") + " de "
        + count(records, "fiche", "fiches") + ", \(phrase(reason, values))."
    case .noColumns(let fields): "Champs que le format n'a pas : \(list(fields))."
    case .nothingLost: "Rien de ce que disent les fiches écrites n'est perdu."
    case .otherKinds(let kinds): "Autres genres, hors de cet export : \(list(kinds))."
    }
  }

  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
  }

  private static func reason(_ code: String, _ number: Int) -> String {
    switch code {
    case "ended": plural(number, "close", "closes")
    case "merged": plural(number, "fusionnée dans une autre", "fusionnées dans d'autres")
    case "mistaken": plural(number, "enregistrée par erreur", "enregistrées par erreur")
    case "planned": plural(number, "qui n'existe pas encore", "qui n'existent pas encore")
    case "erroneous": "à cause d'erreurs"
    case "incomplete": "faute de ce que le format exige"
    case "name-length": "faute d'un nom de la longueur demandée"
    case "no-position": "faute de position"
    default: code
    }
  }

  private static func phrase(_ reason: ExportLoss.Reason, _ values: Int) -> String {
    switch reason {
    case .noColumn: "que le format ne sait pas dire"
    case .noEquivalent: "sans équivalent dans le format"
    case .lessPrecise: plural(values, "dite", "dites") + " moins précisément"
    case .furtherValue: "en plus de la seule que le format admet"
    case .tooLong: plural(values, "trop longue", "trop longues") + " pour le format"
    case .otherForm: "que le format n'admet pas sous cette forme"
    case .separator: "où se trouve le séparateur « | »"
    case .state: "un état que le format ne sait pas dire"
    }
  }

  private static func plural(_ number: Int, _ one: String, _ several: String) -> String {
    number < 2 ? one : several
  }

  private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number < 2 ? singular : plural)"
  }
}

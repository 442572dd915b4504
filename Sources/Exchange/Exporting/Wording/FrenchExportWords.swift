/// What an export says in French.
enum FrenchExportWords {
  static func sentence(_ fact: ExportFact) -> String {
    switch fact {
    case .written(let format, let records, let exported):
      "Export \(format.rawValue) : " + count(exported, "fiche écrite", "fiches écrites")
        + " sur \(records)."
    case .omitted(let code, let number, let columns):
      count(number, "fiche laissée de côté", "fiches laissées de côté") + " : "
        + reason(code)
        + (columns.isEmpty ? "." : " (\(columns.joined(separator: ", "))).")
    case .placeholders(let column, let number):
      count(number, "valeur", "valeurs")
        + " de \(column) inconnues, remplacées par \(MednumExport.noPivot) : la norme en exige une."
    case .lost(let field, let reason, let values, let records):
      "Champ \(field) : " + count(values, "valeur", "valeurs") + " de "
        + count(records, "fiche", "fiches") + ", \(phrase(reason, values))."
    case .nothingLost: "Rien de ce que disent ces fiches n'est perdu."
    case .otherKinds(let kinds):
      "Ce format n'est pas pour les autres genres : "
        + kinds.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
        .joined(separator: ", ") + "."
    }
  }

  private static func reason(_ code: String) -> String {
    switch code {
    case "ended": "elles sont closes"
    case "merged": "elles sont fusionnées dans une autre"
    case "mistaken": "elles ont été enregistrées par erreur"
    case "planned": "elles n'existent pas encore"
    case "incomplete": "il y manque ce que le format exige"
    case "name-length": "leur nom n'a pas la longueur demandée"
    case "no-position": "elles n'ont pas de position"
    default: code
    }
  }

  private static func phrase(_ reason: ExportLoss.Reason, _ values: Int) -> String {
    switch reason {
    case .noColumn: "que le format ne sait pas dire"
    case .noEquivalent: "sans équivalent dans le format"
    case .lessPrecise: "dites moins précisément"
    case .furtherValue: "en plus de la seule que le format admet"
    case .tooLong: "trop longues pour le format"
    case .otherForm: "que le format n'admet pas sous cette forme"
    case .separator: "qui contiennent le séparateur « | »"
    case .state: "un état que le format ne sait pas dire"
    }
  }

  private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number < 2 ? singular : plural)"
  }
}

internal import Governance
internal import Records

/// What is said of one decision that rewrites many records.
extension FrenchVerdictWords {
  func migrationExplains(_ number: Int) -> String {
    number == 1
      ? "La fiche change comme la migration le déclare, et pas autrement."
      : "Les \(number) fiches changent comme la migration le déclare, et pas autrement."
  }

  var migrationMissing: String {
    "Une migration est une décision sur les règles : elle ajoute un fichier qui dit quel code ou quel "
      + "champ en remplace un autre, et celle-ci n'en ajoute pas. "
      + "Ajoutez governance/migrations/<nom>.yaml, ou dites si les choses ont changé ou si elles "
      + "étaient fausses."
  }

  func migrationRewritten(_ paths: [String]) -> String {
    "Une migration déjà décidée ne se retouche pas pour en servir une autre : "
      + "\(short(paths, more: others)). Ajoutez-en une nouvelle, sous un autre nom."
  }

  func migrationUnexplained(_ unexplained: [ChangeUnit]) -> String {
    "Ceci change autrement que la migration ne le déclare : \(units(unexplained)). "
      + "Une migration ne change que des codes ou des noms de champs, jamais qui est concerné ni l'état "
      + "d'une fiche. Complétez ses correspondances, ou retirez ce changement de la proposition."
  }
}

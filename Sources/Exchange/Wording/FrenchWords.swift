internal import Records

/// What an import says in French.
enum FrenchWords {
  static func sentence(_ fact: ImportFact) -> String {
    switch fact {
    case .origin(let path, let source, let vintage):
      "Import de \(path), source « \(source) »" + (vintage.map { ", état au \($0)" } ?? "") + "."
    case .reading(let fact): fact.sentence(in: "fr")
    case .guarded(let reason): sentence(reason)
    case .rows(let rows): sentence(rows)
    case .nothingToPropose: "Rien à proposer."
    case .proposedValues(let counts): proposed(counts)
    case .missing(let number):
      count(number, "fiche connue absente du fichier", "fiches connues absentes du fichier")
        + " : des questions, non des fermetures."
    case .renumbered(let number):
      count(number, "ligne", "lignes")
        + " d'identifiant nouveau où un lieu déjà connu de la source est reconnu : renumérotation."
    case .renumberedOrNew(let number):
      count(number, "ligne ajoutée", "lignes ajoutées")
        + " où plusieurs fiches absentes du fichier se reconnaissent : à trancher."
    case .alike(let number):
      count(number, "ligne ajoutée", "lignes ajoutées")
        + " qui ressemblent à une fiche d'une autre source : « terrier match » posera la question."
    case .listedTwice(let number):
      count(number, "ligne", "lignes")
        + " d'une fiche déjà lue plus haut sous un autre identifiant : la première compte."
    case .emptiedRows(let number):
      count(number, "ligne connue vidée", "lignes connues vidées")
        + ", seul l'identifiant reste : rien n'est effacé."
    case .emptiedCells(let cells, let rows):
      count(cells, "cellule vidée", "cellules vidées") + " dans "
        + count(rows, "ligne", "lignes") + " : un vide ne remplace jamais une valeur."
    case .stillListed(let number):
      count(number, "ligne", "lignes") + " de lieux qui ne sont plus : ils ne sont pas rouverts."
    case .dates(let field, let swapped, let equal):
      count(swapped, "date", "dates") + " de \(field) au jour et au mois inversés, "
        + count(equal, "égale", "égales") + " : aucune ne change."
    case .positions(let counts): positions(counts)
    case .unreadableCells(let cells):
      count(cells.count, "valeur", "valeurs")
        + " de la colonne \(cells.column) : impossible à enregistrer telle quelle."
    case .repaired(let counts): "Réparé, \(counts.title(in: "fr")) : \(counts.count)."
    case .finding(let finding): sentence(finding)
    case .recoded(let column):
      "Une seule décision : \(column.field), recodé dans \(column.count) des \(column.of) lignes "
        + "connues ("
        + count(column.mappings.count, "correspondance", "correspondances")
        + "), proposé à part comme migration."
    case .rejected(let row):
      "Ligne \(row.line), colonne \(row.column) rejetée : \(reason(row.reason))."
    }
  }

  static func reason(_ reason: RejectedRow.Reason) -> String {
    switch reason {
    case .cellCount(let found, let expected): "\(found) cellules au lieu de \(expected)"
    case .textAfterQuote: "une cellule continue après son guillemet fermant"
    case .noIdentifier: "pas d'identifiant"
    case .longIdentifier(let limit): "l'identifiant dépasse \(limit) octets"
    case .duplicateIdentifier(let identifier, let line):
      "l'identifiant \(identifier.shown) figure déjà ligne \(line)"
    case .ambiguousIdentifier(let identifier, let records):
      "l'identifiant \(identifier.shown) est porté par "
        + records.map(\.description).joined(separator: ", ")
    case .emptied: "la ligne est vidée et son lieu n'est pas connu"
    case .noValue(let field): "pas de valeur utilisable pour « \(field) », exigée de toute fiche"
    }
  }

  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number < 2 ? singular : plural)"
  }

  private static func sentence(_ rows: RowCounts) -> String {
    count(rows.read, "ligne lue", "lignes lues") + ", dont "
      + count(rows.new, "nouvelle", "nouvelles") + " et "
      + count(rows.known, "connue", "connues") + " : "
      + [
        count(rows.added, "ajoutée", "ajoutées"), count(rows.changed, "modifiée", "modifiées"),
        count(rows.unchanged, "inchangée", "inchangées"),
        count(rows.rejected, "rejetée", "rejetées"),
      ].joined(separator: ", ") + "."
  }

  private static func sentence(_ reason: ImportGuard) -> String {
    switch reason {
    case .fewRows(let read, let known, let least):
      "Attention : " + count(read, "ligne", "lignes") + " pour \(known) connues, "
        + "moins de \(least) % ; le fichier est peut-être tronqué."
    case .olderVintage(let known, let given):
      "Attention : le fichier (état au \(given)) est plus ancien que le dernier repris "
        + "(état au \(known))."
    case .columnChanged(let fields, let count, let known):
      "Attention : \(fields.joined(separator: " et ")) changerait dans \(count) des \(known) lignes "
        + "connues, sans que rien n'explique un recodage ; la colonne est peut-être mal lue."
    }
  }

  private static func proposed(_ counts: ImportStatistics.FieldCounts) -> String {
    var parts = [count(counts.proposed, "valeur à enregistrer", "valeurs à enregistrer")]
    if counts.filled > 0 { parts.append("\(counts.filled) où rien n'était dit") }
    if counts.cosmetic > 0 { parts.append("\(counts.cosmetic) de pure forme (espaces, casse)") }
    return "Champ \(counts.field) : \(parts.joined(separator: ", "))."
  }

  private static func positions(_ counts: ImportStatistics.PositionCounts) -> String {
    var text = "Sur " + count(counts.compared, "position comparée", "positions comparées")
    text += ", \(counts.near + counts.moved) diffèrent : \(counts.near) par l'arrondi, "
    text += count(counts.moved, "déplacée", "déplacées")
    if !counts.shifts.isEmpty {
      let metres = counts.shifts.map { "\(Int($0.metres.rounded())) m" }
      text += " ; à noter : \(metres.joined(separator: ", "))"
    }
    return text + "."
  }

  private static func sentence(_ finding: ImportFinding) -> String {
    let fields = finding.fields.joined(separator: " et ")
    let what =
      switch finding.nature {
      case .newValues: "nouvelles valeurs"
      case .emptied: "vidé"
      case .unreadable: "illisible"
      case .swappedDates: "jour et mois inversés"
      case .roundedCoordinates: "autre arrondi"
      }
    return "Une seule décision : \(fields), \(what) dans \(finding.count) des \(finding.of) "
      + "lignes connues."
  }
}

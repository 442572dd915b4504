extension ReadingFact {
  /// Returns the fact as a sentence in a language: `fr`, or else English.
  func sentence(in language: String) -> String { language == "fr" ? french : english }

  private var english: String {
    switch self {
    case .form(let form, let encoding, let separator):
      "Read as \(form.rawValue) in \(encoding.rawValue)"
        + (separator.map { ", cells separated by \(Self.name($0))" } ?? "") + "."
    case .version(let version, let separators):
      "Read as \(Self.english(version))"
        + (separators.isEmpty
          ? "" : ", values separated by " + separators.map { "'\($0)'" }.joined(separator: " or "))
        + "."
    case .upgraded(let column, let targets, let count):
      "\(count) value\(count == 1 ? "" : "s") of '\(column)' said in version 1.0"
        + (targets == [column] ? "" : ", in \(targets.joined(separator: " and "))") + "."
    case .lossy(let column, let value, .dropped, let count):
      "\(value.shown) in '\(column)', \(Self.times(count)): version 1.0 cannot say it; kept aside."
    case .lossy(let column, let value, .uncertain(let new), let count):
      "\(value.shown) in '\(column)', \(Self.times(count)): read as \(new.shown), which not everybody "
        + "does; the original is kept beside it."
    case .lossy(let column, let value, .unknown, let count):
      "\(value.shown) in '\(column)', \(Self.times(count)): known in no version; kept aside."
    case .mapped(let path, let fields):
      "Columns read as \(path) says, for \(fields) field\(fields == 1 ? "" : "s")."
    case .identifiers(let column): "Identifiers taken from the column '\(column)'."
    case .unreadHours(let count):
      "\(count) text\(count == 1 ? "" : "s") of hours that cannot be read with certainty; kept aside."
    }
  }

  private var french: String {
    switch self {
    case .form(let form, let encoding, let separator):
      "Lu comme du \(form.rawValue) en \(encoding.rawValue)"
        + (separator.map { ", cellules séparées par \(Self.nom($0))" } ?? "") + "."
    case .version(let version, let separators):
      "Lu comme \(Self.french(version))"
        + (separators.isEmpty
          ? ""
          : ", valeurs séparées par "
            + separators.map { "« \($0) »" }.joined(separator: " ou "))
        + "."
    case .upgraded(let column, let targets, let count):
      FrenchWords.count(count, "valeur", "valeurs")
        + " de « \(column) » \(count < 2 ? "dite" : "dites") en version 1.0"
        + (targets == [column] ? "" : ", dans \(targets.joined(separator: " et "))") + "."
    case .lossy(let column, let value, .dropped, let count):
      "\(value.shown) dans « \(column) », \(count) fois : la version 1.0 ne sait pas le dire ; "
        + "gardé à part."
    case .lossy(let column, let value, .uncertain(let new), let count):
      "\(value.shown) dans « \(column) », \(count) fois : lu \(new.shown), ce que tous ne font pas ; "
        + "l'original est gardé à côté."
    case .lossy(let column, let value, .unknown, let count):
      "\(value.shown) dans « \(column) », \(count) fois : connu d'aucune version ; gardé à part."
    case .mapped(let path, let fields):
      "Colonnes lues comme le dit \(path), pour \(FrenchWords.count(fields, "champ", "champs"))."
    case .identifiers(let column): "Identifiants pris dans la colonne « \(column) »."
    case .unreadHours(let count):
      FrenchWords.count(count, "texte d'horaires illisible", "textes d'horaires illisibles")
        + " avec certitude : gardé\(count < 2 ? "" : "s") à part."
    }
  }

  private static func english(_ version: StandardVersion) -> String {
    switch version {
    case .first(let version): "the national standard, version \(version)"
    case .current: "the national standard, version 1.0"
    case .halfMigrated: "the national standard, version 1.0 with remains of version 0.1"
    case .unknown: "a table with few columns of the national standard"
    }
  }

  private static func french(_ version: StandardVersion) -> String {
    switch version {
    case .first(let version): "la norme nationale, version \(version)"
    case .current: "la norme nationale, version 1.0"
    case .halfMigrated: "la norme nationale, version 1.0 avec des restes de la version 0.1"
    case .unknown: "un tableau de peu de colonnes de la norme nationale"
    }
  }

  private static func name(_ separator: Character) -> String {
    separator == "\t" ? "tabs" : "'\(separator)'"
  }

  private static func nom(_ separator: Character) -> String {
    separator == "\t" ? "des tabulations" : "« \(separator) »"
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(count) times"
  }
}

internal import Records

/// What fields hold, in words.
struct KindWords {
  let language: Language

  /// Returns what a field of a type holds.
  func type(_ type: FieldType) -> String {
    switch type {
    case .string: pick("une ligne de texte", "a line of text")
    case .text: pick("un texte", "a text")
    case .integer: pick("un nombre entier", "a whole number")
    case .number: pick("un nombre", "a number")
    case .boolean: pick("oui (true) ou non (false)", "yes (true) or no (false)")
    case .date: pick("un jour, comme 2026-03-02", "a day, such as 2026-03-02")
    case .partialDate:
      pick(
        "un jour, un mois ou une année, comme 2026-03", "a day, a month or a year, such as 2026-03")
    case .openingHours:
      pick("des horaires, comme Tu-Fr 14:00-18:00", "hours, such as Tu-Fr 14:00-18:00")
    case .url: pick("une adresse web", "a web address")
    case .email: pick("une adresse électronique", "an e-mail address")
    case .phone:
      pick("un téléphone, comme +33241050000", "a telephone number, such as +33241050000")
    case .geopoint: pick("une position : longitude, latitude", "a position: longitude, latitude")
    case .reference(let kinds):
      pick("une fiche (", "a record (") + kinds.joined(separator: ", ") + ")"
    case .nomenclature(let name):
      pick("un code de la nomenclature ", "a code of the nomenclature ") + name
    case .list(let items): pick("une liste ; chaque fois : ", "a list, each: ") + self.type(items)
    case .map: pick("un groupe de champs", "a group of fields")
    case .dictionary(let values):
      pick("des champs libres ; chaque fois : ", "free fields, each: ") + self.type(values)
    }
  }

  /// Returns what is required of the values, a phrase for each.
  func limits(_ constraints: Constraints, of type: FieldType) -> [String] {
    var isList = false
    if case .list = type { isList = true }
    let unit = isList ? pick("éléments", "items") : pick("caractères", "characters")
    var limits: [String] = []
    if constraints.isRequired { limits.append(pick("obligatoire", "required")) }
    if constraints.isUnique {
      limits.append(pick("à une seule fiche", "of one record only"))
    }
    if let least = constraints.minLength {
      limits.append(pick("\(least) \(unit) au moins", "at least \(least) \(unit)"))
    }
    if let most = constraints.maxLength {
      limits.append(pick("\(most) \(unit) au plus", "at most \(most) \(unit)"))
    }
    if let least = constraints.minimum {
      limits.append(pick("\(least.text) ou plus", "\(least.text) or more"))
    }
    if let most = constraints.maximum {
      limits.append(pick("\(most.text) ou moins", "\(most.text) or less"))
    }
    if let pattern = constraints.pattern {
      limits.append(pick("de la forme ", "of the form ") + pattern)
    }
    if !constraints.allowed.isEmpty {
      limits.append(pick("parmi ", "one of ") + constraints.allowed.joined(separator: ", "))
    }
    return limits
  }

  private func pick(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }
}

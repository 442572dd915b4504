internal import Evolution
internal import Governance

extension ReportWords {
  /// Returns a number with the signs of the language, to one decimal where it is no whole number.
  func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return say("inconnu", "unknown") }
    let tenths = (value * 10).rounded()
    let whole = Int64((tenths / 10).rounded(.towardZero))
    let rest = Int64(tenths.magnitude) % 10
    let sign = tenths < 0 ? "−" : ""
    let decimals = rest == 0 ? "" : (language == .french ? "," : ".") + String(rest)
    return sign + grouped(whole.magnitude) + decimals
  }

  private func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number))
    guard digits.count > 4 else { return String(digits) }
    let separator = language == .french ? "\u{202f}" : ","
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  /// Returns a number of things of a unit.
  func quantity(_ value: Double, _ unit: Indicator.Unit) -> String {
    let number = number(value)
    func with(_ french: String, _ english: String) -> String {
      number + "\u{a0}" + say(french, english)
    }
    switch unit {
    case .count, .score: return number
    case .share: return with("%", "%")
    case .per10000: return with("pour 10 000 habitants", "for 10,000 inhabitants")
    case .minutes: return with("minutes", "minutes")
    case .hours: return with("heures", "hours")
    case .days: return with(value.magnitude < 2 ? "jour" : "jours", value == 1 ? "day" : "days")
    case .metres: return with("m", "m")
    case .euros: return with("€", "€")
    case .fullTime: return with("équivalents temps plein", "full-time equivalents")
    case .persons:
      return with(value.magnitude < 2 ? "personne" : "personnes", value == 1 ? "person" : "persons")
    }
  }

  /// Returns what an indicator says, or why it says nothing: nothing is ever shown as zero that is not zero.
  func result(_ row: IndicatorResult.Row, _ unit: Indicator.Unit) -> String {
    switch row.value {
    case .number(let value):
      if let part = row.part, let whole = row.whole { return share(part, of: whole) }
      return quantity(value, unit)
    case .interval(let low, let high):
      return say("de ", "from ") + number(low) + say(" à ", " to ") + quantity(high, unit)
    case .unknown: return say("non renseigné", "not known")
    case .secret: return say("secret statistique", "withheld (too few)")
    case .notComputable(.noEarlierState):
      return say("non calculable (pas d’état antérieur)", "not computable (no earlier state)")
    case .notComputable(.nothingToDivide):
      return say("non calculable (aucun cas)", "not computable (no case)")
    case .notComputable(.failed):
      return say("non calculable (la requête a échoué)", "not computable (the query failed)")
    }
  }
}

extension IndicatorResult.Row {
  /// The number that a chart draws, a share in percent, or `nil` when there is none or two.
  var drawn: Double? {
    guard case .number(let value) = value else { return nil }
    guard let part, let whole, whole > 0 else { return value }
    return 100 * Double(part) / Double(whole)
  }
}

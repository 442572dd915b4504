package import Records

extension Language {
  /// Returns an enumeration of several things: `a, b et c`, `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    let conjunction = self == .french ? "et" : "and"
    return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// Returns several things of which one is enough: `a, b ou c`, `a, b or c`.
  package func choice(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    let conjunction = self == .french ? "ou" : "or"
    return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// Returns a text between the quotation marks of the language.
  package func quoted(_ text: String) -> String {
    self == .french ? "« \(text.oneLine()) »" : "“\(text.oneLine())”"
  }

  /// Returns a number with a noun that agrees with it; French takes the singular up to below two.
  package func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    let isSingular = self == .french ? abs(number) < 2 : number == 1
    return "\(number) \(isSingular ? singular : plural)"
  }

  /// Returns a day in full: `12 mars 2026`, `12 March 2026`.
  package func day(_ date: CalendarDate) -> String {
    let day = self == .french && date.day == 1 ? "1er" : String(date.day)
    return "\(day) \(monthNames[date.month - 1]) \(date.year)"
  }

  /// Returns a moment in full, to the minute and in UTC, so that it reads the same everywhere.
  package func moment(_ instant: Instant) -> String {
    let clock = instant.description.drop { $0 != "T" }.dropFirst().prefix(5)
    return "\(day(instant.date)) \(self == .french ? "à" : "at") \(clock) (UTC)"
  }

  /// Returns a length of time in words: `7 jours`, `2 months`.
  package func length(_ period: Period) -> String {
    let months = self == .french ? ("mois", "mois") : ("month", "months")
    let days = self == .french ? ("jour", "jours") : ("day", "days")
    var parts: [String] = []
    if period.months > 0 { parts.append(count(period.months, months.0, months.1)) }
    if period.days > 0 || parts.isEmpty { parts.append(count(period.days, days.0, days.1)) }
    return list(parts)
  }

  var monthNames: [String] {
    switch self {
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}

package import Evolution
package import Governance
internal import Records

/// Puts the numbers of indicators in words, the same in every document.
package struct IndicatorWords {
  let language: Language

  package init(_ language: Language) { self.language = language }

  /// Returns a number as people read it: a share with both of its numbers first, and why there is none where there
  /// is none.
  package func text(_ row: IndicatorResult.Row, unit: Indicator.Unit) -> String {
    switch row.value {
    case .number(let number):
      if let part = row.part, let whole = row.whole {
        guard unit == .share else { return "\(self.number(number)) (\(part)/\(whole))" }
        return "\(part)/\(whole) (\(percent(number)))"
      }
      return unit == .share ? percent(number) : self.number(number) + suffix(unit)
    case .interval(let low, let high):
      return phrase("de \(number(low)) à \(number(high))", "from \(number(low)) to \(number(high))")
        + suffix(unit)
    case .unknown: return phrase("non renseigné", "not recorded")
    case .secret: return phrase("secret (trop peu)", "secret (too few)")
    case .notComputable(let obstacle): return text(obstacle)
    }
  }

  /// Returns why a number cannot be computed.
  package func text(_ obstacle: IndicatorResult.Obstacle) -> String {
    switch obstacle {
    case .noEarlierState:
      phrase("non calculable : pas d’état antérieur", "not computable: no earlier state")
    case .nothingToDivide: phrase("0/0", "0/0")
    case .failed(let message):
      phrase("non calculable : \(message)", "not computable: \(message)")
    }
  }

  /// Returns a number with at most two decimals, as the language writes it.
  package func number(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return String(number) }
    let hundredths = Int((abs(number) * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    let sign = number < 0 && hundredths > 0 ? "−" : ""
    guard rest > 0 else { return sign + grouped(whole) }
    let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0\(rest)" : String(rest))
    return sign + grouped(whole) + (language == .french ? "," : ".") + decimals
  }

  private func percent(_ number: Double) -> String {
    self.number(number.rounded()) + (language == .french ? "\u{a0}%" : "%")
  }

  /// Groups digits by three from five digits on.
  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 {
        result += language == .french ? "\u{202f}" : ","
      }
      result.append(digit)
    }
    return result
  }

  private func suffix(_ unit: Indicator.Unit) -> String {
    let word: String =
      switch unit {
      case .count, .share, .score, .persons: ""
      case .per10000: phrase("pour 10 000 habitants", "per 10,000 inhabitants")
      case .minutes: phrase("minutes", "minutes")
      case .hours: phrase("heures", "hours")
      case .days: phrase("jours", "days")
      case .metres: phrase("mètres", "metres")
      case .euros: "€"
      case .fullTime: phrase("ETP", "FTE")
      }
    return word.isEmpty ? "" : "\u{a0}" + word
  }

  private func phrase(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }
}

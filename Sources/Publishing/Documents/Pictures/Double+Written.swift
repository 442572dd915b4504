extension Double {
  /// The number as a drawing writes it: at most two decimals, without those that say nothing.
  ///
  /// It is the same on every machine: no locale decides about it.
  var written: String {
    guard isFinite, abs(self) < 1e13 else { return "0" }
    let hundredths = Int64((self * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The number as a share of the width of a drawing.
  var percent: String { written + "%" }
}

extension Language {
  /// Returns a number as people read it: at most two decimals after the sign of the language, thousands apart.
  func number(_ value: Double) -> String {
    let parts = value.written.split(separator: ".")
    guard let whole = parts.first else { return "0" }
    let digits = whole.drop { $0 == "-" }
    let gap = self == .french ? "\u{202f}" : ","
    var grouped = value.written.hasPrefix("-") ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += gap }
      grouped.append(digit)
    }
    return parts.count == 1 ? grouped : grouped + (self == .french ? "," : ".") + parts[1]
  }
}

internal import Governance
internal import Records

extension PrivacyRules.Level {
  /// How much a finding of this level matters, or `nil` when nothing is said of it.
  var severity: Diagnostic.Severity? {
    switch self {
    case .refuse: .error
    case .warning: .warning
    case .info: .info
    case .ignore: nil
    }
  }
}

extension PrivacyRules {
  /// Returns what is told of a finding in a record, without its value, or `nil` when the rules say nothing of it.
  func problem(_ finding: RecordPrivacyFinding) -> FieldProblem? {
    let datum = finding.place.datum
    guard let severity = self[datum].severity else { return nil }
    let isLine = datum == .mobilePhone && finding.isTelephone
    return FieldProblem(
      severity, datum.rawValue, at: finding.field,
      isLine
        ? "'\(finding.field)' is a mobile telephone number: is it a public line of the place?"
        : "\(datum.words) seems to stand in '\(finding.field)', \(finding.place.words)",
      hint: datum.remedy)
  }

  /// Returns what is told of a finding in a text, without its value, or `nil` when the rules say nothing of it.
  func diagnostic(
    _ place: PersonalDatumPlace, in what: String, at location: Location? = nil, hint: String? = nil
  ) -> Diagnostic? {
    guard let severity = self[place.datum].severity else { return nil }
    return Diagnostic(
      severity, place.datum.rawValue,
      "\(place.datum.words) seems to stand in \(what), \(place.words)", at: location,
      hint: hint ?? place.datum.remedy)
  }
}

extension PersonalDatumPlace {
  /// Where it is, for the end of a sentence, counting characters from 1.
  fileprivate var words: String {
    range.count > 1
      ? "characters \(range.lowerBound + 1) to \(range.upperBound)"
      : "character \(range.lowerBound + 1)"
  }
}

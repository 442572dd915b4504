/// Looks for personal data in texts: pure, and the same for the same text everywhere.
///
/// It is a judgement by form and by a few words, so it has both misses and false alarms: the rules of a commons
/// say which of its findings refuse a change and which are only told (`privacy` in `rules.yaml`).
package enum PersonalData {
  /// How much of one text is looked at, in bytes: detectors look forward and back over short stretches only, but
  /// what anyone proposes may be as long as a file.
  private static let longestText = 256 << 10

  /// Returns where personal data seems to stand in a text, in the order of the text.
  package static func places(
    in text: String, as reading: PersonalReading = .line
  ) -> [PersonalDatumPlace] {
    let traces = PersonalTraces(of: text)
    guard !traces.isEmpty else { return [] }
    let cut =
      text.utf8.count > longestText
      ? String(decoding: text.utf8.prefix(longestText), as: UTF8.self) : text
    let parts = PersonalText(cut)
    var places: [PersonalDatumPlace] = []
    if traces.contains(.mailbox) { places += MailboxDetector.places(in: parts) }
    guard reading != .web else { return places }
    if traces.contains(.number) {
      places += SocialSecurityDetector.places(in: parts)
      places += MobileDetector.places(in: parts)
    }
    if traces.contains(.account) { places += BankAccountDetector.places(in: parts) }
    if traces.contains(.person) {
      let people = PersonDetector.places(in: parts)
      places += people
      places += BirthDateDetector.places(in: parts)
      places += BenefitNumberDetector.places(in: parts)
      places += HomeDetector.places(in: parts)
      if reading == .prose {
        places += SensitiveDetector.places(in: parts, near: people.map(\.range))
      }
    }
    return places.sorted {
      ($0.range.lowerBound, $0.datum.rawValue) < ($1.range.lowerBound, $1.datum.rawValue)
    }
  }

  /// Returns what stands at a place, for who must erase it and nobody else.
  package static func excerpt(of text: String, at place: PersonalDatumPlace) -> String {
    let scalars = text.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    var shown = String.UnicodeScalarView()
    for scalar in scalars.dropFirst(place.range.lowerBound).prefix(place.range.count) {
      shown.append(scalar)
    }
    return String(shown)
  }
}

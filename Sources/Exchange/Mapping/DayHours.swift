/// Reads the hours of one day as people write them, `9h-12h30 / 14h à 17h`, and nothing it is not sure of.
enum DayHours {
  private static let closed: Set<String> = [
    "fermé", "ferme", "fermée", "closed", "off", "non", "-",
  ]

  /// What a cell says about a day.
  enum Reading: Hashable {
    /// The ranges in OpenStreetMap's form, empty when it is closed.
    case ranges([String])
    case unread
  }

  static func reading(_ text: String) -> Reading {
    let text = TextCleaning.line(text).lowercased()
    if text.isEmpty || closed.contains(text) { return .ranges([]) }
    var times: [Int] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /(\d{1,2})\s*[h:]\s*(\d{2})?/) {
      guard isJoint(rest[..<match.range.lowerBound]), let hour = Int(match.output.1)
      else { return .unread }
      let minute = match.output.2.flatMap { Int($0) } ?? 0
      guard hour <= 24, minute < 60 else { return .unread }
      times.append(hour * 60 + minute)
      rest = rest[match.range.upperBound...]
    }
    guard isJoint(rest), !times.isEmpty, times.count.isMultiple(of: 2),
      zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
    else { return .unread }
    return .ranges(
      stride(from: 0, to: times.count, by: 2).map { "\(clock(times[$0]))-\(clock(times[$0 + 1]))" })
  }

  /// What may stand between two times.
  private static func isJoint(_ text: Substring) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.allSatisfy { ["de", "à", "a", "et", "au", "puis"].contains($0) }
  }

  private static func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

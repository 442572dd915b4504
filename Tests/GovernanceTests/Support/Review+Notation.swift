import Governance

extension Review {
  /// Reads reviews from a short notation, separated by spaces.
  ///
  /// A first name, then `+` consent, `-` objection, `.` abstention or `~` recusal; then, in any order, `'` when it
  /// was given on an earlier content, `"` when a consent says why, `#harm` for a ground, `@dan` when dan recorded
  /// it, `!` when dan did not read it back, and `/4` when the name is a college's, of which four people were there.
  static func list(_ text: String) -> [Review] { text.split(separator: " ").compactMap(one) }

  private static func one(_ word: Substring) -> Review? {
    let positions: [Character: Position] = [
      "+": .consent, "-": .object, ".": .abstain, "~": .recuse,
    ]
    let name = word.prefix { $0.isLetter || $0.isNumber }
    guard let mark = word.dropFirst(name.count).first, let position = positions[mark] else {
      return nil
    }
    let rest = word.dropFirst(name.count + 1)
    let present = value(after: "/", in: rest).flatMap { Int($0) }
    let recording = value(after: "@", in: rest).map {
      Recording(
        scribe: Commons.name($0), college: present == nil ? nil : String(name), present: present,
        channel: .meeting, isReadBack: !rest.contains("!"))
    }
    return Review(
      member: present == nil ? Commons.name(name) : recording?.scribe ?? "", position: position,
      reason: position == .object ? "It harms." : rest.contains("\"") ? "It helps." : "",
      ground: value(after: "#", in: rest).flatMap { Ground(rawValue: String($0)) },
      isCurrent: !rest.contains("'"), recording: recording)
  }

  private static func value(after mark: Character, in text: Substring) -> Substring? {
    text.firstIndex(of: mark).map {
      text[text.index(after: $0)...].prefix { $0.isLetter || $0.isNumber }
    }
  }
}

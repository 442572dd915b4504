/// Hours as people write them in French, such as `du lundi au vendredi : 9h-12h30 et 14h-17h`.
///
/// They are read for a suggestion only: whoever wrote them says whether that is what was meant. One word that is
/// not known, one time without its end or one day named twice, and nothing is suggested.
enum FrenchHours {
  private enum Token: Hashable {
    case day(Int)
    case time(Int)
    case to
    case and
  }

  /// Returns the hours that a text most likely means, or `nil` when that is not plain.
  static func suggestion(for text: String) -> OpeningHours? {
    guard text.utf8.count <= 300, let tokens = tokens(of: text) else { return nil }
    var (rest, rules, named) = (tokens[...], [] as [String], [] as Set<Int>)
    while !rest.isEmpty {
      let days = pairs(from: &rest) { if case .day(let day) = $0 { day } else { nil } }
      let times = pairs(from: &rest) { if case .time(let minutes) = $0 { minutes } else { nil } }
      guard !times.isEmpty, !days.isEmpty || rules.isEmpty && rest.isEmpty,
        times.allSatisfy({ $0.last != nil })
      else { return nil }
      let members = days.flatMap {
        Cycle.members(of: Cycle.Range(first: $0.first, last: $0.last ?? $0.first), in: 7)
      }
      guard members.allSatisfy({ named.insert($0).inserted }) else { return nil }
      let dayText = members.map { Weekday.codes[$0] }.joined(separator: ",")
      let timeText = times.map { clock($0.first) + "-" + clock($0.last ?? 0) }
      rules.append((dayText + " " + timeText.joined(separator: ",")))
    }
    return try? OpeningHours(rules.joined(separator: "; "))
  }

  /// Takes values from the front of tokens: alone or as two ends, with or without a word between them.
  private static func pairs(
    from tokens: inout ArraySlice<Token>, _ value: (Token) -> Int?
  ) -> [(first: Int, last: Int?)] {
    var pairs: [(first: Int, last: Int?)] = []
    while true {
      let after = tokens.first == .and ? tokens.dropFirst() : tokens
      guard let first = after.first.flatMap(value) else { return pairs }
      tokens = after.dropFirst()
      guard tokens.first == .to, let last = tokens.dropFirst().first.flatMap(value) else {
        pairs.append((first, nil))
        continue
      }
      tokens = tokens.dropFirst(2)
      pairs.append((first, last))
    }
  }

  private static func clock(_ minutes: Int) -> String {
    (minutes / 60).padded(to: 2) + ":" + (minutes % 60).padded(to: 2)
  }

  // MARK: - Words

  private static let names = [
    ["lundi", "lun", "lu", "mo"], ["mardi", "mar", "ma", "tu"], ["mercredi", "mer", "me", "we"],
    ["jeudi", "jeu", "je", "th"], ["vendredi", "ven", "ve", "fr"], ["samedi", "sam", "sa"],
    ["dimanche", "dim", "di", "su"],
  ]

  private static let days: [String: Int] = Dictionary(
    names.enumerated().flatMap { day, names in (names + [names[0] + "s"]).map { ($0, day) } },
    uniquingKeysWith: { first, _ in first })

  private static let silent: Set<String> = ["du", "de", "des", "le", "les", "ouvert", "horaires"]

  private static func tokens(of text: String) -> [Token]? {
    var rest = Array(text.lowercased().unicodeScalars)[...]
    var tokens: [Token] = []
    while let next = rest.first {
      if next.properties.isWhitespace || next == ":" || next == ";" || next == "." {
        rest = rest.dropFirst()
      } else if next == "-" || next == "–" {
        rest = rest.dropFirst()
        tokens.append(.to)
      } else if next == "," || next == "/" || next == "&" {
        rest = rest.dropFirst()
        if tokens.last != .and { tokens.append(.and) }
      } else if ("0"..."9").contains(next) {
        guard let time = time(from: &rest) else { return nil }
        tokens.append(.time(time))
      } else {
        let word = rest.prefix { $0.properties.isAlphabetic }
        rest = rest.dropFirst(word.count)
        switch word.reduce(into: "", { $0.unicodeScalars.append($1) }) {
        case "à", "a", "au", "aux": tokens.append(.to)
        case "et": if tokens.last != .and { tokens.append(.and) }
        case let word where silent.contains(word): break
        case let word:
          guard let day = days[word] else { return nil }
          tokens.append(.day(day))
        }
      }
    }
    return tokens
  }

  /// Takes a time such as `9h`, `9h30`, `9 h 30` or `09:30`.
  private static func time(from rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    guard let hours = number(from: &rest) else { return nil }
    let isColon = rest.first == ":"
    if !isColon { rest = rest.drop { $0.properties.isWhitespace } }
    guard rest.first == "h" || isColon else { return nil }
    rest = rest.dropFirst()
    if rest.starts(with: "eures".unicodeScalars) { rest = rest.dropFirst(5) }
    var after = isColon ? rest : rest.drop { $0.properties.isWhitespace }
    // What looks like minutes may be the hours of another time.
    guard let minutes = number(from: &after), minutes < 60,
      after.drop(while: \.properties.isWhitespace).first != "h", after.first != ":"
    else { return isColon || hours > 24 ? nil : hours * 60 }
    rest = after
    return hours < 24 || minutes == 0 ? hours * 60 + minutes : nil
  }

  private static func number(from rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }
}

extension OpeningHours.Problem {
  /// How to write a text that is not understood: what it most likely means when that is plain, else how such a
  /// thing is written.
  package func hint(for text: String) -> String {
    FrenchHours.suggestion(for: text).map { "write '\($0)' if that is what it means" } ?? hint
  }
}

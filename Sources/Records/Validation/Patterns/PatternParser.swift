/// Reads the syntax of a ``Pattern``.
struct PatternParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  /// Reads a whole pattern.
  mutating func parse() throws(Pattern.Defect) -> PatternNode {
    let node = try alternatives()
    guard rest.isEmpty else { throw Pattern.Defect(message: "a ')' closes nothing") }
    return node
  }

  private mutating func alternatives() throws(Pattern.Defect) -> PatternNode {
    var choices = [try sequence()]
    while skip("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Pattern.Defect) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      rest.removeFirst()
      nodes.append(try repetition(of: try atom(next)))
    }
    return .sequence(nodes)
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(Pattern.Defect) -> PatternNode {
    switch scalar {
    case "(": return try group()
    case "[": return .scalar(try characterClass())
    case ".": return .scalar(.anyOnLine)
    case "^": return .start
    case "$": return .end
    case "\\": return .scalar(try escape())
    case "*", "+", "?", "{": throw Pattern.Defect(message: "'\(scalar)' repeats nothing")
    default: return .scalar(ScalarSet(scalar...scalar))
    }
  }

  private mutating func group() throws(Pattern.Defect) -> PatternNode {
    if skip("?"), !skip(":") {
      throw Pattern.Defect(message: "groups that begin with '(?' are not known, but '(?:'")
    }
    depth += 1
    guard depth <= 30 else { throw Pattern.Defect(message: "its groups are too deep") }
    let node = try alternatives()
    depth -= 1
    guard skip(")") else { throw Pattern.Defect(message: "a '(' is not closed") }
    return node
  }

  private mutating func repetition(of node: PatternNode) throws(Pattern.Defect) -> PatternNode {
    guard let next = rest.first else { return node }
    let bounds: (least: Int, most: Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": bounds = try counts()
    default: return node
    }
    if next != "{" { rest.removeFirst() }
    // A lazy repetition matches the same whole texts.
    _ = skip("?")
    if let next = rest.first, next == "*" || next == "+" || next == "{" {
      throw Pattern.Defect(message: "'\(next)' repeats a repetition")
    }
    return .repeated(node, least: bounds.least, most: bounds.most)
  }

  private mutating func counts() throws(Pattern.Defect) -> (least: Int, most: Int?) {
    rest.removeFirst()
    let least = number()
    let most = skip(",") ? number() : least
    let isOpen = most == nil
    guard let least, skip("}"), isOpen || least <= most ?? 0, max(least, most ?? 0) <= 1000 else {
      throw Pattern.Defect(message: "a '{' is not followed by one or two counts, 1000 at most")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(digits.prefix(6)))
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }
}

// MARK: - Characters

extension PatternParser {
  private mutating func escape() throws(Pattern.Defect) -> ScalarSet {
    guard let scalar = rest.popFirst() else {
      throw Pattern.Defect(message: "a '\\' stands before nothing")
    }
    switch scalar {
    case "d": return .digits
    case "s": return .spaces
    case "w": return .wordCharacters
    case "D": return ScalarSet(members: [.other(than: .digits)])
    case "S": return ScalarSet(members: [.other(than: .spaces)])
    case "W": return ScalarSet(members: [.other(than: .wordCharacters)])
    case "p": return ScalarSet(members: [try property()])
    case "n": return ScalarSet("\n"..."\n")
    case "r": return ScalarSet("\r"..."\r")
    case "t": return ScalarSet("\t"..."\t")
    default:
      guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil else {
        throw Pattern.Defect(message: "'\\\(scalar)' is not known")
      }
      return ScalarSet(scalar...scalar)
    }
  }

  private mutating func property() throws(Pattern.Defect) -> ScalarSet.Member {
    let known: [(String, ScalarSet.Member)] = [
      ("{L}", .letters), ("{Lu}", .uppercaseLetters), ("{Ll}", .lowercaseLetters),
      ("{N}", .numbers),
    ]
    for (name, member) in known where rest.starts(with: name.unicodeScalars) {
      rest = rest.dropFirst(name.unicodeScalars.count)
      return member
    }
    throw Pattern.Defect(message: "'\\p' is followed by none of {L}, {Lu}, {Ll} and {N}")
  }

  private mutating func characterClass() throws(Pattern.Defect) -> ScalarSet {
    var set = ScalarSet(members: [], isNegated: skip("^"))
    while let scalar = rest.popFirst() {
      if scalar == "]", !set.members.isEmpty { return set }
      guard scalar != "[" else { throw Pattern.Defect(message: "a '[' stands in a class") }
      let first = scalar == "\\" ? try escape() : ScalarSet(scalar...scalar)
      var ahead = rest
      guard ahead.popFirst() == "-", let last = ahead.popFirst(), last != "]" else {
        set.members += first.members
        continue
      }
      rest = ahead
      let end = last == "\\" ? try escape() : ScalarSet(last...last)
      set.members.append(try range(from: first, to: end))
    }
    throw Pattern.Defect(message: "a '[' is not closed")
  }

  private func range(
    from first: ScalarSet, to last: ScalarSet
  ) throws(Pattern.Defect) -> ScalarSet.Member {
    guard case .range(let low)? = first.members.first, case .range(let high)? = last.members.first,
      first.members.count == 1, last.members.count == 1, low.count == 1, high.count == 1,
      low.lowerBound <= high.lowerBound
    else { throw Pattern.Defect(message: "a class has a range that is not one") }
    return .range(low.lowerBound...high.lowerBound)
  }
}

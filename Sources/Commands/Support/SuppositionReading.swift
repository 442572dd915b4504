internal import ArgumentParser
internal import Governance
internal import Records

/// Reads what `check` is asked to suppose: `consent by m-bruyere`, `object by personnes`.
struct SuppositionReading {
  /// What was written for one supposition: a position, and a name that only the roster can tell.
  struct Part: Hashable {
    let position: Review.Position
    let author: String
  }

  private static let form = "'<position> by <member or college>', such as 'consent by m-bruyere'"

  /// Reads the form of a supposition; throws, with the nearest word, when it has another.
  static func part(_ text: String) throws -> Part {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 3, words[1] == "by" else {
      throw ValidationError("'\(text)' supposes nothing: write \(form)")
    }
    let positions = Review.Position.allCases.map(\.rawValue)
    guard let position = Review.Position(rawValue: words[0]) else {
      throw ValidationError(
        "'\(words[0])' is no position" + hint(for: words[0], in: positions))
    }
    return Part(position: position, author: words[2])
  }

  /// Returns the suppositions that some texts write, among the people of a roster.
  static func suppositions(_ texts: [String], in roster: Roster) throws -> [Supposition] {
    var found: [Supposition] = []
    for part in try texts.map(part) {
      let author = try author(part.author, in: roster)
      guard !found.contains(where: { $0.author == author }) else {
        throw ValidationError("'\(part.author)' is supposed to say two things: keep one")
      }
      found.append(Supposition(position: part.position, author: author))
    }
    return found
  }

  private static func author(
    _ name: String, in roster: Roster
  ) throws -> Supposition.Author {
    if roster[name] != nil { return .member(name) }
    guard roster.college(name) != nil else {
      let known = roster.members.keys.sorted() + roster.colleges.map(\.id)
      throw ValidationError(
        "There is no member and no college '\(name)'" + hint(for: name, in: known))
    }
    guard roster.active.contains(where: { $0.roles.contains(.scribe) }) else {
      throw ValidationError(
        "Nobody has the role 'scribe', so that nobody can write down what the college '\(name)' says"
      )
    }
    return .college(name)
  }

  private static func hint(for word: String, in known: [String]) -> String {
    Nearest.hint(for: word, in: known).map { ": \($0)" } ?? ""
  }
}

extension Roster {
  /// Returns the member of an id; throws, with the nearest one, when there is none.
  func requireMember(_ id: Member.ID) throws(Diagnostic) -> Member.ID {
    guard self[id] == nil else { return id }
    throw Diagnostic(
      .error, "no-such-member", "there is no member '\(id)'",
      hint: Nearest.hint(for: id, in: members.keys.sorted()))
  }
}

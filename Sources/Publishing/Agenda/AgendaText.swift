package import Governance
package import Records

/// Writes what is expected of whom, as a list that somebody can work through.
package struct AgendaText: Sendable {
  private let language: Language
  private let words: any AgendaWords

  /// Creates a writer; `titles` are those of the proposals that items speak of.
  package init(language: Language, naming: Naming, titles: [Proposal.ID: String]) {
    self.language = language
    self.words =
      switch language {
      case .french: FrenchAgendaWords(naming: naming, titles: titles)
      case .english: EnglishAgendaWords(naming: naming, titles: titles)
      }
  }

  /// Returns the list at a moment: what is late, what is due, then what has no date.
  package func render(_ items: [AgendaItem], at time: Instant) -> String {
    guard !items.isEmpty else { return words.nothing + "\n" }
    var lines: [String] = []
    let sorted = items.inOrderOfDueness
    let groups = [
      (words.late, sorted.filter { $0.due.map { $0 < time } ?? false }),
      (words.dated, sorted.filter { $0.due.map { $0 >= time } ?? false }),
      (words.undated, sorted.filter { $0.due == nil }),
    ]
    for (title, items) in groups where !items.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(title)
      lines += items.map { "  - \(line(for: $0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns an item as one line: until when, what, and who can do it.
  package func line(for item: AgendaItem) -> String {
    let due = item.due.map { words.until($0) + " " } ?? ""
    let who = item.who.isEmpty ? words.nobody : words.people(item.who)
    return "\(due)\(words.sentence(for: item.matter)) \(who)".oneLine(limit: .max)
  }
}

/// The words of agendas in one language.
protocol AgendaWords: Sendable {
  var language: Language { get }
  var naming: Naming { get }
  var titles: [Proposal.ID: String] { get }
  var nothing: String { get }
  var late: String { get }
  var dated: String { get }
  var undated: String { get }
  /// What is said when nobody can do something as things are.
  var nobody: String { get }

  func until(_ time: Instant) -> String
  func people(_ members: [Member.ID]) -> String
  func sentence(for matter: AgendaItem.Matter) -> String
}

extension AgendaWords {
  func proposal(_ id: Proposal.ID) -> String {
    titles[id].map { "\(language.quoted($0)) (\(id))" } ?? id
  }

  func records(_ ids: [RecordID]) -> String {
    language.list(ids.map { language.quoted(naming.record($0)) })
  }

  /// Returns members, the first ones by name where they are many.
  func few(_ members: [Member.ID], others: (Int) -> String) -> String {
    members.count <= 6
      ? language.choice(members)
      : language.choice(members.prefix(5) + [others(members.count - 5)])
  }
}

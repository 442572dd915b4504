internal import Governance
internal import Records

/// The words of verdicts in one language; each language has them all in one folder, in the same files.
protocol VerdictWords: Sendable {
  var language: Language { get }
  var naming: Naming { get }
  /// The words of what rules ask, which verdicts also use.
  var asking: any RequirementWords { get }

  // What stands around the facts.
  var notesTitle: String { get }
  var provisionsTitle: String { get }
  var asksTitle: String { get }
  func heading(of verdict: Verdict) -> String
  func reason(_ text: String) -> String
  func title(ofClass id: ChangeClass.ID) -> String
  /// Returns what changes; in which class, where there are several.
  func changes(_ units: String, inClass id: ChangeClass.ID?) -> String
  func name(of state: Verdict.Step.State) -> String
  func name(of unit: ChangeUnit) -> String
  func others(_ count: Int) -> String

  // The facts.
  func sentence(for because: Because) -> String

  /// Returns a note as a sentence, or `nil` when a requirement or a provision already says it.
  func sentence(for note: Note) -> String?
  func sentence(for provision: Provision) -> String
  /// Returns what is said of a proposal that an act accepted.
  func accepted(_ proposal: Proposal.ID, at time: Instant, act: Int) -> String
  /// Returns what is said of one that lapsed by an act.
  func lapsed(at time: Instant, act: Int) -> String
  func sentence(for outcome: Settlement.Outcome) -> String
  func sentence(for reason: Settlement.Reason) -> String

  // Where one member stands.
  func title(of standpoint: Standpoint) -> String
  func opinion(of standpoint: Standpoint) -> String
  func phrase(for possibility: Standpoint.Possibility) -> String
  var nothingToDo: String { get }

  // What is only supposed.
  func sentence(for suppositions: [Supposition]) -> String
}

/// Whom a sentence speaks of: the person who reads it, or somebody else.
enum Addressee {
  case reader
  case somebody

  /// Returns the form of the sentence for the person it speaks of.
  func form(_ you: String, _ they: String) -> String { self == .reader ? you : they }
}

extension VerdictWords {
  func quoted(_ text: String) -> String { language.quoted(text.oneLine(limit: 120)) }

  func list(_ items: [String]) -> String { language.list(items) }

  /// Returns members of whom one is enough.
  func choice(_ members: [Member.ID]) -> String {
    members.count <= 6
      ? language.choice(members)
      : language.choice(members.prefix(5) + [others(members.count - 5)])
  }

  func people(_ members: [Member.ID]) -> String { short(members, more: others) }

  /// Returns things in an enumeration short enough for one line: the first ones, and how many more.
  func short(_ items: [String], more: (Int) -> String) -> String {
    items.count <= 6 ? list(items) : list(items.prefix(5) + [more(items.count - 5)])
  }

  func records(_ ids: [RecordID], more: (Int) -> String) -> String {
    short(ids.map { quoted(naming.record($0)) }, more: more)
  }

  func record(_ id: RecordID) -> String { quoted(naming.record(id)) }

  func college(_ id: College.ID) -> String { quoted(naming.college(id, in: language)) }

  func colleges(_ ids: [College.ID]) -> String { list(ids.map { college($0) }) }

  /// Returns sentences as one line, without the empty ones.
  func joined(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Returns units in few words: the fields of one record together, and only the first ones.
  func summary(of units: [ChangeUnit], limit: Int = 3) -> String {
    var order: [RecordID] = []
    var fields: [RecordID: [String]] = [:]
    var names: [String] = []
    for unit in units {
      guard case .field(let record, let field) = unit else {
        names.append(name(of: unit))
        continue
      }
      if fields[record] == nil { order.append(record) }
      fields[record, default: []].append(field.oneLine(limit: 60))
    }
    names =
      order.map { id in
        let all = fields[id] ?? []
        let shown = all.count <= 4 ? all : all.prefix(3) + ["…"]
        return "\(record(id)) (\(shown.joined(separator: ", ")))"
      } + names
    return names.count <= limit + 1
      ? list(names) : list(names.prefix(limit) + [others(names.count - limit)])
  }

  /// Returns an objection's author with what it rests on and its reason.
  func name(of objection: Objection, author: String) -> String {
    let ground = objection.ground.map { asking.name(of: $0) }
    let reason = objection.reason.isEmpty ? nil : quoted(objection.reason)
    let colon = language == .french ? " : " : ": "
    let grounds = [ground, reason].compactMap(\.self)
    return grounds.isEmpty ? author : "\(author) (\(grounds.joined(separator: colon)))"
  }
}

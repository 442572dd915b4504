internal import Governance
internal import Records

/// A class that a verdict applied, with what of the proposal belongs to it by the rules in force.
struct ClassJSON: Encodable, Hashable {
  private enum CodingKeys: String, CodingKey {
    case changeClass = "class"
    case title
    case reason
    case asks
    case units
  }

  private let changeClass: String
  private let title: String?
  private let reason: String?
  /// What it asks, in sentences.
  private let asks: [String]
  /// Records and files, each as `<record> <field>`, `<record>` or `<path>`.
  private let units: [String]

  init(_ id: ChangeClass.ID, of verdict: Verdict, words: VerdictText) {
    self.changeClass = id
    self.title = words.naming.title(ofClass: id, in: words.words.language)
    self.reason = words.naming.reason(ofClass: id, in: words.words.language)
    self.asks = words.asks(ofClass: id)
    self.units = verdict.uses.filter { $0.changeClass == id }.flatMap(\.units).map(\.description)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(changeClass, forKey: .changeClass)
    try container.encode(title, forKey: .title)
    try container.encode(reason, forKey: .reason)
    try container.encode(asks, forKey: .asks)
    try container.encode(units, forKey: .units)
  }
}

/// Something that an acceptance would hang on.
struct ProvisionJSON: Encodable, Hashable {
  private let id: String
  private let until: String
  /// Those whose word it hangs on, where they are known.
  private let members: [String]
  private let because: String

  init(_ provision: Provision, because: String) {
    (id, members) =
      switch provision {
      case .objections: ("objections", [])
      case .ratification: ("ratification", [])
      case .disowning(_, let members): ("disowning", members)
      }
    self.until = provision.until.description
    self.because = because
  }
}

/// Where one member stands, and what they can do.
struct StandpointJSON: Encodable, Hashable {
  private enum CodingKeys: String, CodingKey {
    case member
    case position
    case isCounted = "counted"
    case because
    case possibilities
  }

  private struct Possibility: Encodable, Hashable {
    let id: String
    let command: String
    let because: String
  }

  private let member: String
  private let position: String?
  /// Whether their consent counts, or would.
  private let isCounted: Bool
  /// Why it does not.
  private let because: String?
  private let possibilities: [Possibility]

  init(_ standpoint: Standpoint, of proposal: Proposal.ID, words: VerdictText) {
    self.member = standpoint.member
    self.position = standpoint.position?.rawValue
    self.isCounted = standpoint.exclusion == nil
    self.because = words.exclusion(in: standpoint)
    self.possibilities = standpoint.possibilities.map { possibility in
      Possibility(
        id: possibility.name, command: possibility.command(on: proposal, as: standpoint.member),
        because: words.sentence(for: possibility))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(member, forKey: .member)
    try container.encode(position, forKey: .position)
    try container.encode(isCounted, forKey: .isCounted)
    try container.encode(because, forKey: .because)
    try container.encode(possibilities, forKey: .possibilities)
  }
}

/// A review that nobody gave.
struct SuppositionJSON: Encodable, Hashable {
  private enum CodingKeys: String, CodingKey {
    case position
    case member
    case college
  }

  private let supposition: Supposition

  init(_ supposition: Supposition) { self.supposition = supposition }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let (member, college): (String?, String?) =
      switch supposition.author {
      case .member(let id): (id, nil)
      case .college(let id): (nil, id)
      }
    try container.encode(supposition.position.rawValue, forKey: .position)
    try container.encode(member, forKey: .member)
    try container.encode(college, forKey: .college)
  }
}

internal import ArgumentParser
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier todo`: who is expected to do what, and until when.
struct Todo: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who is expected to do what, and until when",
    discussion: """
      For the whole commons, or with --as for one member, or with --structure for one structure: opinions and \
      voices that proposals lack, periods to open and decisions to seal, emergencies to confirm, objections to \
      settle, contestations to answer, mandates that end, rules to look at again, records to verify.
      EXAMPLES
        terrier todo
        terrier todo --as m-aubepine
        terrier todo --structure structure/0dda1c601b61 --lang fr
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .customLong("as"), help: "Only what this member can do")
  var member: String?

  @Option(help: "Only what is expected of this structure")
  var structure: RecordID?

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let time = options.moment(in: environment)
    let agenda = try ledger.agenda(at: time)
    let people = agenda.setting.roster.members
    if let member, people[member] == nil {
      throw LedgerError.noSuchMember(member, known: Array(people.keys))
    }
    let items = agenda.items.filter { item in
      (member.map(item.who.contains) ?? true)
        && (structure.map { isExpected(item, of: $0, in: agenda.setting.roster) } ?? true)
    }
    let text = AgendaText(
      language: options.terminalLanguage(in: environment),
      naming: Naming(
        rules: agenda.setting.rules, colleges: agenda.setting.roster.colleges,
        records: agenda.labels),
      titles: agenda.titles)
    guard format == .json else { return .result(text.render(items, at: time)) }
    return .result(
      JSONText.encode([
        "todo": items.inOrderOfDueness.map { AgendaRow($0, sentence: text.line(for: $0)) }
      ]))
  }

  /// Returns whether something is expected of a structure: as such, or of one of its people.
  private func isExpected(
    _ item: AgendaItem, of structure: RecordID, in roster: Roster
  ) -> Bool {
    let entity = roster.entity(of: structure)
    return item.structures.contains { roster.entity(of: $0) == entity }
      || item.who.contains { id in
        roster[id].map { $0.structure != nil && roster.entity(of: $0) == entity } ?? false
      }
  }
}

/// What is expected of somebody, as programs read it.
private struct AgendaRow: Encodable {
  let what: String
  let proposal: String?
  let who: [String]
  let structures: [String]
  let due: String?
  let sentence: String

  init(_ item: AgendaItem, sentence: String) {
    what = item.matter.code
    proposal = item.matter.proposal
    who = item.who
    structures = item.structures.map(\.description)
    due = item.due?.description
    self.sentence = sentence
  }

  private enum CodingKeys: String, CodingKey {
    case what, proposal, who, structures, due, sentence
  }

  /// Writes every key, those without a value as null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(what, forKey: .what)
    try container.encode(proposal, forKey: .proposal)
    try container.encode(who, forKey: .who)
    try container.encode(structures, forKey: .structures)
    try container.encode(due, forKey: .due)
    try container.encode(sentence, forKey: .sentence)
  }
}

extension AgendaItem.Matter {
  /// Its name for programs, which never changes.
  fileprivate var code: String {
    switch self {
    case .speak: "speak"
    case .approve: "approve"
    case .amend: "amend"
    case .settle: "settle"
    case .join: "join"
    case .open: "open"
    case .decide: "decide"
    case .recordExpiry: "record-expiry"
    case .ratify: "ratify"
    case .lapse: "lapse"
    case .readRecorded: "read-recorded"
    case .invite: "invite"
    case .mandate: "mandate"
    case .renewMandate: "renew-mandate"
    case .answer: "answer"
    case .reexamine: "reexamine"
    case .verify: "verify"
    }
  }

  /// The proposal that it is about, if it is about one.
  fileprivate var proposal: Proposal.ID? {
    switch self {
    case .speak(let id, _), .approve(let id), .amend(let id, _), .settle(let id, _), .join(let id),
      .open(let id), .decide(let id, _), .recordExpiry(let id), .ratify(let id), .lapse(let id),
      .readRecorded(let id):
      id
    case .invite, .mandate, .renewMandate, .answer, .reexamine, .verify: nil
    }
  }
}

extension RecordID: ExpressibleByArgument {
  /// Reads the identity of a record from the command line.
  package init?(argument: String) { self.init(argument) }
}

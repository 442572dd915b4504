internal import ArgumentParser
internal import Coding
internal import Exchange
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier match`: asks people which records are the same, and takes in what they answer.
struct Match: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask which records are about the same place, and take in the answers",
    discussion: """
      Without --answers, lists the pairs of records that look alike and that nobody has answered about \
      yet. As csv it is a sheet to fill in: write in the column 'reponse' whether the two are the same, \
      distinct, or that nobody can tell; leave it empty to be asked again.

      With --answers, turns a filled-in sheet into one proposal. Where two records are the same, one is \
      merged into the other: the one that the column 'garde' names, or else the attested one, then the one \
      that says most. Nothing is merged without such an answer, and an answer is never asked again.

      Exits with 0 when it is done, 1 when a line of the sheet cannot be taken in.

      EXAMPLES
        terrier match
        terrier match --format csv --excel > rapprochements.csv
        terrier match --answers rapprochements.csv --as m-aubepine --key ~/.ssh/id_ed25519
      """)

  /// The form of the list.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case html
    case json
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "The kind of the records; by default the one that the ledger compares")
  var kind: String?

  @Option(help: "List pairs from this likeness on, in hundredths; by default what the rules say")
  var above: Int?

  @Flag(help: "List pairs of different types of place as well, such as a town hall and its library")
  var allTypes = false

  @Option(help: "How many pairs are shown as text or html")
  var limit = 50

  @Option(help: "The file 'mouvements-communes.csv' of Insee, to know which communes became others")
  var movements: String?

  @Flag(help: "Write the csv for a French Excel: semicolons, and a byte order mark")
  var excel = false

  @Option(help: "A filled-in sheet to turn into a proposal")
  var answers: String?

  @Option(help: "The title of the proposal")
  var title: String?

  @Option(help: "The proposal's id")
  var id: String?

  @Flag(help: "With --answers: tell what would be proposed, and propose nothing")
  var dryRun = false

  @Option(help: "The form of the result: text, csv, html or json")
  var format = Format.text

  func validate() throws {
    if answers != nil, format == .csv || format == .html {
      throw ValidationError("--answers answers as text or json")
    }
    if limit < 0 { throw ValidationError("--limit is a number of pairs") }
    if let above, !(0...100).contains(above) {
      throw ValidationError("--above is a number from 0 to 100")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: answers != nil)
    let state = try ledger.state()
    let path = answers ?? ""
    do {
      let subject = try MatchSubject(in: state.profile, about: kind)
      let records = try ledger.records(in: state.tree, profile: state.profile)
      guard answers != nil else {
        return try list(subject, records, state, in: environment)
      }
      return try take(subject, records, state, ledger, in: environment)
    } catch let error as MatchError {
      throw error.diagnostic(in: path)
    }
  }

  private func list(
    _ subject: MatchSubject, _ records: [Record], _ state: State, in environment: Environment
  ) throws -> CommandOutput {
    let rules = state.rules.customs.matching ?? MatchingRules()
    let queue = MatchQueue(
      among: records, profile: state.profile, subject: subject, queue: above ?? rules.queue,
      propose: rules.propose, allTypes: allTypes, communes: try communes(in: environment))
    let byID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let name = { (id: RecordID) in
      byID[id].map { state.profile.label(of: $0) } ?? id.description
    }
    let language = options.terminalLanguage(in: environment).rawValue
    let list = MatchList(queue, language: language, limit: limit, name: name)
    switch format {
    case .text: return .result(list.text)
    case .html: return .result(list.html)
    case .csv: return .result(MatchSheet(queue, name: name).text(as: excel ? .excel : .plain))
    case .json: return .result(JSONText.encode(MatchJSON(queue)))
    }
  }

  private func communes(in environment: Environment) throws -> CommuneHistory {
    guard let movements else { return CommuneHistory() }
    let bytes = try Path.read(Path.resolve(movements, from: environment.directory))
    do { return try CommuneHistory(insee: bytes) } catch { throw error.diagnostic(in: movements) }
  }

  private func take(
    _ subject: MatchSubject, _ records: [Record], _ state: State, _ ledger: borrowing Ledger,
    in environment: Environment
  ) throws -> CommandOutput {
    let file = answers ?? ""
    let bytes = try Path.read(Path.resolve(file, from: environment.directory))
    var randomness = environment.randomness
    let plan = try AnswerPlan.make(
      sheet: bytes, path: String(file.split(separator: "/").last ?? ""), records: records,
      profile: state.profile, subject: subject, using: &randomness)
    guard !plan.isEmpty, !dryRun else { return report(plan, proposal: nil, in: environment) }
    let hand = try keys.handOrOutsider(
      for: ledger, at: options.moment(in: environment), in: environment)
    let title = title ?? "Rapprochements"
    let draft = ProposalDraft(
      id: id ?? ProposalName.make(from: title, using: &randomness), title: title,
      reasons: plan.reasons(in: "fr"), natures: Natures(overall: .correction))
    var edits: [TreeEdit] = []
    for record in plan.records {
      guard let kind = state.profile.kinds[record.id.kind] else { continue }
      let blob = try ledger.repository.writeBlob(RecordEncoder.encode(record, kind: kind))
      edits.append(.put(path: record.id.path, id: blob))
    }
    let branch = try ledger.propose(draft, edits: edits, by: hand)
    return report(plan, proposal: branch.proposal.id, in: environment)
  }

  private func report(
    _ plan: AnswerPlan, proposal: String?, in environment: Environment
  ) -> CommandOutput {
    let status = plan.diagnostics.hasErrors ? CommandOutput.Status.negative : .success
    guard format == .text else {
      return .result(JSONText.encode(AnswersJSON(plan, proposal: proposal)), status: status)
    }
    let head = proposal.map { "proposed \($0)\n" } ?? "nothing proposed\n"
    let summary = plan.summary(in: options.terminalLanguage(in: environment).rawValue)
    let next = proposal.map { "next: terrier check \($0)\n" } ?? ""
    return .result(
      head + summary.map { $0 + "\n" }.joined() + next, diagnostics: plan.diagnostics,
      status: status)
  }
}

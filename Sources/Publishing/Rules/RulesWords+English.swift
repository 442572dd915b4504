internal import Governance
internal import Records

/// Everything that the page of the rules says in English.
struct EnglishRulesWords: RulesWords {
  let names: RuleNames

  let title = "The rules of the commons"
  let introduction =
    "These are the rules in force, told from the rules themselves: what is written here is what is applied. "
    + "They change like everything else, through a proposal."
  let collegesTitle = "The colleges"
  let classesTitle = "What each change asks"
  let classesIntroduction =
    "Each change belongs to the first class that takes it in, from the lightest to the heaviest. A proposal "
    + "must meet all the classes of its changes."
  let customsTitle = "What holds for every class"
  let safeguardsTitle = "What always holds"
  let safeguardsIntroduction =
    "No rule can set it aside: that is why the others can be relied on."
  let alone = "Such a change is decided on its own: it stands with no other in a proposal."

  func reexamination(_ day: CalendarDate) -> String {
    "The members have promised to look at this class again before \(language.day(day))."
  }

  func sentence(for college: College, members: [Member.ID]) -> String {
    let name = language.quoted(college.title[language.rawValue] ?? college.id)
    let people = members.isEmpty ? "nobody sits there" : language.list(members)
    let weight =
      college.isConsultative
      ? "It is heard and published without being counted."
      : "It weighs \(college.weight) % when colleges vote."
    return "\(name): \(people). \(weight)"
  }

  func verb(_ operation: RecordChange.Operation) -> String {
    switch operation {
    case .created: "add"
    case .updated: "update"
    case .ended: "end"
    case .merged: "merge"
    case .withdrawn: "withdraw"
    case .reopened: "reopen"
    case .removed: "delete"
    }
  }

  func records(_ scope: Scope, verbs: String?) -> String {
    let what = scope.kinds.isEmpty ? "a record" : "a record of the kind \(kinds(scope))"
    return verbs.map { "\($0) \(what)" } ?? "change \(what), without deleting it"
  }

  func files(_ scope: Scope, verbs: String?) -> String {
    let what = scope.own == true ? "one's own member file" : places(scope)
    return "\(verbs ?? "add, update or delete") \(what)"
  }

  func conditions(_ scope: Scope) -> [String] {
    [
      scope.fields.isEmpty ? nil : "nothing but \(fields(scope))",
      scope.sections.isEmpty ? nil : "only in the part \(sections(scope))",
      scope.isProtected.map {
        ($0 ? "only" : "except for")
          + " what says who is concerned, in what state, since when, or a number given elsewhere"
      },
      scope.byVoice.map {
        $0
          ? "when the voice of the structure concerned proposes it"
          : "when somebody else than the voice of the structure concerned proposes it"
      },
      scope.own == false ? "when it is not one's own" : nil,
      scope.isUrgent ? "when the proposal claims to be urgent" : nil,
    ].compactMap(\.self)
  }

  func place(_ pattern: String) -> String? {
    switch pattern {
    case "governance/**":
      "what governs the commons: charter, rules, colleges, members, kinds of record and lists of values"
    case "governance/members/*", "governance/members/**": "a member's file"
    case "governance/rules.yaml": "the rules"
    case "governance/colleges.yaml": "the colleges"
    case "governance/charter.md": "the charter"
    case "governance/kinds/*", "governance/kinds/**": "a kind of record"
    case "governance/nomenclatures/*", "governance/nomenclatures/**": "a list of values"
    case "governance/examples/*", "governance/examples/**": "an example of the rules"
    case "governance/indicators/*", "governance/indicators/**": "an indicator"
    case "governance/views/*", "governance/views/**": "a definition that indicators share"
    default: nil
    }
  }

  func sentences(for customs: Customs, colleges: (College.ID) -> String) -> [String] {
    [
      customs.bootstrap.map {
        "While the commons has fewer than \($0.structures) structures or \($0.colleges) colleges, what is "
          + "asked goes down to its size, though never below one approval: a small group must be able to "
          + "begin."
      },
      customs.vacancy.map {
        "A college where nobody sits does not block by its absence if an invitation is on record: it stands "
          + "for \(language.length($0)). After that, the college must be invited again."
      },
      customs.longestMandate.map {
        "A mandate lasts \(language.length($0)) at most: whoever speaks for a structure has it confirmed."
      },
      customs.collective.map { collective in
        let known = collective.colleges.sorted().map { language.quoted(colleges($0)) }
        return
          "The people of the college \(language.choice(known)) may give an opinion together, from "
          + "\(language.count(collective.present, "person", "people")) present on. How many they were is "
          + "said, never who."
      },
      customs.disowning.map {
        "Who did not say what was noted in their name may say so for \(language.length($0)) after the "
          + "decision."
      },
      customs.matching.map {
        "Two records that are alike by \($0.queue) in 100 or more are put to people, and “the same” is suggested "
          + "from \($0.propose) on. No likeness merges records: people say so."
      },
    ].compactMap(\.self)
  }

  let safeguards = [
    "A proposal is judged by the rules before it, never by those it would bring. Who changes the rules meets "
      + "the old ones and the new ones.",
    "What no class takes in cannot change.",
    "An opinion is about one exact text. If the text changes, the opinion has to be given again.",
    "Neither the one who proposes nor their structure counts among the approvals: nobody decides for "
      + "themselves.",
    "A structure counts once, however many its members are; one SIREN is one structure.",
    "People without a structure each count in their college, and all together as one structure.",
    "A proposal from outside takes one more approval, of one more structure.",
    "Calling a change a correction or a verification makes nothing lighter. A verification changes only what "
      + "says what was verified.",
    "Who is concerned, the state, the dates and the numbers given elsewhere never change through one voice "
      + "alone, nor through silence.",
    "Changing who is concerned takes the consent of the old voice and of the new one.",
    "An interest that a proposal adds may take an approval away, never an objection.",
    "Nobody makes a statement on a record, or replies, in the place of a structure.",
    "Nobody becomes a member or stops being one without a period.",
    "A period is opened and closed by two people of different structures, other than the one that proposes.",
    "An opinion that is not counted is still shown, with the reason.",
    "A rule that would make later decisions impossible is refused.",
  ]
}

package import Governance
internal import Records

/// The rules in force as programs read them: ids and facts, with the sentences of the text form.
package struct RulesTextJSON: Encodable, Hashable, Sendable {
  private struct CollegeJSON: Encodable, Hashable {
    let college: String
    let title: String?
    let weight: Int
    let consultative: Bool
    let members: [String]
  }

  private struct ClassJSON: Encodable, Hashable {
    private enum CodingKeys: String, CodingKey {
      case changeClass = "class"
      case title
      case reason
      case takesIn = "takes_in"
      case proposers
      case requires
      case alone
      case reexamine
    }

    let changeClass: String
    let title: String
    let reason: String?
    let takesIn: [String]
    let proposers: String
    let requires: [String]
    let alone: Bool
    let reexamine: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(changeClass, forKey: .changeClass)
      try container.encode(title, forKey: .title)
      try container.encode(reason, forKey: .reason)
      try container.encode(takesIn, forKey: .takesIn)
      try container.encode(proposers, forKey: .proposers)
      try container.encode(requires, forKey: .requires)
      try container.encode(alone, forKey: .alone)
      try container.encode(reexamine, forKey: .reexamine)
    }
  }

  private let colleges: [CollegeJSON]
  private let classes: [ClassJSON]
  private let customs: [String]
  private let always: [String]

  package init(_ page: RulesText, classes wanted: [ChangeClass.ID] = []) {
    let language = page.words.language.rawValue
    colleges = page.colleges.map { college in
      CollegeJSON(
        college: college.id, title: college.title[language], weight: college.weight,
        consultative: college.isConsultative,
        members: page.members.filter { $0.college == college.id }.map(\.id))
    }
    classes = page.rules.classes.filter { wanted.isEmpty || wanted.contains($0.id) }.map {
      ClassJSON(
        changeClass: $0.id, title: page.title(of: $0), reason: page.reason(of: $0),
        takesIn: $0.scopes.map { page.words.sentence(for: $0) },
        proposers: page.requirements.sentence(for: $0.proposers),
        requires: page.requirements.sentences(for: $0.requirements), alone: !$0.mixes,
        reexamine: $0.reexamination?.description)
    }
    customs = page.customSentences
    always = page.words.safeguards
  }
}

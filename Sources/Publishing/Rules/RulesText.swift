package import Governance
package import Records

/// The rules in force, in words that need no reading of a file: what a charter may be annexed with.
///
/// Everything is said from the rules themselves, so that what people read is what is applied.
package struct RulesText: Sendable {
  /// One part of the page: a title, a few words, then one sentence to a line.
  struct Section: Hashable, Sendable {
    let level: Int
    let title: String
    let introduction: String?
    let items: [String]
  }

  let rules: Rules
  let colleges: [College]
  let members: [Member]
  let words: any RulesWords
  let requirements: RequirementText

  package init(
    language: Language, rules: Rules, colleges: [College], members: [Member], profile: Profile
  ) {
    self.rules = rules
    self.colleges = colleges
    self.members = members.filter { $0.status == .active }.sorted { $0.id < $1.id }
    let names = RuleNames(profile: profile, language: language)
    self.words =
      switch language {
      case .french: FrenchRulesWords(names: names)
      case .english: EnglishRulesWords(names: names)
      }
    self.requirements = RequirementText(
      language: language, naming: Naming(rules: rules, colleges: colleges))
  }

  /// Returns the page, or only some classes of it, as lines for a terminal.
  package func text(of classes: [ChangeClass.ID] = []) -> String {
    var lines: [String] = []
    for section in sections(of: classes) {
      if !lines.isEmpty { lines.append("") }
      let indent = String(repeating: "  ", count: section.level - 1)
      lines.append(indent + section.title)
      if let introduction = section.introduction { lines.append("\(indent)  \(introduction)") }
      lines += section.items.map { "\(indent)  - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the page, or only some classes of it, in Markdown.
  package func markdown(of classes: [ChangeClass.ID] = []) -> String {
    var page = MarkdownText()
    for section in sections(of: classes) {
      page.heading(section.level, MarkdownText.escaped(section.title))
      if let introduction = section.introduction {
        page.paragraph(MarkdownText.escaped(introduction))
      }
      page.list(section.items.map { MarkdownText.escaped($0) })
    }
    return page.document
  }

  private func sections(of wanted: [ChangeClass.ID]) -> [Section] {
    let shown = rules.classes.filter { wanted.isEmpty || wanted.contains($0.id) }.map(section)
    guard wanted.isEmpty else { return shown }
    var sections = [
      Section(level: 1, title: words.title, introduction: words.introduction, items: []),
      Section(level: 2, title: words.collegesTitle, introduction: nil, items: collegeSentences),
      Section(
        level: 2, title: words.classesTitle, introduction: words.classesIntroduction, items: []),
    ]
    sections += shown
    if !customSentences.isEmpty {
      sections.append(
        Section(level: 2, title: words.customsTitle, introduction: nil, items: customSentences))
    }
    sections.append(
      Section(
        level: 2, title: words.safeguardsTitle, introduction: words.safeguardsIntroduction,
        items: words.safeguards))
    return sections
  }

  private func section(for changeClass: ChangeClass) -> Section {
    Section(
      level: 3, title: "\(changeClass.id) – \(title(of: changeClass))",
      introduction: reason(of: changeClass), items: sentences(for: changeClass))
  }

  func title(of changeClass: ChangeClass) -> String {
    changeClass.title[words.language.rawValue]?.oneLine() ?? changeClass.id
  }

  func reason(of changeClass: ChangeClass) -> String? {
    changeClass.reason[words.language.rawValue]?.oneLine(limit: .max)
  }

  /// Everything that a class says, one sentence each.
  private func sentences(for changeClass: ChangeClass) -> [String] {
    changeClass.scopes.map { words.sentence(for: $0) }
      + [requirements.sentence(for: changeClass.proposers)]
      + requirements.sentences(for: changeClass.requirements)
      + [
        changeClass.mixes ? nil : words.alone,
        changeClass.reexamination.map { words.reexamination($0) },
      ].compactMap(\.self)
  }

  var collegeSentences: [String] {
    colleges.map { college in
      let people = members.filter { $0.college == college.id }.map(\.id)
      return words.sentence(for: college, members: people)
    }
  }

  var customSentences: [String] {
    words.sentences(
      for: rules.customs,
      colleges: { id in
        colleges.first { $0.id == id }?.title[words.language.rawValue] ?? id
      }) + PrivacyWords(language: words.language).sentences(for: rules.privacy)
  }
}

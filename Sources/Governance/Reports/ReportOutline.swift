package import Records

/// What the yearly report of a commons says, and in which order: `governance/report.yaml` (domain §7.2).
///
/// It is data, so that a territory writes its own report: the engine knows no kind by name, and every list, grid, map
/// or count of the report is asked for here.
package struct ReportOutline: Hashable, Sendable {
  /// A heading with what stands under it.
  package struct Chapter: Hashable, Sendable {
    /// The anchor: `[a-z][a-z0-9-]*`.
    package let id: String
    package let title: LocalizedText
    package let text: LocalizedText?
    package let parts: [Part]

    package init(id: String, title: LocalizedText, text: LocalizedText? = nil, parts: [Part]) {
      self.id = id
      self.title = title
      self.text = text
      self.parts = parts
    }
  }

  /// The first page, and the same in plain language.
  package struct Essentials: Hashable, Sendable {
    /// The kinds whose changes are told on the first page, in their order.
    package let changes: [String]
    /// What is open, the first five of which stand on the first page.
    package let open: RecordList?
    /// How to contest what the report says.
    package let contest: LocalizedText?
    /// What a reader of the plain version must know first.
    package let simple: LocalizedText?

    package init(
      changes: [String] = [], open: RecordList? = nil, contest: LocalizedText? = nil,
      simple: LocalizedText? = nil
    ) {
      self.changes = changes
      self.open = open
      self.contest = contest
      self.simple = simple
    }
  }

  /// A short document about one record, made for each record of a list: a page for each commune, each structure.
  package struct Extract: Hashable, Sendable {
    /// Which records it speaks of beside its own.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
      /// Those that lie in the territory that the record is.
      case within
      /// Those that concern the structure that the record is, or that name it.
      case about
    }

    /// The folder that it is written in: `[a-z][a-z0-9-]*`.
    package let id: String
    package let title: LocalizedText
    package let text: LocalizedText?
    package let records: RecordList
    package let scope: Scope
    package let parts: [Part]

    package init(
      id: String, title: LocalizedText, text: LocalizedText? = nil, records: RecordList,
      scope: Scope, parts: [Part]
    ) {
      self.id = id
      self.title = title
      self.text = text
      self.records = records
      self.scope = scope
      self.parts = parts
    }
  }

  /// A word with what it means here.
  package struct Term: Hashable, Sendable {
    package let word: LocalizedText
    package let meaning: LocalizedText

    package init(word: LocalizedText, meaning: LocalizedText) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// How many rows a page shows where nobody says otherwise.
  package static let usualLimit = 200

  package let title: LocalizedText?
  /// What the territory is called.
  package let territory: LocalizedText?
  /// The territory that indicators count in where nobody names another; all of them without it.
  package let within: RecordID?
  /// How many rows of a table a page shows at most.
  package let limit: Int
  package let essentials: Essentials
  package let chapters: [Chapter]
  package let annexes: [Chapter]
  package let extracts: [Extract]
  package let glossary: [Term]

  package init(
    title: LocalizedText? = nil, territory: LocalizedText? = nil, within: RecordID? = nil,
    limit: Int = ReportOutline.usualLimit, essentials: Essentials = Essentials(),
    chapters: [Chapter] = [], annexes: [Chapter] = [],
    extracts: [Extract] = [], glossary: [Term] = []
  ) {
    self.title = title
    self.territory = territory
    self.within = within
    self.limit = limit
    self.essentials = essentials
    self.chapters = chapters
    self.annexes = annexes
    self.extracts = extracts
    self.glossary = glossary
  }
}

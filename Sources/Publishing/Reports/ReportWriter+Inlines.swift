internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// The longest table that stands open: a longer one is opened by who wants it.
  static let longest = 60

  func day(_ date: CalendarDate) -> String { words.date(PartialDate(date)) }

  /// The name of a record and its identity.
  func name(_ record: RecordID, _ label: String) -> [Inline] {
    lines(label) + [.text(" ("), .code(record.description), .text(")")]
  }

  func name(_ listed: Listed) -> [Inline] { name(listed.record, listed.label) }

  /// The name of a record, which leads to its place among all records.
  func linked(_ listed: Listed) -> [Inline] {
    [.link(listed.label.oneLine(), anchor: listed.record.asAnchor)]
  }

  /// A text of one or more lines.
  func lines(_ text: String) -> [Inline] {
    var inlines: [Inline] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      if !line.isEmpty { inlines.append(.text(String(line))) }
    }
    while inlines.last == .lineBreak { inlines.removeLast() }
    return inlines
  }

  /// A text as its paragraphs.
  func paragraphs(_ text: String) -> [Block] {
    text.split(separator: "\n\n").map { .paragraph(lines(String($0))) }
  }

  func sentence(_ french: String, _ english: String) -> Block {
    .paragraph([.text(words.say(french, english))])
  }

  /// A table with the number of its rows in its title; a long one is opened by who wants it.
  func table(
    _ id: String, _ title: String, _ columns: [Document.Table.Column], _ rows: [[[Inline]]],
    anchors: [Int: String] = [:]
  ) -> Block {
    let caption = "\(title) (\(rows.count))"
    var table = Document.Table(id: id, caption: caption, columns: columns, rows: rows)
    table.anchors = anchors
    guard rows.count > ReportWriter.longest else { return .table(table) }
    return .details(summary: caption, [.table(table)])
  }

  func column(_ title: ReportColumn, isNumeric: Bool = false) -> Document.Table.Column {
    Document.Table.Column(words[title], isNumeric: isNumeric)
  }

  func column(
    _ french: String, _ english: String, isNumeric: Bool = false
  ) -> Document.Table.Column {
    Document.Table.Column(words.say(french, english), isNumeric: isNumeric)
  }

  /// The anchor of the list behind a figure.
  func anchor(_ found: Case, _ kind: String, _ topic: Topic? = nil) -> String {
    let base = "\(found.rawValue.asAnchor)-\(kind)"
    return switch topic {
    case nil, .record?: base
    case .name?: "\(base)-name"
    case .position?: "\(base)-position"
    case .verification?: "\(base)-verification"
    case .section(let name)?: "\(base)-section-\((name ?? "").asAnchor)"
    }
  }

  /// The numbers of acts, each leading to its place in the journal.
  func acts(_ sequences: [Int]) -> [Inline] {
    Array(
      sequences.map { [Inline.link(String($0), anchor: "act-\($0)")] }.joined(separator: [
        Inline.text(", ")
      ]))
  }

  /// The name of an act, or the word of its trailer when it has none here.
  func act(_ name: String) -> String { ActName(rawValue: name).map { words[$0] } ?? name }

  /// What a topic is called, with the section named as its kind names it.
  func topic(_ topic: Topic, _ kind: String) -> String {
    if case .section(let name?) = topic { return values.section(name, of: kind) }
    return words[TopicName(topic)]
  }
}

extension RecordID {
  /// The anchor of the record among all records.
  var asAnchor: String { "record-\(kind)-\(name)" }
}

extension String {
  /// The text as an anchor: small letters and digits without accents, all else as hyphens.
  var asAnchor: String {
    var anchor = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-": anchor.unicodeScalars.append(scalar)
      case "A"..."Z": anchor += (anchor.isEmpty ? "" : "-") + String(scalar).lowercased()
      default: anchor += "-"
      }
    }
    return anchor
  }

  /// The text as a short name of plain letters, without accents: what a file may be called anywhere.
  var plainAnchor: String {
    let words = AlphabeticalOrder.key(for: self).asAnchor.split(separator: "-")
    return words.prefix(6).joined(separator: "-")
  }

  /// The text with a capital at its start.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}

extension Document {
  /// Returns the document with every anchor once, and without links to anchors that it does not have.
  ///
  /// What an outline leaves out cannot be linked to, and what it shows twice has its anchors twice.
  func settled() -> Document {
    var used: Set<String> = []
    func fresh(_ id: String) -> String {
      guard !used.insert(id).inserted else { return id }
      var count = 2
      while !used.insert("\(id)-\(count)").inserted { count += 1 }
      return "\(id)-\(count)"
    }
    func renamed(_ block: Block) -> Block {
      switch block {
      case .table(var table):
        table.id = fresh(table.id)
        for place in table.anchors.keys.sorted() {
          table.anchors[place] = table.anchors[place].map(fresh)
        }
        return .table(table)
      case .details(let summary, let blocks): return .details(summary: summary, blocks.map(renamed))
      default: return block
      }
    }
    func renamed(_ section: Section) -> Section {
      var section = section
      section.id = fresh(section.id)
      section.blocks = section.blocks.map(renamed)
      section.sections = section.sections.map(renamed)
      return section
    }
    func linked(_ inlines: [Inline]) -> [Inline] {
      inlines.map { inline in
        if case .link(let words, let anchor) = inline, !used.contains(anchor) {
          return .text(words)
        }
        return inline
      }
    }
    func linked(_ block: Block) -> Block {
      switch block {
      case .paragraph(let inlines): return .paragraph(linked(inlines))
      case .note(let inlines): return .note(linked(inlines))
      case .list(let items): return .list(items.map(linked))
      case .steps(let items): return .steps(items.map(linked))
      case .table(var table):
        table.rows = table.rows.map { $0.map(linked) }
        return .table(table)
      case .details(let summary, let blocks): return .details(summary: summary, blocks.map(linked))
      case .chart, .map: return block
      }
    }
    func linked(_ section: Section) -> Section {
      var section = section
      section.blocks = section.blocks.map(linked)
      section.sections = section.sections.map(linked)
      return section
    }
    var document = self
    document.sections = document.sections.map(renamed)
    document.lead = document.lead.map(linked)
    document.sections = document.sections.map(linked)
    return document
  }
}

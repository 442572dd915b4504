internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// The longest table that stands open: a longer one is opened by who wants it.
  static let longest = 60

  func day(_ date: CalendarDate) -> String { words.date(PartialDate(date)) }

  /// The name of a record and its identity; it leads to the page about the record where there is one.
  func name(_ record: RecordID, _ label: String) -> [Inline] {
    let name = pages[record].map { [Inline.address(label.oneLine(), url: $0)] } ?? lines(label)
    return name + [.identity(record.description)]
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
    _ id: String, _ title: String, _ columns: [Document.Table.Column], _ rows: [[[Inline]]]
  ) -> Block {
    table(id, title, columns, Document.Rows(rows))
  }

  func table(
    _ id: String, _ title: String, _ columns: [Document.Table.Column], _ rows: Document.Rows,
    anchors: [Int: String] = [:]
  ) -> Block {
    let caption = "\(title) (\(rows.count))"
    var table = Document.Table(id: id, caption: caption, columns: columns, rows: rows)
    table.anchors = anchors
    guard rows.count > ReportWriter.longest else { return .table(table) }
    return .details(summary: caption, [.table(table)])
  }

  /// Several things in one line.
  func several(_ items: [[Inline]]) -> [Inline] {
    items.isEmpty ? [] : [.several(items, separator: words.semicolon)]
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

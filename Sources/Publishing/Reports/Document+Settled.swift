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
        // No link leads to a row that the page leaves out.
        for place in table.anchors.keys.sorted() {
          table.anchors[place] = place < limit ? table.anchors[place].map(fresh) : nil
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
    var document = self
    document.sections = document.sections.map(renamed)
    let anchors = Anchors(known: used)
    func linked(_ block: Block) -> Block {
      switch block {
      case .paragraph(let inlines): return .paragraph(anchors.linked(inlines))
      case .note(let inlines): return .note(anchors.linked(inlines))
      case .list(let items): return .list(items.map(anchors.linked))
      case .steps(let items): return .steps(items.map(anchors.linked))
      case .table(var table):
        table.rows = table.rows.changingCells { anchors.linked($0) }
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
    document.lead = document.lead.map(anchors.linked)
    document.sections = document.sections.map(linked)
    return document
  }
}

/// The anchors that a document has.
private struct Anchors: Sendable {
  let known: Set<String>

  /// Returns a part without links to others.
  func linked(_ inlines: [Document.Inline]) -> [Document.Inline] {
    inlines.map { inline in
      if case .link(let words, let anchor) = inline, !known.contains(anchor) {
        return .text(words)
      }
      if case .several(let items, let separator) = inline {
        return .several(items.map(linked), separator: separator)
      }
      return inline
    }
  }
}

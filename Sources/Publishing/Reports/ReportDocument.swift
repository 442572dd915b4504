package import Evolution
internal import Governance
package import Records

/// The documents that a report makes, in one language: the whole, its first page, the same in plain language, and a
/// page for each commune, each structure (domain §7.2).
///
/// Sentences are literal, unknowns stand before what is known, nobody is ranked, and each figure leads to the list
/// behind it. The same report gives the same documents.
package struct ReportDocument {
  /// A short document about one record.
  package struct Extract {
    /// The folder that it belongs in.
    package let folder: String
    package let record: RecordID
    /// The name of its file: the name of the record in plain letters, then its identity.
    package let name: String
    package let document: Document
  }

  private let writer: ReportWriter

  package init(_ report: Report, _ language: Language = .french) {
    writer = ReportWriter(report, ReportWords(language: language))
  }

  /// The whole report.
  package var whole: Document { whole(by: writer) }

  /// The whole report as it stands beside its extracts, to which it leads.
  package var wholeBesideExtracts: Document {
    var writer = writer
    for (extract, items) in subjects {
      for item in items { writer.pages[item.record.id] = "\(extract.id)/\(name(of: item)).html" }
    }
    return whole(by: writer)
  }

  /// What each sort of extract is about, record by record.
  private var subjects: [(extract: ReportOutline.Extract, items: [Contents.Item])] {
    guard let contents = writer.contents else { return [] }
    return writer.outline.extracts.map { ($0, contents.select($0.records)) }
  }

  private func name(of item: Contents.Item) -> String {
    [item.listed.label.plainAnchor, item.record.id.name].joined(separator: "-")
  }

  private func whole(by writer: ReportWriter) -> Document {
    var document = writer.opening
    var essentials = writer.essentials
    essentials.startsPage = true
    essentials.isOnePage = true
    document.sections.append(essentials)
    for (place, chapter) in writer.outline.chapters.enumerated() {
      var section = writer.section(of: chapter, label: "\(place + 1)")
      section.startsPage = place == 0
      document.sections.append(section)
    }
    for (place, annex) in writer.outline.annexes.enumerated() {
      let letter = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place % 26))))
      var section = writer.section(of: annex, label: writer.annex(letter))
      // Annexes are there to be looked up: they are set small, one after the other.
      section.startsPage = place == 0
      section.isCompact = true
      document.sections.append(section)
    }
    return document.settled()
  }

  /// The first page alone.
  package var essentials: Document {
    var document = writer.opening
    document.sections = [writer.essentials]
    document.isBrief = true
    return document.settled()
  }

  /// The first page in plain language, to be read again by the people concerned.
  package var simple: Document { writer.simple.settled() }

  /// A page for each record of each sort of extract, by name; each leads back to the whole.
  package var extracts: [Extract] {
    guard let contents = writer.contents else { return [] }
    let surroundings = Surroundings(contents)
    return subjects.flatMap { extract, items in
      items.map { item in
        var document = writer.document(of: extract, about: item, surroundings)
        document.lead.append([
          .address(writer.words.say("Le rapport entier", "The whole report"), url: "../report.html")
        ])
        return Extract(
          folder: extract.id, record: item.record.id, name: name(of: item),
          document: document.settled())
      }
    }
  }

  /// Returns the page about one record, or `nil` when the outline asks for none.
  package func extract(about record: RecordID) -> Document? {
    guard let contents = writer.contents else { return nil }
    for extract in writer.outline.extracts {
      let found = contents.select(extract.records).first { $0.record.id == record }
      if let item = found {
        return writer.document(of: extract, about: item, Surroundings(contents)).settled()
      }
    }
    return nil
  }
}

extension Document {
  /// The tables of the document, in their order.
  package var tables: [Table] {
    func tables(in blocks: [Block]) -> [Table] {
      blocks.flatMap { block -> [Table] in
        switch block {
        case .table(let table): [table]
        case .details(_, let blocks): tables(in: blocks)
        default: []
        }
      }
    }
    func tables(in section: Section) -> [Table] {
      tables(in: section.blocks) + section.sections.flatMap { tables(in: $0) }
    }
    return sections.flatMap { tables(in: $0) }
  }
}

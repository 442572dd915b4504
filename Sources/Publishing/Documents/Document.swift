internal import Governance

/// A document as its readers meet it, in no format: headings, sentences, tables, charts and maps in their order.
///
/// What to say is decided once, here; a renderer only writes it down (design §6.3). Each section and each table has
/// an anchor, so that a figure leads to the list behind it in every format.
package struct Document: Hashable, Sendable {
  package var title: String
  package var language: Language
  /// What stands under the title: a sentence for each line.
  package var lead: [[Inline]] = []
  package var sections: [Section] = []
  /// A Boolean value indicating whether it is to be read at one glance: no table of contents, and small print.
  package var isBrief = false
  /// How many rows of a table a page shows at most: its CSV file has them all.
  package var limit = ReportOutline.usualLimit

  package init(title: String, language: Language) {
    self.title = title
    self.language = language
  }

  /// A heading with what stands under it.
  package struct Section: Hashable, Sendable {
    /// The anchor, unlike any other in the document: `[a-z0-9-]+`.
    package var id: String
    package var title: String
    package var blocks: [Block] = []
    package var sections: [Section] = []
    /// A Boolean value indicating whether it starts a page when printed.
    package var startsPage = false
    /// A Boolean value indicating whether it is set so that it fits on one page when printed.
    package var isOnePage = false
    /// A Boolean value indicating whether its details are there to be looked up: they are left out when printed.
    package var isReference = false
    /// A Boolean value indicating whether it is set small when printed.
    package var isCompact = false
    /// A Boolean value indicating whether the sections in it are short and many: they are printed in two columns.
    package var isInColumns = false

    package init(id: String, title: String, blocks: [Block] = []) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  /// What stands under a heading.
  package indirect enum Block: Hashable, Sendable {
    case paragraph([Inline])
    case list([[Inline]])
    case steps([[Inline]])
    /// What a reader must not miss: a limit, a break in a series.
    case note([Inline])
    case table(Table)
    /// A picture of the numbers of the table before it.
    case chart(Chart)
    case map(AreaMap)
    /// Something long that a reader opens; printed and written in full.
    case details(summary: String, [Block])
  }

  /// A part of a sentence.
  package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case strong(String)
    /// An identity, a revision, a statement: what a machine reads.
    case code(String)
    /// Words that lead to an anchor of the document.
    case link(String, anchor: String)
    /// Words that lead outside.
    case address(String, url: String)
    /// An abbreviation with what it stands for.
    case abbreviation(String, meaning: String)
    /// Words in another language.
    case foreign(String, language: String)
    case lineBreak
    /// What a machine knows a named thing by, after its name.
    case identity(String)
    /// Some things in one line, of which a page shows the first; a CSV file has them all.
    case several([[Inline]], separator: String)

    /// How many things of one line a page shows at most.
    package static let most = 20
  }

  /// Rows of cells under titles; the first cell of a row is its heading.
  package struct Table: Hashable, Sendable {
    /// A column: numbers stand to the right.
    package struct Column: Hashable, Sendable {
      package var title: String
      package var isNumeric = false

      package init(_ title: String, isNumeric: Bool = false) {
        self.title = title
        self.isNumeric = isNumeric
      }
    }

    /// The anchor, which is the name of its CSV file as well: `[a-z0-9-]+`.
    package var id: String
    package var caption: String
    package var columns: [Column]
    package var rows: Rows
    /// The anchor of each row that has one, by the place of the row.
    package var anchors: [Int: String] = [:]

    package init(id: String, caption: String, columns: [Column], rows: Rows) {
      self.id = id
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }

    package init(id: String, caption: String, columns: [Column], rows: [[[Inline]]]) {
      self.init(id: id, caption: caption, columns: columns, rows: Rows(rows))
    }

    /// Returns whether a page that shows a number of rows leaves out some of what the table says.
    package func isCut(at limit: Int) -> Bool { rows.count > limit || hasCutCells(within: limit) }

    /// Returns whether a cell of the rows shown has more things than a page shows of one line.
    func hasCutCells(within limit: Int) -> Bool {
      rows.prefix(limit).contains { row in
        row.contains { cell in
          cell.contains { part in
            if case .several(let items, _) = part { items.count > Inline.most } else { false }
          }
        }
      }
    }
  }
}

extension Document.Inline: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

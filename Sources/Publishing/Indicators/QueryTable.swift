package import Evolution

/// What a statement answered, as a table for people or for programs.
package struct QueryTable {
  private let answer: QueryResult

  package init(_ answer: QueryResult) { self.answer = answer }

  /// The rows under the names of their columns, in columns of their own width.
  package var text: String {
    AlignedText(
      titles: answer.columns,
      rows: answer.rows.map { row in row.map { $0.text ?? "" } },
      isNumeric: answer.columns.indices.map { column in
        answer.rows.allSatisfy { $0[column].isNumberOrNull }
      }
    ).text
  }

  /// The rows as delimited text for programs: commas, points, no byte order mark, nothing for what is null.
  package var csv: String {
    var table = Document.Table(
      id: "query", caption: "", columns: answer.columns.map { Document.Table.Column($0) }, rows: [])
    table.rows = Document.Rows(answer.rows) { row in row.map { [.text($0.text ?? "")] } }
    return TableCSV.render(table, language: .english, hasByteOrderMark: false)
  }
}

/// What a statement answered, for programs that read JSON: an object for each row would lose columns of one name.
package struct QueryJSON: Encodable {
  private let answer: QueryResult

  private enum CodingKeys: String, CodingKey {
    case columns
    case rows
  }

  private struct Cell: Encodable {
    let cell: QueryResult.Cell

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch cell {
      case .null: try container.encodeNil()
      case .integer(let number): try container.encode(number)
      case .real(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }

  package init(_ answer: QueryResult) { self.answer = answer }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(answer.columns, forKey: .columns)
    try container.encode(answer.rows.map { $0.map { Cell(cell: $0) } }, forKey: .rows)
  }
}

extension QueryResult.Cell {
  fileprivate var isNumberOrNull: Bool {
    switch self {
    case .null, .integer, .real: true
    case .text: false
    }
  }
}

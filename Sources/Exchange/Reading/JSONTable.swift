/// Makes a table of the objects of a JSON document.
///
/// A row's line is the rank of its object, and a cell's column that of its key in the header: the decoder of
/// the platform keeps no places. Objects inside objects give columns named with dots, `address.city`, and
/// items of lists of objects their rank, `services.0.name`; a list of texts is one cell.
package enum JSONTable {
  /// The keys under which documents hold their list of objects.
  private static let envelopes = ["data", "records", "results", "lieux"]

  /// The number of objects that may stand inside one another.
  private static let depthLimit = 16

  package static func table(
    from document: JSONValue, limits: CSVLimits = CSVLimits()
  ) throws(ExchangeError) -> CSVTable {
    let objects = try objects(of: document)
    guard objects.count <= limits.rows else {
      throw .tooLarge(.rows, limit: limits.rows, line: limits.rows + 1)
    }
    var rows: [[String: String]] = []
    var names: Set<String> = []
    for (offset, object) in objects.enumerated() {
      guard case .object(let values) = object else { throw .notAnObject(row: offset + 1) }
      var cells: [String: String] = [:]
      flatten(values, under: "", depth: 1, into: &cells)
      names.formUnion(cells.keys)
      guard names.count <= limits.columns * 10 else {
        throw .tooLarge(.columns, limit: limits.columns * 10, line: offset + 1)
      }
      rows.append(cells)
    }
    guard !names.isEmpty else { throw .noHeader }
    let header = ordered(names)
    return CSVTable(
      header: header.enumerated().map { CSVCell(TextCleaning.line($1), line: 1, column: $0 + 1) },
      rows: rows.enumerated().map { line, cells in
        CSVRow(
          line: line + 1,
          cells: header.enumerated().map {
            CSVCell(cells[$1] ?? "", line: line + 1, column: $0 + 1)
          })
      })
  }

  private static func objects(of document: JSONValue) throws(ExchangeError) -> [JSONValue] {
    switch document {
    case .list(let items): return items
    case .object(let values):
      for key in envelopes {
        if case .list(let items)? = values[key] { return items }
      }
      throw .noRows
    case .null, .text: throw .noRows
    }
  }

  private static func flatten(
    _ values: [String: JSONValue], under prefix: String, depth: Int,
    into cells: inout [String: String]
  ) {
    for (key, value) in values { flatten(value, as: prefix + key, depth: depth, into: &cells) }
  }

  private static func flatten(
    _ value: JSONValue, as name: String, depth: Int, into cells: inout [String: String]
  ) {
    guard depth <= depthLimit else { return }
    switch value {
    case .null: break
    case .text(let text): cells[name] = text
    case .object(let values):
      flatten(values, under: name + ".", depth: depth + 1, into: &cells)
    case .list(let items):
      let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == items.count {
        // Numbers are coordinates and are written as such; texts are values.
        let areNumbers = !texts.isEmpty && texts.allSatisfy { Double($0) != nil }
        cells[name] = texts.joined(separator: areNumbers ? "," : "|")
      } else {
        for (index, item) in items.enumerated() {
          flatten(item, as: "\(name).\(index)", depth: depth + 1, into: &cells)
        }
      }
    }
  }

  /// The columns of the standard in its order, then the others in alphabetical order.
  private static func ordered(_ names: Set<String>) -> [String] {
    let standard = MednumStandard.columns.map(\.name).filter(names.contains)
    return standard + names.subtracting(standard).sorted()
  }
}

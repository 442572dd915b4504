/// A producer's file as a table of the standard's columns in version 1.0, with how it became one.
package struct SourceFile: Hashable, Sendable {
  package let table: CSVTable
  package let facts: [ReadingFact]

  /// Reads delimited text in UTF-8 or Windows-1252.
  ///
  /// A mapping says how the producer's columns become the standard's, if they are not already; the identifiers
  /// may stand in another column than `id`.
  package static func csv(
    _ bytes: [UInt8], mapping: ProducerMapping? = nil, identifier: String? = nil
  ) throws(ExchangeError) -> SourceFile {
    let (text, encoding) = try TextEncoding.decode(bytes)
    let table = try CSVReader.table(from: text, numberingDuplicates: mapping != nil)
    return SourceFile(
      table, .form(.csv, encoding, separator: table.separator.rawValue), mapping, identifier)
  }

  /// Reads a JSON document that the platform has decoded.
  package static func json(
    _ document: JSONValue, mapping: ProducerMapping? = nil, identifier: String? = nil
  ) throws(ExchangeError) -> SourceFile {
    SourceFile(
      try JSONTable.table(from: document), .form(.json, .utf8, separator: nil), mapping, identifier)
  }

  /// Returns whether the bytes of a file begin as a JSON document does.
  package static func isJSON(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let first = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
      .first { $0 != 0x20 && $0 != 0x0a && $0 != 0x0d && $0 != 0x09 }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  private init(
    _ table: CSVTable, _ form: ReadingFact, _ mapping: ProducerMapping?, _ identifier: String?
  ) {
    var (table, facts) = (table, [form])
    if let mapping {
      let (mapped, told) = MappedTable.make(table, by: mapping)
      (table, facts) = (mapped, facts + told)
    }
    if let identifier, let renamed = table.naming(identifier, MednumStandard.identifier) {
      table = renamed
      facts.append(.identifiers(column: identifier))
    }
    let (upgraded, told) = StandardUpgrade.apply(to: table)
    self.table = upgraded
    self.facts = facts + told
  }
}

extension CSVTable {
  /// Returns the table with a column under another name, or `nil` when it has not the one or has the other.
  fileprivate func naming(_ column: String, _ name: String) -> CSVTable? {
    guard let index = header.firstIndex(where: { $0.text == column }),
      !header.contains(where: { $0.text == name })
    else { return nil }
    var header = header
    header[index] = CSVCell(name, line: header[index].line, column: header[index].column)
    return CSVTable(
      header: header, rows: rows, separator: separator, hasByteOrderMark: hasByteOrderMark,
      blankLines: blankLines)
  }
}

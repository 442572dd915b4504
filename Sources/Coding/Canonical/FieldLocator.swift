package import Records

/// Finds where a field stands in a record's file, for diagnostics made after it was read.
///
/// Positions are found again only for what is wrong, so that reading what is right pays nothing.
package enum FieldLocator {
  /// Returns the place of a field given by path, such as `services[2]` or `adresse.rue`; of the nearest
  /// field above it when it is not there, and of the start of the file when none is.
  package static func locate(_ field: String, in bytes: [UInt8], path: String) -> Location {
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    var range = lines.indices
    var place = (line: 0, column: 0)
    var indent = 0
    for part in parts(of: field) {
      guard let found = find(part, in: lines, range, indent: indent) else { break }
      place = (found.line, found.column)
      range = found.line..<end(of: found.line, in: lines, within: range, indent: found.indent)
      indent = found.indent + 2
    }
    let before = String(decoding: lines[place.line].prefix(place.column), as: UTF8.self)
    return Location(path, line: place.line + 1, column: before.unicodeScalars.count + 1)
  }

  private enum Part {
    case name(String)
    case index(Int)
  }

  /// Splits `a.b[2]` into its names and indexes; what has no sense is a name that is not found.
  private static func parts(of field: String) -> [Part] {
    field.split(separator: ".").flatMap { word -> [Part] in
      let pieces = word.split(separator: "[")
      let indexes = pieces.dropFirst().compactMap { Int($0.prefix { $0 != "]" }) }
      return [.name(String(pieces.first ?? ""))] + indexes.map { .index($0) }
    }
  }

  private static func find(
    _ part: Part, in lines: [ArraySlice<UInt8>], _ range: Range<Int>, indent: Int
  ) -> (line: Int, column: Int, indent: Int)? {
    var position = -1
    for line in range {
      let blanks = lines[line].prefix { $0 == space }.count
      let rest = lines[line].dropFirst(blanks)
      switch part {
      case .index(let wanted):
        guard blanks == indent, rest.first == dash else { continue }
        position += 1
        if position == wanted { return (line, blanks + 2, indent) }
      case .name(let name):
        if blanks == indent, isKey(name, at: rest) { return (line, blanks, indent) }
        // The first field of an item stands after its dash.
        let isItem = blanks + 2 == indent && rest.first == dash
        if isItem, isKey(name, at: rest.dropFirst(2)) { return (line, indent, indent) }
      }
    }
    return nil
  }

  private static func isKey(_ name: String, at line: ArraySlice<UInt8>) -> Bool {
    let key = line.first == quote ? FreeKey.written(name) : name
    return line.starts(with: key.utf8) && line.dropFirst(key.utf8.count).first == colon
  }

  /// Returns the first line after one that is not inside it.
  private static func end(
    of line: Int, in lines: [ArraySlice<UInt8>], within range: Range<Int>, indent: Int
  ) -> Int {
    range.dropFirst(line - range.lowerBound + 1).first { index in
      let blanks = lines[index].prefix { $0 == space }.count
      return !lines[index].isEmpty && blanks <= indent
    } ?? range.upperBound
  }
}

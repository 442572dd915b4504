package import Records

/// How a producer's file becomes the national standard: for each field, where its text comes from.
///
/// The form is the one of the 46 mappings of the national pipeline (`mednum-cli`, `*.config.json`), with the
/// same French keys; it is data, and runs nothing.
package struct ProducerMapping: Hashable, Sendable {
  /// Where the text of a field comes from.
  enum Origin: Hashable, Sendable {
    /// The first of these columns that says something.
    case columns([String])
    /// Several columns joined; when they say nothing, another column.
    case joined([String], separator: String, otherwise: [String])
    /// One part of a column, counted from 0.
    case part(Int, of: [String], separator: String)
    case constant(String)
    case rules([Rule])
    /// One column of hours for each day.
    case days([Day])
  }

  /// When a row says a value of a list.
  struct Rule: Hashable, Sendable {
    /// The columns looked at; with none, every row says it.
    var columns: [String] = []
    /// What one of them must contain, whatever its case; with none, any text.
    var terms: [String] = []
    /// What it must not contain.
    var exceptions: [String] = []
    /// The value, or `nil` for what the columns say themselves.
    var target: String?
  }

  /// The hours of one day.
  struct Day: Hashable, Sendable {
    let columns: [String]
    /// `Mo` to `Su`, as OpenStreetMap writes it.
    let day: String
  }

  /// A field of the standard, or another column, with its origin.
  struct Entry: Hashable, Sendable {
    let field: String
    let origin: Origin
  }

  /// The path of the file, for what is told about it.
  package let path: String
  let entries: [Entry]

  /// How many fields the mapping fills.
  package var count: Int { entries.count }

  /// Reads a mapping; what is not understood is told, and an error means that it cannot be used.
  package static func read(_ root: MappingNode, path: String) -> (
    mapping: ProducerMapping, diagnostics: [Diagnostic]
  ) {
    var reader = MappingReader(path: path)
    let entries = reader.entries(root)
    return (ProducerMapping(path: path, entries: entries), reader.diagnostics)
  }
}

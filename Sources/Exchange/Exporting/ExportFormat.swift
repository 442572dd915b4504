/// A form that records are written in.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// The CSV of the national standard of places.
  case mednumCSV = "mednum-csv"
  /// The same as JSON: an array of flat objects.
  case mednumJSON = "mednum-json"
  /// The two files of the schema of data·inclusion.
  case dataInclusion = "data-inclusion"
  /// Places on a map (RFC 7946).
  case geoJSON = "geojson"
  /// One record on each line, of every kind, with all it says.
  case jsonLines = "jsonl"
  /// A database of every kind, a table for each.
  case sqlite

  /// A Boolean value indicating whether the form is a national one, for the places of one kind only, which
  /// cannot say that a place is over.
  package var isNational: Bool {
    switch self {
    case .mednumCSV, .mednumJSON, .dataInclusion: true
    case .geoJSON, .jsonLines, .sqlite: false
    }
  }

  /// A Boolean value indicating whether the form says everything that a record says.
  package var isLossless: Bool { self == .jsonLines || self == .sqlite }
}

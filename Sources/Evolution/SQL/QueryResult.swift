/// What a statement answered: its columns, and its rows in the order of the statement.
package struct QueryResult: Hashable, Sendable {
  /// One value, as SQLite types it.
  package enum Cell: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
  }

  package let columns: [String]
  package let rows: [[Cell]]

  /// The most rows, and the most bytes of text, that a statement may answer with.
  static let mostRows = 200_000
  static let mostBytes = 64 << 20
}

extension QueryResult.Cell {
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text: nil
    }
  }

  /// The whole number it is; `nil` where it is none, or so large that counting to it means nothing.
  var count: Int? {
    number.flatMap { abs($0) < 1e15 && $0.rounded() == $0 ? Int($0) : nil }
  }

  /// The text that it is written with.
  package var text: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): text
    }
  }
}

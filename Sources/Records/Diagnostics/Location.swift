/// A place in a file: a path from the ledger's root, a line and a column, both from 1.
///
/// Columns count Unicode scalars, as editors show them, not bytes.
package struct Location: Hashable, Sendable, Comparable {
  package let path: String
  package let line: Int
  package let column: Int

  package init(_ path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (left: Location, right: Location) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

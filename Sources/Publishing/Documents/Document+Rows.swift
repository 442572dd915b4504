extension Document {
  /// The rows of a table, each made when somebody looks at it.
  ///
  /// A page shows the first rows of a long list, and a file is written row by row: nobody needs to hold them all.
  package struct Rows: RandomAccessCollection, Hashable, Sendable {
    package let count: Int
    private let make: @Sendable (Int) -> [[Inline]]

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package init(_ rows: [[[Inline]]]) { self.init(rows) { $0 } }

    /// Makes a row of each item when it is looked at.
    init<Item: Sendable>(_ items: [Item], _ row: @escaping @Sendable (Item) -> [[Inline]]) {
      count = items.count
      make = { row(items[$0]) }
    }

    private init(_ rows: Rows, _ change: @escaping @Sendable ([Inline]) -> [Inline]) {
      let make = rows.make
      count = rows.count
      self.make = { make($0).map(change) }
    }

    package subscript(position: Int) -> [[Inline]] { make(position) }

    /// Returns the rows with each cell changed.
    func changingCells(_ change: @escaping @Sendable ([Inline]) -> [Inline]) -> Rows {
      Rows(self, change)
    }

    package static func == (left: Rows, right: Rows) -> Bool { left.elementsEqual(right) }

    package func hash(into hasher: inout Hasher) { hasher.combine(count) }
  }
}

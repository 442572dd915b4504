internal import GRDB
internal import Records

/// The functions that statements have beside SQLite's own, which know neither distances nor partial dates.
enum SQLFunctions {
  static let names = all.map(\.name)

  /// Adds them to a connection.
  static func add(to database: Database) {
    for function in all { database.add(function: function) }
  }

  /// They are made anew each time, since functions cannot be shared between threads.
  private static var all: [DatabaseFunction] {
    [
      DatabaseFunction("distance_m", argumentCount: 4, pure: true) { values in
        let degrees = values.compactMap { Double.fromDatabaseValue($0) }
        guard degrees.count == 4 else { return nil }
        return Distance.metres(
          from: Outline.Position(longitude: degrees[1], latitude: degrees[0]),
          to: Outline.Position(longitude: degrees[3], latitude: degrees[2]))
      },
      DatabaseFunction("first_day", argumentCount: 1, pure: true) { values in
        date(values[0])?.earliest.description
      },
      DatabaseFunction("last_day", argumentCount: 1, pure: true) { values in
        date(values[0])?.latest.description
      },
      DatabaseFunction("days_between", argumentCount: 2, pure: true) { values in
        guard let start = date(values[0])?.earliest, let end = date(values[1])?.earliest else {
          return nil
        }
        return end.daysSinceEpoch - start.daysSinceEpoch
      },
      DatabaseFunction("add_months", argumentCount: 2, pure: true) { values in
        guard let start = date(values[0])?.earliest, let count = Int.fromDatabaseValue(values[1]),
          abs(count) <= 12_000
        else { return nil }
        return start.adding(months: count).description
      },
      DatabaseFunction("median", argumentCount: 1, pure: true, aggregate: Median.self),
      DatabaseFunction("percentile", argumentCount: 2, pure: true, aggregate: Percentile.self),
    ]
  }

  /// The date that a column holds: the day of a moment, as well.
  private static func date(_ value: DatabaseValue) -> PartialDate? {
    String.fromDatabaseValue(value).flatMap { PartialDate($0.prefix(10)) }
  }

  /// The middle of some numbers, or the mean of the two in the middle.
  private struct Median: DatabaseAggregate {
    private var numbers = Percentile()

    mutating func step(_ values: [DatabaseValue]) {
      numbers.step([values[0], 50.databaseValue])
    }

    func finalize() -> (any DatabaseValueConvertible)? { numbers.finalize() }
  }

  /// The number that so many hundredths of them do not exceed, by linear interpolation between the two nearest.
  private struct Percentile: DatabaseAggregate {
    private var numbers: [Double] = []
    private var hundredths: Double?

    mutating func step(_ values: [DatabaseValue]) {
      if let share = Double.fromDatabaseValue(values[1]), (0...100).contains(share) {
        hundredths = share
      }
      if let number = Double.fromDatabaseValue(values[0]) { numbers.append(number) }
    }

    func finalize() -> (any DatabaseValueConvertible)? {
      guard !numbers.isEmpty, let hundredths else { return nil }
      let sorted = numbers.sorted()
      let place = hundredths / 100 * Double(sorted.count - 1)
      let low = Int(place)
      let high = min(low + 1, sorted.count - 1)
      return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
  }
}

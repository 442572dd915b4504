internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Returns a map of what is measured in territories, after the table that says the same; those of which nothing is
  /// known come first.
  func measure(
    _ part: ReportOutline.Map.Measure, of areas: [Contents.Item], in contents: Contents, id: String
  ) -> Section {
    let title = text(part.records.title) ?? values.kind(part.records.kind)
    var section = Section(id: id, title: title)
    let known = readings(part, in: contents)
    let found = areas.map { known[$0.record.id] }
    guard found.contains(where: { $0 != nil }) else {
      section.blocks = [
        sentence(
          "Aucun relevé ne le dit pour ces territoires.",
          "No reading says it for these territories.")
      ]
      return section
    }
    let rows = zip(areas, found).map { area, reading -> [[Inline]] in
      guard let reading else { return [name(area.listed), [.text(unknown)], []] }
      return [name(area.listed), [.text(words.number(reading.value))], name(reading.listed)]
    }
    let head = values.kind(areas.first?.record.id.kind ?? "")
    section.blocks = [
      table(
        id + "-areas", title,
        [
          Document.Table.Column(head), Document.Table.Column(title, isNumeric: true),
          Document.Table.Column(values.kind(part.records.kind)),
        ],
        zip(rows, found).filter { $1 == nil }.map(\.0)
          + zip(rows, found).filter { $1 != nil }.map(\.0))
    ]
    let steps = Steps(found.compactMap { $0?.value })
    let drawn = zip(areas, found).compactMap { area, reading -> AreaMap.Area? in
      let rings = contents.rings(of: area.record)
      guard !rings.isEmpty else { return nil }
      return AreaMap.Area(
        label: area.listed.label, rings: rings,
        category: reading.map { 1 + steps.place(of: $0.value) } ?? 0)
    }
    section.blocks.append(
      .map(
        AreaMap(
          title: title,
          description: told(
            zip(areas, found).map { area, reading in
              words.colon(area.listed.label) + (reading.map { words.number($0.value) } ?? unknown)
            }),
          areaCategories: [unknown]
            + steps.ranges.map { range in
              let (low, high) = (words.number(range.lowerBound), words.number(range.upperBound))
              return low == high ? low : words.say("de \(low) à \(high)", "from \(low) to \(high)")
            }, markCategories: [], areas: drawn, marks: [])))
    return section
  }

  private var unknown: String { words.say("non renseigné", "not known") }

  /// A number with the record that says it.
  private struct Reading {
    let listed: Listed
    let value: Double
  }

  /// The last number that records say of each record that they name.
  private func readings(
    _ part: ReportOutline.Map.Measure, in contents: Contents
  ) -> [RecordID: Reading] {
    guard let kind = report.profile.kinds[part.records.kind],
      let column = contents.column(part.value, of: kind.name)
    else { return [:] }
    var readings: [RecordID: Reading] = [:]
    for item in contents.select(part.records) {
      guard let value = contents.values(column, of: item).first?.asNumber else { continue }
      for reference in item.record.references(in: kind) {
        readings[reference.target] = Reading(listed: item.listed, value: value)
      }
    }
    return readings
  }
}

/// Numbers in at most three ranges that hold about as many of them each; what is equal is in one range.
struct Steps {
  let ranges: [ClosedRange<Double>]

  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    var ranges: [ClosedRange<Double>] = []
    for third in 1...3 where !sorted.isEmpty {
      let bound = sorted[max(0, (sorted.count * third + 2) / 3 - 1)]
      let rest = sorted.drop { number in ranges.last.map { number <= $0.upperBound } ?? false }
      guard let first = rest.first, first <= bound else { continue }
      ranges.append(first...bound)
    }
    self.ranges = ranges
  }

  /// Returns the range that a number is in.
  func place(of number: Double) -> Int {
    ranges.firstIndex { number <= $0.upperBound } ?? max(0, ranges.count - 1)
  }
}

extension Value {
  /// The number that the value is, or `nil` when it is none.
  fileprivate var asNumber: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number.double
    default: nil
    }
  }
}

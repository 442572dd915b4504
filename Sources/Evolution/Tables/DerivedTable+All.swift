internal import GRDB
internal import Records

extension DerivedTable {
  /// The tables of what the engine works out of each record (design §6.2).
  static let all: [DerivedTable] = [
    DerivedTable(
      "records", "kind", "label", "phase", "valid_from", "valid_until", keys: 1, from: .recordAndDay
    ) {
      state in
      let readers = state.readers
      return { record in
        guard let reading = readers[record.id.kind]?.read(record) else { return [] }
        return [
          [
            record.id.kind.databaseValue, (reading.label ?? record.id.description).databaseValue,
            reading.phase(on: state.day).rawValue.databaseValue, (reading.from?.description).cell,
            (reading.until?.description).cell,
          ]
        ]
      }
    },
    DerivedTable("links", "field", "target", keys: 3, from: .record) { state in
      let fields = state.fields(where: \.holdsReferences)
      return { record in
        guard let fields = fields[record.id.kind] else { return [] }
        return record.entries.filter { fields.contains($0.name) }.flatMap { entry in
          entry.value.scalarTexts.filter { RecordID($0) != nil }
            .map { [entry.name.databaseValue, $0.databaseValue] }
        }
      }
    },
    DerivedTable("within", "territory", keys: 2, from: .wholeState) { state in
      let membership = state.membership
      return { record in membership[record.id].map { [$0.description.databaseValue] } }
    },
    DerivedTable("concerned", "structure", keys: 2, from: .record) { state in
      let profile = state.profile
      return { record in
        profile.concerned(by: record).map { [$0.description.databaseValue] }
      }
    },
    DerivedTable(
      "attestations", "structure", "day", "valid#", keys: 1, from: .record
    ) { state in
      let fields = state.profile.kinds.compactMapValues(\.meaning.attestation)
      return { record in
        guard let field = fields[record.id.kind], let value = record[field] else { return [] }
        let reference = value.scalarTexts.first { RecordID($0) != nil }
        return [[reference.cell, (value.firstDate?.description).cell, 1.databaseValue]]
      }
    },
    DerivedTable(
      "freshness", "section", "verified_on", "class", "kind", "phase", keys: 2, from: .recordAndDay
    ) { state in
      let (profile, readers) = (state.profile, state.readers)
      let sections = profile.kinds.mapValues { $0.freshness.sorted { $0.key < $1.key } }
      return { record in
        guard let sections = sections[record.id.kind], !sections.isEmpty else { return [] }
        let dates = profile.verificationDates(of: record)
        let phase = readers[record.id.kind]?.read(record).phase(on: state.day)
        return sections.map { section, period in
          let step = Freshness(verified: dates[section], period: period, on: state.day)
          return [
            section.databaseValue, (dates[section]?.description).cell, step.rawValue.databaseValue,
            record.id.kind.databaseValue, (phase?.rawValue).cell,
          ]
        }
      }
    },
    DerivedTable(
      "opening_hours", "field", "weekday#", "opens#", "closes#", keys: 4, from: .record
    ) { state in
      let fields = state.fields { $0 == .openingHours }.mapValues { $0.sorted() }
      return { record in
        (fields[record.id.kind] ?? []).flatMap { field -> [[DatabaseValue]] in
          guard let text = record[field]?.text, let hours = try? OpeningHours(text) else {
            return []
          }
          let week = WeeklyHours(hours)
          return Weekday.allCases.flatMap { day in
            week.intervals(on: day).map { times in
              [
                field.databaseValue, (day.rawValue + 1).databaseValue, times.start.databaseValue,
                times.end.databaseValue,
              ]
            }
          }
        }
      }
    },
  ]
}

extension Value {
  /// The first date in it, in any list or map.
  fileprivate var firstDate: PartialDate? {
    switch self {
    case .date(let date): date
    case .list(let items): items.lazy.compactMap(\.firstDate).first
    case .map(let entries): entries.lazy.compactMap(\.value.firstDate).first
    default: nil
    }
  }
}

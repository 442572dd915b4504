internal import GRDB
internal import Governance
internal import Records

/// A state on a day, as the computed tables of a schema read it.
struct DatedState {
  let snapshot: Snapshot
  let day: CalendarDate

  private var profile: Profile { snapshot.profile }

  /// What each kind says of its records' lives.
  var readers: [String: KindReader] {
    profile.kinds.mapValues { KindReader($0, in: profile) }
  }

  /// The tables of what the engine works out of a state (design §6.2).
  static let tables: [ComputedTable<DatedState>] = [
    ComputedTable(
      "records", "record", "kind", "label", "phase", "valid_from", "valid_until", keys: 1
    ) {
      state, add in
      let readers = state.readers
      for record in state.snapshot.records {
        guard let reading = readers[record.id.kind]?.read(record) else { continue }
        try add([
          record.id.description.databaseValue, record.id.kind.databaseValue,
          (reading.label ?? record.id.description).databaseValue,
          reading.phase(on: state.day).rawValue.databaseValue, (reading.from?.description).cell,
          (reading.until?.description).cell,
        ])
      }
    },
    ComputedTable("links", "record", "field", "target", keys: 3) { state, add in
      let fields = state.profile.kinds.mapValues { kind in
        kind.fields.filter(\.type.holdsReferences).map(\.name)
      }
      for record in state.snapshot.records {
        guard let fields = fields[record.id.kind], !fields.isEmpty else { continue }
        for entry in record.entries where fields.contains(entry.name) {
          for target in entry.value.scalarTexts where RecordID(target) != nil {
            try add([
              record.id.description.databaseValue, entry.name.databaseValue, target.databaseValue,
            ])
          }
        }
      }
    },
    ComputedTable("within", "record", "territory", keys: 2) { state, add in
      let membership = TerritoryMembership(
        state.snapshot.records, profile: state.profile, on: state.day)
      for record in state.snapshot.records {
        for territory in membership[record.id] {
          try add([record.id.description.databaseValue, territory.description.databaseValue])
        }
      }
    },
    ComputedTable("concerned", "record", "structure", keys: 2) { state, add in
      for record in state.snapshot.records {
        for structure in state.profile.concerned(by: record) {
          try add([record.id.description.databaseValue, structure.description.databaseValue])
        }
      }
    },
    ComputedTable("attestations", "record", "structure", "day", "valid#", keys: 1) { state, add in
      for record in state.snapshot.records {
        guard let field = state.profile.kinds[record.id.kind]?.meaning.attestation,
          let value = record[field]
        else { continue }
        let reference = value.scalarTexts.first { RecordID($0) != nil }
        try add([
          record.id.description.databaseValue, reference.cell,
          (value.firstDate?.description).cell, 1.databaseValue,
        ])
      }
    },
    ComputedTable("freshness", "record", "section", "verified_on", "class", keys: 2) { state, add in
      for record in state.snapshot.records {
        guard let periods = state.profile.kinds[record.id.kind]?.freshness, !periods.isEmpty
        else { continue }
        let dates = state.profile.verificationDates(of: record)
        for (section, period) in periods.sorted(by: { $0.key < $1.key }) {
          let step = Freshness(verified: dates[section], period: period, on: state.day)
          try add([
            record.id.description.databaseValue, section.databaseValue,
            (dates[section]?.description).cell, step.rawValue.databaseValue,
          ])
        }
      }
    },
    ComputedTable("opening_hours", "record", "field", "weekday#", "opens#", "closes#", keys: 4) {
      state, add in
      let fields = state.profile.kinds.mapValues { kind in
        kind.fields.filter { $0.type == .openingHours }.map(\.name)
      }
      for record in state.snapshot.records {
        for field in fields[record.id.kind] ?? [] {
          guard let text = record[field]?.text, let hours = try? OpeningHours(text) else {
            continue
          }
          let week = WeeklyHours(hours)
          for day in Weekday.allCases {
            for times in week.intervals(on: day) {
              try add([
                record.id.description.databaseValue, field.databaseValue,
                (day.rawValue + 1).databaseValue, times.start.databaseValue,
                times.end.databaseValue,
              ])
            }
          }
        }
      }
    },
    ComputedTable("members", "member", "structure", "college", "status", keys: 1) { state, add in
      for member in state.snapshot.members {
        try add([
          member.id.databaseValue, (member.structure?.description).cell,
          member.college.databaseValue, member.status.rawValue.databaseValue,
        ])
      }
    },
    ComputedTable("member_roles", "member", "role", keys: 2) { state, add in
      for member in state.snapshot.members {
        for role in member.roles.map(\.rawValue).sorted() {
          try add([member.id.databaseValue, role.databaseValue])
        }
      }
    },
    ComputedTable("mandates", "member", "position#", "valid_from", "valid_until", keys: 2) {
      state, add in
      for member in state.snapshot.members {
        for (index, mandate) in member.mandates.enumerated() {
          try add([
            member.id.databaseValue, (index + 1).databaseValue,
            mandate.from.description.databaseValue, mandate.until.description.databaseValue,
          ])
        }
      }
    },
    ComputedTable("mandate_scopes", "member", "position#", "scope", keys: 3) { state, add in
      for member in state.snapshot.members {
        for (index, mandate) in member.mandates.enumerated() {
          for scope in mandate.scope.sorted() {
            try add([member.id.databaseValue, (index + 1).databaseValue, scope.databaseValue])
          }
        }
      }
    },
    ComputedTable("colleges", "college", "fr", "en", "weight#", "consultative#", keys: 1) {
      state, add in
      for college in state.snapshot.colleges {
        try add([
          college.id.databaseValue, college.title["fr"].cell, college.title["en"].cell,
          college.weight.databaseValue, (college.isConsultative ? 1 : 0).databaseValue,
        ])
      }
    },
    ComputedTable("classes", "class", "fr", "en", "reexamine", keys: 1) { state, add in
      for changeClass in state.snapshot.rules?.classes ?? [] {
        try add([
          changeClass.id.databaseValue, changeClass.title["fr"].cell, changeClass.title["en"].cell,
          (changeClass.reexamination?.description).cell,
        ])
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

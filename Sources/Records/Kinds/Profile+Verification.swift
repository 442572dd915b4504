extension Profile {
  /// Returns when each section of a record was last verified, of those that were.
  ///
  /// Kinds call it what they like: it is read from their verification fields, each a map or a list of maps with one
  /// date and at most one list of sections. What lists none is about the whole record, as a structure's own
  /// statement is.
  package func verificationDates(of record: Record) -> [String: CalendarDate] {
    guard let kind = kinds[record.id.kind] else { return [:] }
    let sections = Set(kind.fields.compactMap(\.section))
    var dates: [String: CalendarDate] = [:]
    for field in kind.meaning.verification.compactMap({ kind.field($0) }) {
      guard let plan = VerificationPlan(field.type), let value = record[field.name] else {
        continue
      }
      for item in value.items {
        guard let date = plan.date(of: item) else { continue }
        for section in plan.sections(of: item).map(sections.intersection) ?? sections {
          dates[section] = max(dates[section] ?? date, date)
        }
      }
    }
    return dates
  }

  /// Returns every day on which something of a record was verified, whatever the section.
  package func verificationDays(of record: Record) -> [CalendarDate] {
    guard let kind = kinds[record.id.kind] else { return [] }
    return kind.meaning.verification.compactMap { kind.field($0) }.flatMap { field in
      guard let plan = VerificationPlan(field.type), let value = record[field.name] else {
        return [CalendarDate]()
      }
      return value.items.compactMap { plan.date(of: $0) }
    }
  }
}

/// Where a verification says when it was made, and of which sections.
private struct VerificationPlan {
  let dateField: String
  let sectionsField: String?

  /// Finds the two in a type; `nil` when there is no one date, or when which list is meant cannot be told.
  init?(_ type: FieldType) {
    let fields: [Field]
    switch type {
    case .map(let found), .list(.map(let found)): fields = found
    default: return nil
    }
    let dates = fields.filter { $0.type == .date }
    let lists = fields.filter { $0.type.isListOfTexts }
    guard dates.count == 1, lists.count <= 1 else { return nil }
    dateField = dates[0].name
    sectionsField = lists.first?.name
  }

  func date(of item: Value) -> CalendarDate? { item.entry(dateField)?.day }

  /// Returns the sections that an item lists, or `nil` when it lists none.
  func sections(of item: Value) -> Set<String>? {
    guard let listed = sectionsField.flatMap({ item.entry($0) }), !listed.isEmpty else {
      return nil
    }
    return Set(listed.items.compactMap(\.text))
  }
}

extension FieldType {
  fileprivate var isListOfTexts: Bool {
    switch self {
    case .list(.string), .list(.text), .list(.nomenclature): true
    default: false
    }
  }
}

extension Value {
  /// Returns an entry of a map, or `nil` when there is none.
  fileprivate func entry(_ name: String) -> Value? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.name == name }?.value
  }

  /// The day that a date names, or `nil` when it names none.
  package var day: CalendarDate? {
    guard case .date(let date) = self, date.isComplete else { return nil }
    return date.earliest
  }
}

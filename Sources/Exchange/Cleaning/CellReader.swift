internal import Records

/// Reads the text of a cell as the value of a field, repairing what can be repaired with certainty.
///
/// What is wrong is told in notes and left out of the field: one bad value never costs a row.
struct CellReader {
  private var nomenclatures: [String: NomenclatureReader] = [:]
  private var constraints = ConstraintCheck()
  private let profile: Profile

  init(profile: Profile) { self.profile = profile }

  /// Returns what a cell of a column says for a field.
  mutating func read(
    _ text: String, column: String, as field: Field, order: DateOrder = .unknown
  ) -> CellReading {
    let repaired = CharacterRepair.withoutEntities(text)
    let whole = CharacterRepair.composed(repaired ?? text)
    let line = field.type == .text ? TextCleaning.lines(whole) : TextCleaning.line(whole)
    if line.isEmpty { return .nothing }
    let (text, trace) = CodeTraces.clean(line, column: column)
    if let placeholders = MednumStandard.placeholders[column], placeholders.contains(text) {
      return .nothing
    }
    var reading =
      if case .list(let item) = field.type {
        list(text, of: item)
      } else if column == MednumStandard.pivot {
        SiretCleaning.number(text)
      } else {
        scalar(text, as: field.type, order: order)
      }
    if let trace { reading.notes.insert(trace, at: 0) }
    if repaired != nil { reading.notes.insert(Self.entitiesNote(line), at: 0) }
    guard let value = reading.value, let note = constraints.problem(with: value, in: field) else {
      return reading
    }
    return CellReading(leftover: line, notes: reading.notes + [note], isUnreadable: true)
  }

  private static func entitiesNote(_ text: String) -> CellReading.Note {
    CellReading.Note(
      .info, "entities-read", "codes of a web page are read as \(text.shown)",
      fr: "des codes de page web sont lus \(text.shown)")
  }

  /// Reads the items of a cell, each once, keeping their order.
  private mutating func list(_ text: String, of item: FieldType) -> CellReading {
    var result = CellReading()
    var (items, leftovers): ([Value], [String]) = ([], [])
    var seen: Set<Value> = []
    for part in text.split(whereSeparator: { isSeparator($0, of: item) }) {
      let part = TextCleaning.line(String(part))
      if part.isEmpty { continue }
      let reading = scalar(part, as: item)
      result.notes += reading.notes
      result.isUnreadable = result.isUnreadable || reading.isUnreadable
      if let value = reading.value, seen.insert(value).inserted { items.append(value) }
      if let leftover = reading.leftover { leftovers.append(leftover) }
    }
    if !items.isEmpty { result.value = .list(items) }
    if !leftovers.isEmpty {
      result.leftover = leftovers.joined(separator: String(MednumStandard.valueSeparator))
    }
    return result
  }

  private func isSeparator(_ character: Character, of item: FieldType) -> Bool {
    character == MednumStandard.valueSeparator
      || (item == .email && (character == ";" || character == ","))
  }

  private mutating func scalar(
    _ text: String, as type: FieldType, order: DateOrder = .unknown
  ) -> CellReading {
    switch type {
    case .string, .text: .value(.text(text))
    case .openingHours: HoursCleaning.hours(text)
    case .number: NumberCleaning.number(text)
    case .date, .partialDate:
      DateCleaning.date(text, isPartial: type == .partialDate, order: order)
    case .phone: PhoneCleaning.phone(text)
    case .email: EmailCleaning.email(text)
    case .url: AddressCleaning.url(text)
    case .nomenclature(let name): code(text, of: name)
    default: parsed(text, as: type)
    }
  }

  private mutating func code(_ text: String, of name: String) -> CellReading {
    if nomenclatures[name] == nil {
      nomenclatures[name] = NomenclatureReader(profile.nomenclatures[name])
    }
    return nomenclatures[name]?.code(for: text) ?? .nothing
  }

  private func parsed(_ text: String, as type: FieldType) -> CellReading {
    do {
      return .value(try ValueParser.value(of: text, as: type))
    } catch {
      return .unreadable(
        text,
        CellReading.Note(
          .warning, "unreadable-value", error.message,
          fr: "\(text.shown) ne peut pas être lu ici", hint: error.hint))
    }
  }
}

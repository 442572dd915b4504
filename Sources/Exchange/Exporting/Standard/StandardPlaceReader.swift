internal import Records

/// Says records of a kind in the columns of the national standard, which are the fields of the same name.
struct StandardPlaceReader {
  /// What a field of the kind is to the standard.
  private enum Role {
    /// It fills a column, at this place in a row.
    case column(Field, position: Int)
    /// It tells the state of the record, which the standard cannot say.
    case state
    /// It is said otherwise.
    case derived
    case none
  }

  private let profile: Profile
  private let roles: [String: Role]
  private let dates: StandardDate
  private let reportsOthers: Bool
  private var texts: [String: [String: String?]] = [:]

  /// Prepares a kind; what has no column is a loss unless it is written elsewhere.
  init(_ kind: Kind, profile: Profile, dates: StandardDate, reportsOthers: Bool = true) {
    self.profile = profile
    self.dates = dates
    self.reportsOthers = reportsOthers
    roles = Dictionary(
      kind.fields.map { ($0.name, Self.role(of: $0, in: kind)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns what the standard can say of a record.
  mutating func place(_ record: Record) -> StandardPlace {
    var place = StandardPlace(record.id)
    place[StandardColumns.identifier] = [record.id.name]
    place[StandardColumns.date] = dates.date(of: record).map { [$0.description] } ?? []
    for entry in record.entries {
      switch roles[entry.name] ?? .none {
      case .column(let field, let position):
        let values = values(of: entry.value, field, &place)
        place.values[position] = values
      case .derived: break
      case .state:
        // That a place in a list of places is open goes without saying.
        if reportsOthers, profile.state(of: record) != .active {
          place.losses.append(
            ExportLoss(record.id, entry.name, .state, entry.value.summary))
        }
      case .none:
        if reportsOthers, !entry.value.isEmpty {
          place.losses.append(
            ExportLoss(record.id, entry.name, .noColumn, entry.value.summary))
        }
      }
    }
    sayNoHalfPosition(&place)
    return place
  }

  private static func role(of field: Field, in kind: Kind) -> Role {
    if field.name == StandardColumns.date { return .derived }
    if field.name == kind.meaning.state { return .state }
    guard let position = StandardColumns.positions[field.name],
      field.name != StandardColumns.identifier, isSayable(field.type)
    else { return .none }
    return .column(field, position: position)
  }

  /// A text of the standard never names a record, nor holds a structured value.
  private static func isSayable(_ type: FieldType) -> Bool {
    switch type {
    case .reference, .map, .dictionary: false
    case .list(let item): item.isScalar && isSayable(item)
    default: true
    }
  }

  private mutating func values(
    of value: Value, _ field: Field, _ place: inout StandardPlace
  ) -> [String] {
    var found: [String] = []
    for item in value.items where !item.isEmpty {
      let said = item.summary
      guard let text = text(of: said, field) else {
        place.losses.append(ExportLoss(place.record, field.name, .noEquivalent, said))
        continue
      }
      if let reason = StandardColumns.problem(of: text, in: field.name) {
        place.losses.append(ExportLoss(place.record, field.name, reason, said))
      } else if !found.isEmpty, !StandardColumns.holdsSeveral(field.name) {
        place.losses.append(ExportLoss(place.record, field.name, .furtherValue, said))
      } else if !found.contains(text) {
        found.append(text)
      } else {
        place.losses.append(ExportLoss(place.record, field.name, .lessPrecise, said))
      }
    }
    return found
  }

  /// Returns the text that the standard has for a value, or `nil` when it has none.
  private mutating func text(of value: String, _ field: Field) -> String? {
    guard StandardVocabulary.has(field.name) else { return label(of: value, field) }
    if let known = texts[field.name]?[value] { return known }
    var writings = [value]
    if let code = code(value, field) {
      // The label is the standard's text in a column of texts; `typologie` exchanges the code itself.
      writings = [code.labels.texts["fr"], value].compactMap(\.self) + code.aliases
    }
    let text = StandardVocabulary.text(of: writings, in: field.name)
    texts[field.name, default: [:]][value] = .some(text)
    return text
  }

  /// A code in a column of free texts is said by its label, which is what people read.
  private func label(of value: String, _ field: Field) -> String {
    code(value, field).flatMap { $0.labels.texts["fr"] } ?? value
  }

  private func code(_ value: String, _ field: Field) -> Nomenclature.Code? {
    switch field.type {
    case .nomenclature(let name), .list(.nomenclature(let name)):
      profile.nomenclatures[name]?[value]
    default: nil
    }
  }

  /// One coordinate alone is nowhere.
  private func sayNoHalfPosition(_ place: inout StandardPlace) {
    let columns = ["latitude", "longitude"]
    let said = columns.filter { !place[$0].isEmpty }
    guard said.count == 1, let column = said.first else { return }
    place.losses.append(
      ExportLoss(place.record, column, .otherForm, place.first(column) ?? ""))
    place[column] = []
  }
}

/// The texts of a record that people write and read, with the field of each: not codes, references or dates.
package struct RecordTexts {
  private let profile: Profile

  package init(profile: Profile) { self.profile = profile }

  /// Visits the texts in the order of the fields.
  package func visit(
    _ record: Record, _ body: (_ field: String, _ text: String, _ reading: PersonalReading) -> Void
  ) {
    guard let kind = profile.kinds[record.id.kind] else { return }
    visit(record.entries, kind.fields, under: "", body)
  }

  private func visit(
    _ entries: [Entry], _ fields: [Field], under prefix: String,
    _ body: (String, String, PersonalReading) -> Void
  ) {
    for entry in entries {
      guard let field = fields.first(where: { $0.name == entry.name }) else { continue }
      visit(entry.value, field.type, Place(entry.name, under: prefix), body)
    }
  }

  private func visit(
    _ value: Value, _ type: FieldType, _ place: Place,
    _ body: (String, String, PersonalReading) -> Void
  ) {
    switch (type, value) {
    case (.list(let items), .list(let values)):
      for (index, item) in values.enumerated() { visit(item, items, place.item(index), body) }
    case (.map(let fields), .map(let entries)):
      visit(entries, fields, under: place.path + ".", body)
    case (.dictionary(let values), .map(let entries)):
      for entry in entries {
        visit(entry.value, values, Place(entry.name, under: place.path + "."), body)
      }
    case (.string, .text(let text)), (.email, .text(let text)), (.phone, .text(let text)),
      (.openingHours, .text(let text)):
      body(place.path, text, .line)
    case (.text, .text(let text)): body(place.path, text, .prose)
    case (.url, .text(let text)): body(place.path, text, .web)
    default: break
    }
  }
}

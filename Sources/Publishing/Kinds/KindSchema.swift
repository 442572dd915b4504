package import Records

/// A kind of record as a JSON Schema (draft 7, the one that editors know best), so that an editor completes
/// and checks records while they are written.
///
/// It says what one record can be told wrong by itself: fields, types, codes, what is required. What needs
/// other records, such as unique values and references that exist, is for `terrier validate`. Titles are in one
/// language; codes carry their labels and, for French, the easy-to-read explanation.
package struct KindSchema: Encodable, Sendable {
  private let document: Value

  package init(_ kind: Kind, in profile: Profile, language: Language) {
    document = SchemaWriter(profile: profile, language: language).document(of: kind)
  }

  package func encode(to encoder: any Encoder) throws {
    try ValueJSON(document).encode(to: encoder)
  }
}

/// Writes the parts of a schema as values.
private struct SchemaWriter {
  let profile: Profile
  let language: Language

  func document(of kind: Kind) -> Value {
    let names = nomenclatures(of: kind.fields)
    return .map(
      [
        Entry("$schema", .text("http://json-schema.org/draft-07/schema#")),
        Entry("title", .text(kind.title[language.rawValue] ?? kind.name)),
      ] + described(kind.description) + object(kind.fields)
        + [Entry("definitions", .map(names.sorted().map { Entry($0, codes(of: $0)) }))])
  }

  /// The keywords of a map with declared fields.
  private func object(_ fields: [Field]) -> [Entry] {
    let required = fields.filter(\.constraints.isRequired).map { Value.text($0.name) }
    return [
      Entry("type", .text("object")), Entry("additionalProperties", .boolean(false)),
      Entry("properties", .map(fields.map { Entry($0.name, schema(of: $0)) })),
    ] + (required.isEmpty ? [] : [Entry("required", .list(required))])
  }

  private func schema(of field: Field) -> Value {
    var entries = [Entry("title", .text(field.title[language.rawValue] ?? field.name))]
    entries += described(field.description)
    guard case .list(let item) = field.type else {
      return .map(entries + keywords(of: field.type, field.constraints))
    }
    entries += [
      Entry("type", .text("array")), Entry("uniqueItems", .boolean(true)),
      Entry("minItems", .integer(max(1, field.constraints.minLength ?? 1))),
    ]
    if let most = field.constraints.maxLength { entries.append(Entry("maxItems", .integer(most))) }
    // Lengths are of the list; what else is asked holds for each item.
    var ofItems = field.constraints
    (ofItems.minLength, ofItems.maxLength) = (nil, nil)
    return .map(entries + [Entry("items", .map(keywords(of: item, ofItems)))])
  }

  private func keywords(of type: FieldType, _ constraints: Constraints) -> [Entry] {
    switch type {
    case .map(let fields): return object(fields)
    case .dictionary(let values):
      return [
        Entry("type", .text("object")),
        Entry("propertyNames", .map([Entry("pattern", .text("^[a-z0-9_-]{1,60}$"))])),
        Entry("additionalProperties", .map(keywords(of: values, constraints))),
      ]
    case .list(let item):
      return [Entry("type", .text("array")), Entry("items", .map(keywords(of: item, constraints)))]
    case .nomenclature(let name):
      // Draft 7 reads nothing beside '$ref'.
      return [
        Entry("allOf", .list([.map([Entry("$ref", .text("#/definitions/\(name)"))])]))
      ]
    case .integer, .number, .boolean:
      return [Entry("type", .text(type == .boolean ? "boolean" : type.name))]
        + bounds(constraints)
    default: return text(type, constraints)
    }
  }

  private func text(_ type: FieldType, _ constraints: Constraints) -> [Entry] {
    var entries = [Entry("type", .text("string"))]
    let patterns = [form(of: type), constraints.pattern.map { "^(?:\($0))$" }].compactMap(\.self)
    if patterns.count == 1 { entries.append(Entry("pattern", .text(patterns[0]))) }
    if patterns.count > 1 {
      let parts = patterns.map { Value.map([Entry("pattern", .text($0))]) }
      entries.append(Entry("allOf", .list(parts)))
    }
    entries.append(Entry("minLength", .integer(max(1, constraints.minLength ?? 1))))
    if let most = constraints.maxLength { entries.append(Entry("maxLength", .integer(most))) }
    if !constraints.allowed.isEmpty {
      entries.append(Entry("enum", .list(constraints.allowed.map { .text($0) })))
    }
    return entries
  }

  /// The pattern that a text of a type has, `nil` for free text of several lines.
  private func form(of type: FieldType) -> String? {
    switch type {
    case .date: #"^\d{4}-\d{2}-\d{2}$"#
    case .partialDate: #"^\d{4}(-\d{2}(-\d{2})?)?$"#
    case .url: #"^https?://[^\s]+$"#
    case .email: #"^[^@\s]+@[^@\s]+\.[^@\s]+$"#
    case .phone: #"^\+[1-9]\d{5,14}$"#
    case .geopoint: #"^-?\d+(\.\d+)?, ?-?\d+(\.\d+)?$"#
    case .reference(let kinds):
      "^(\(kinds.isEmpty ? "[a-z][a-z0-9-]*" : kinds.joined(separator: "|")))/[0-9a-f]{12}$"
    case .text: nil
    default: #"^[^\n]*$"#
    }
  }

  private func bounds(_ constraints: Constraints) -> [Entry] {
    [
      constraints.minimum.map { Entry("minimum", .number($0)) },
      constraints.maximum.map { Entry("maximum", .number($0)) },
    ].compactMap(\.self)
  }

  /// The codes of a nomenclature, each with what people read; one that does not exist allows nothing.
  private func codes(of name: String) -> Value {
    let nomenclature = profile.nomenclatures[name]
    let codes = nomenclature?.codes ?? []
    return .map([
      Entry("title", .text(nomenclature?.title[language.rawValue] ?? name)),
      Entry("type", .text("string")),
      Entry("enum", .list(codes.map { .text($0.name) })),
      Entry("markdownEnumDescriptions", .list(codes.map { .text(explanation(of: $0)) })),
    ])
  }

  private func explanation(of code: Nomenclature.Code) -> String {
    let label = code.labels[language.rawValue] ?? code.name
    let easy = language == .french ? code.labels.texts["falc"].map { "\n\n\($0)" } ?? "" : ""
    let replaced = code.successor.map { " → `\($0)`" } ?? ""
    return label + replaced + easy
  }

  private func described(_ text: LocalizedText?) -> [Entry] {
    text?[language.rawValue].map { [Entry("description", .text($0))] } ?? []
  }

  private func nomenclatures(of fields: [Field]) -> Set<String> {
    Set(fields.flatMap { nomenclatures(of: $0.type) })
  }

  private func nomenclatures(of type: FieldType) -> Set<String> {
    switch type {
    case .nomenclature(let name): [name]
    case .list(let item), .dictionary(let item): nomenclatures(of: item)
    case .map(let fields): nomenclatures(of: fields)
    default: []
    }
  }
}

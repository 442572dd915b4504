package import Records

/// Says what records of a kind may hold as a JSON Schema, for editors and for other people's tools.
///
/// It is of draft 7, which editors of YAML know best. It says less than the engine checks, never more: each
/// record that the engine takes is valid for it.
package struct KindSchema {
  private let profile: Profile
  private let language: Language

  /// Creates a writer of schemas, with labels in a language.
  package init(profile: Profile, language: Language) {
    self.profile = profile
    self.language = language
  }

  /// Returns the schema of a kind.
  package func schema(of kind: Kind) -> SchemaNode {
    var schema = object(kind.fields)
    schema["$schema"] = .text("http://json-schema.org/draft-07/schema#")
    schema["title"] = text(kind.title) ?? .text(kind.name)
    schema["description"] = kind.description.flatMap(text)
    return .object(schema)
  }

  private func text(_ text: LocalizedText) -> SchemaNode? {
    text[language.rawValue].map { .text($0) }
  }

  private func object(_ fields: [Field]) -> [String: SchemaNode] {
    var schema: [String: SchemaNode] = [
      "type": .text("object"), "additionalProperties": .boolean(false),
      "minProperties": .integer(1),
      "properties": .object(
        Dictionary(fields.map { ($0.name, property($0)) }, uniquingKeysWith: { first, _ in first })),
    ]
    let required = fields.filter(\.constraints.isRequired).map { SchemaNode.text($0.name) }
    if !required.isEmpty { schema["required"] = .list(required) }
    return schema
  }

  private func property(_ field: Field) -> SchemaNode {
    var schema = value(of: field.type, field.constraints)
    schema["title"] = text(field.title)
    schema["description"] = field.description.flatMap(text)
    return .object(schema)
  }

  private func value(
    of type: FieldType, _ constraints: Constraints
  ) -> [String: SchemaNode] {
    switch type {
    case .list(let items):
      var own = constraints
      (own.minLength, own.maxLength) = (nil, nil)
      return [
        "type": .text("array"), "items": .object(value(of: items, own)),
        "minItems": .integer(max(1, constraints.minLength ?? 1)),
        "uniqueItems": .boolean(true),
      ].merging(constraints.maxLength.map { ["maxItems": .integer($0)] } ?? [:]) { $1 }
    case .map(let fields): return object(fields)
    case .dictionary(let values):
      return [
        "type": .text("object"), "minProperties": .integer(1),
        "propertyNames": .object(["pattern": .text("^[a-z0-9_-]{1,60}$")]),
        "additionalProperties": .object(value(of: values, constraints)),
      ]
    case .integer: return bounded("integer", constraints)
    case .number: return bounded("number", constraints)
    case .boolean: return ["type": .text("boolean")]
    case .nomenclature(let name): return codes(of: name)
    case .reference(let kinds): return pattern("^(\(kinds.joined(separator: "|")))/[0-9a-f]{12}$")
    case .date: return pattern(KindSchema.day)
    case .partialDate:
      // A year alone is a number to every reader of YAML.
      return [
        "anyOf": .list([
          .object(pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")),
          .object([
            "type": .text("integer"), "minimum": .integer(0), "maximum": .integer(9999),
          ]),
        ])
      ]
    case .url: return limited(pattern("^[hH][tT][tT][pP][sS]?://"), constraints)
    case .email: return limited(pattern("^[^@ ]+@[^@ ]+$"), constraints)
    case .phone: return limited(pattern("^\\+[0-9]+$"), constraints)
    case .geopoint: return limited(pattern("^-?[0-9.]+, ?-?[0-9.]+$"), constraints)
    case .string, .text, .openingHours: return limited(["type": .text("string")], constraints)
    }
  }

  private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

  private func pattern(_ pattern: String) -> [String: SchemaNode] {
    ["type": .text("string"), "pattern": .text(pattern)]
  }

  private func limited(
    _ schema: [String: SchemaNode], _ constraints: Constraints
  ) -> [String: SchemaNode] {
    var schema = schema
    schema["minLength"] = .integer(max(1, constraints.minLength ?? 1))
    if let most = constraints.maxLength { schema["maxLength"] = .integer(most) }
    if let form = constraints.pattern {
      schema["allOf"] = .list([.object(["pattern": .text("^(?:\(form))$")])])
    }
    if !constraints.allowed.isEmpty {
      schema["enum"] = .list(constraints.allowed.map { .text($0) })
    }
    return schema
  }

  private func bounded(
    _ type: String, _ constraints: Constraints
  ) -> [String: SchemaNode] {
    var schema: [String: SchemaNode] = ["type": .text(type)]
    if let least = constraints.minimum { schema["minimum"] = .number(least.double) }
    if let most = constraints.maximum { schema["maximum"] = .number(most.double) }
    return schema
  }

  /// Each code with its label; a nomenclature that is not there allows no code that could be named.
  private func codes(of name: String) -> [String: SchemaNode] {
    guard let nomenclature = profile.nomenclatures[name] else { return ["type": .text("string")] }
    let codes = nomenclature.codes.map { code -> SchemaNode in
      var schema: [String: SchemaNode] = ["const": .text(code.name)]
      schema["title"] = text(code.labels)
      if let successor = code.successor { schema["description"] = .text("→ \(successor)") }
      return .object(schema)
    }
    return ["type": .text("string"), "oneOf": .list(codes)]
  }
}

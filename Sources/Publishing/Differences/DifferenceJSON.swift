package import Records

/// The difference of two states as programs read it (design §8, `diff`).
package struct DifferenceJSON: Encodable, Sendable {
  package let from: String
  package let to: String
  package let records: [RecordChangeJSON]

  package init(from: String, to: String, changes: [RecordChange]) {
    self.from = from
    self.to = to
    self.records = changes.map { RecordChangeJSON($0) }
  }
}

/// One record's difference: `{"record","operation","fields":[…]}`.
package struct RecordChangeJSON: Encodable, Sendable {
  package let record: String
  package let operation: String
  package let fields: [FieldChangeJSON]

  package init(_ change: RecordChange) {
    record = change.record.description
    operation = change.operation.rawValue
    fields = change.fields.map { FieldChangeJSON($0) }
  }
}

/// One field's difference: `{"field","before","after","added":[…],"removed":[…]}`.
package struct FieldChangeJSON: Encodable, Sendable {
  package let field: String
  package let before: ValueJSON?
  package let after: ValueJSON?
  package let added: [ValueJSON]
  package let removed: [ValueJSON]

  package init(_ change: FieldChange) {
    field = change.field
    before = change.before.map { ValueJSON($0) }
    after = change.after.map { ValueJSON($0) }
    added = change.added.map { ValueJSON($0) }
    removed = change.removed.map { ValueJSON($0) }
  }
}

/// A value of a field in JSON: texts and dates as strings, lists as arrays, maps as objects.
package struct ValueJSON: Encodable, Sendable {
  private let value: Value

  package init(_ value: Value) { self.value = value }

  package func encode(to encoder: any Encoder) throws {
    switch value {
    case .text(let text): try encode(text, to: encoder)
    case .integer(let number): try encode(number, to: encoder)
    case .number(let number): try encode(number.double, to: encoder)
    case .boolean(let flag): try encode(flag, to: encoder)
    case .date(let date): try encode(date.description, to: encoder)
    case .list(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(ValueJSON(item)) }
    case .map(let entries):
      var container = encoder.container(keyedBy: Key.self)
      for entry in entries {
        try container.encode(ValueJSON(entry.value), forKey: Key(stringValue: entry.name))
      }
    }
  }

  private func encode(_ scalar: some Encodable, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(scalar)
  }

  /// A field's name as a key of an object.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

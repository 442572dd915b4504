/// A piece of JSON that is made by hand, such as a part of a JSON Schema.
package indirect enum SchemaNode: Hashable, Sendable, Encodable {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case list([SchemaNode])
  case object([String: SchemaNode])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .boolean(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }
}

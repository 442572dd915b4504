/// What a field of a record says, typed by the record's kind.
///
/// A code of a nomenclature, a reference, an address or opening hours are texts: the field's type,
/// not the value, tells what the text means.
package enum Value: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case number(Number)
  case boolean(Bool)
  case date(PartialDate)
  case list([Value])
  case map([Entry])
}

/// One named value of a record or of a map.
package struct Entry: Hashable, Sendable {
  package let name: String
  package let value: Value

  package init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

extension Value {
  /// The value in one line, as people read it in a difference or a list.
  package var summary: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number.text
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .list(let items): items.map(\.summary).joined(separator: ", ")
    case .map(let entries):
      entries.map { "\($0.name): \($0.value.summary)" }.joined(separator: ", ")
    }
  }

  /// The text of a text value, or `nil` for any other.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The items of a list, or the value alone when it is not a list.
  package var items: [Value] { if case .list(let items) = self { items } else { [self] } }

  /// A Boolean value indicating whether nothing is said: an empty text, list or map.
  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    default: false
    }
  }
}

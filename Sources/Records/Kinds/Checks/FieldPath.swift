/// A way from a record to some values: names of fields joined by dots, which go into groups of fields,
/// into every item of a list, and through references into other records.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  package let names: [String]

  /// Splits a text such as `sources.source.licence` at its dots; an empty name leads nowhere.
  package init(_ text: some StringProtocol) {
    names = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  }

  package var description: String { names.joined(separator: ".") }
}

/// Where a path leads from the records of a kind, as far as is known.
package enum FieldRoute: Hashable, Sendable {
  /// One step of a route.
  package enum Step: Hashable, Sendable {
    /// Into a field of the record or of the group at hand, and into each item of a list.
    case field(String)
    /// Into the record that is referred to.
    case follow
  }

  /// It leads to these fields, several where references may be to records of several kinds, through
  /// records of these kinds.
  case complete([Step], ends: [Field], through: Set<String>)
  /// It goes through a reference, and what lies beyond is not known.
  case beyond(field: String)
  /// There is no field of this name, but these.
  case unknownField(String, known: [String])
  /// This field holds nothing that could have fields.
  case deadEnd(String, FieldType)
}

extension FieldPath {
  /// Returns where the path leads from some fields; `kinds` finds the fields of a kind, and is `nil`
  /// where the kinds are not known.
  package func route(
    from fields: [Field], kinds: ((String) -> [Field]?)?
  ) -> FieldRoute {
    var steps: [FieldRoute.Step] = []
    var scopes = [fields]
    var ends: [Field] = []
    var through: Set<String> = []
    for (position, name) in names.enumerated() {
      ends = scopes.flatMap { $0.filter { $0.name == name || $0.name == anyKey }.prefix(1) }
      guard !ends.isEmpty else {
        return .unknownField(name, known: Set(scopes.joined().map(\.name)).sorted())
      }
      steps.append(.field(name))
      guard position < names.count - 1 else { break }
      let types = ends.map(\.type.item)
      let targets = types.flatMap(\.targets)
      if targets.isEmpty {
        scopes = types.compactMap(\.innerFields)
        guard !scopes.isEmpty else { return .deadEnd(name, ends[0].type) }
      } else {
        guard let kinds else { return .beyond(field: name) }
        steps.append(.follow)
        scopes = targets.compactMap(kinds)
        through.formUnion(targets)
      }
    }
    return .complete(steps, ends: ends, through: through)
  }
}

/// The name under which the values of free keys stand for whatever key.
private let anyKey = "*"

extension FieldType {
  /// The type of one item, of a list or of a list of lists; itself where it is no list.
  package var item: FieldType { if case .list(let items) = self { items.item } else { self } }

  /// The kinds of the records that a value refers to.
  package var targets: [String] { if case .reference(let kinds) = self { kinds } else { [] } }

  fileprivate var innerFields: [Field]? {
    switch self {
    case .map(let fields): fields
    case .dictionary(let values): [Field(name: anyKey, type: values)]
    default: nil
    }
  }
}

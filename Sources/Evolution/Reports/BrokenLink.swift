package import Records

/// A reference from a record that stands to one that stopped standing in the period.
///
/// It is a question for people, never a change of the record that holds it (domain §7.1, 9).
package struct BrokenLink: Hashable, Sendable {
  package let record: RecordID
  package let label: String
  package let field: String
  package let target: Listed

  /// What took the place of the target, when something did: where the link may lead from now on.
  package let heirs: [Listed]
}

extension Value {
  /// Every text in the value, in any list or map of it: where references are.
  var scalarTexts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.scalarTexts)
    case .map(let entries): entries.flatMap(\.value.scalarTexts)
    default: []
    }
  }
}

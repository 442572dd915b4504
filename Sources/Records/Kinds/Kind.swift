/// A kind of record: its fields in order, and what they mean to the engine.
///
/// Of fields with the same name, the first is meant. A kind is read from
/// `governance/kinds/<name>.yaml`, a Frictionless Table Schema with a few more keys (design §4.2).
package struct Kind: Hashable, Sendable {
  package let name: String
  package let title: LocalizedText
  package let description: LocalizedText?
  package let fields: [Field]
  package let meaning: Meaning

  /// How long each section stays fresh after it was verified.
  package let freshness: [String: Period]

  /// The outside formats that records of this kind are written in, with their versions.
  package let exports: [String: String]

  /// The rules that the territory writes about records of this kind, in their order.
  package let checks: [KindCheck]

  private let positions: [String: Int]

  package init(
    name: String, title: LocalizedText = LocalizedText([:]), description: LocalizedText? = nil,
    fields: [Field], meaning: Meaning = Meaning(), freshness: [String: Period] = [:],
    exports: [String: String] = [:], checks: [KindCheck] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.fields = fields
    self.meaning = meaning
    self.freshness = freshness
    self.exports = exports
    self.checks = checks
    self.positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the declared field of a name, or `nil` when the kind has none.
  package func field(_ name: some StringProtocol) -> Field? {
    positions[String(name)].map { fields[$0] }
  }

  /// Returns the place of a field among the fields, from 0, or `nil` when the kind has none of this
  /// name.
  package func position(of field: String) -> Int? { positions[field] }

  /// The section of a field, given by name or by path inside a map.
  package func section(of path: String) -> String? {
    field(path.firstPathComponent)?.section
  }
}

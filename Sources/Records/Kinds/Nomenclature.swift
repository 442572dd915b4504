/// An enumeration that a territory keeps as data: codes with labels, validity and successors.
package struct Nomenclature: Hashable, Sendable {
  /// One value of a nomenclature.
  package struct Code: Hashable, Sendable {
    package let name: String
    package let labels: LocalizedText
    package let validFrom: PartialDate?
    package let validUntil: PartialDate?
    /// The code that replaces this one, when it has ended.
    package let successor: String?
    /// What the engine understands by it, where the nomenclature tells a record's state.
    package let means: RecordState?
    /// The level of a measure that it names, where the nomenclature tells those (`Measure.Level`).
    package let measure: String?
    /// The answer that it gives, where the nomenclature tells whether two records are the same.
    package let match: MatchAnswer?
    /// Other writings of the same value, accepted when data comes in.
    package let aliases: [String]

    package init(
      name: String, labels: LocalizedText = LocalizedText([:]), validFrom: PartialDate? = nil,
      validUntil: PartialDate? = nil, successor: String? = nil, means: RecordState? = nil,
      measure: String? = nil, match: MatchAnswer? = nil, aliases: [String] = []
    ) {
      self.name = name
      self.labels = labels
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.successor = successor
      self.means = means
      self.measure = measure
      self.match = match
      self.aliases = aliases
    }
  }

  package let name: String
  package let title: LocalizedText
  package let codes: [Code]
  private let positions: [String: Int]

  /// Creates a nomenclature; of codes with the same name, the first is kept.
  package init(name: String, title: LocalizedText = LocalizedText([:]), codes: [Code]) {
    self.name = name
    self.title = title
    self.codes = codes
    self.positions = Dictionary(
      codes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(code: String) -> Code? { positions[code].map { codes[$0] } }
}

/// What a record's state means to the engine, whatever the territory calls it.
package enum RecordState: String, Hashable, Sendable, CaseIterable {
  case planned
  case active
  case suspended
  /// It existed and is over.
  case ended
  /// It is the same as another record, which replaces it.
  case merged
  /// It was recorded by mistake.
  case mistaken

  /// A Boolean value indicating whether the record no longer stands.
  package var isOver: Bool { self == .ended || self == .merged || self == .mistaken }
}

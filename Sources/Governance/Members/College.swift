package import Records

/// A group of members with the same place in the commons, such as residents or public services.
package struct College: Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  package let title: LocalizedText

  /// The share of the votes, in percent, when a vote by colleges is needed.
  package let weight: Int

  /// A Boolean value indicating whether its opinions are heard without being counted.
  package let isConsultative: Bool

  package init(id: ID, title: LocalizedText, weight: Int, isConsultative: Bool = false) {
    self.id = id
    self.title = title
    self.weight = weight
    self.isConsultative = isConsultative
  }
}

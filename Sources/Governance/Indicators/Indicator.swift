package import Records

/// A question that a commons asks of its own records every year, with the way to answer it:
/// `governance/indicators/<code>.yaml` (design §6.2, domain §6).
///
/// It is data: the engine runs its SQL, and knows nothing of what it counts.
package struct Indicator: Hashable, Sendable {
  package typealias Code = String

  /// What its numbers are of.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Things that are counted.
    case count
    /// A part of a whole, given as both numbers.
    case share
    /// So many for each 10,000 inhabitants.
    case per10000 = "per-10000"
    case minutes
    case hours
    case days
    case metres
    case euros
    /// Full-time equivalents.
    case fullTime = "fte"
    case persons
    /// A number of its own, such as a mean of criteria.
    case score
  }

  /// A question of the same indicator, answered by several rows: one for each item.
  package struct Breakdown: Hashable, Sendable {
    package let id: String
    package let title: LocalizedText
    /// The nomenclature, or the kind, whose words the items are, when they are words of one.
    package let items: String?
    package let sql: String

    package init(id: String, title: LocalizedText, items: String?, sql: String) {
      self.id = id
      self.title = title
      self.items = items
      self.sql = sql
    }
  }

  package let code: Code
  package let title: LocalizedText
  package let question: LocalizedText
  /// What is counted and, for a share, of what.
  package let numerator: LocalizedText
  package let denominator: LocalizedText?
  package let unit: Unit
  /// What it does not say.
  package let caveat: LocalizedText
  /// A Boolean value indicating whether it stands on the first page.
  package let isCore: Bool
  /// Where fewer than so many persons or structures stand behind a number, it is secret; `nil` for none.
  package let minimum: Int?
  /// A changed definition has another version, and is a break in the series.
  package let version: Int
  package let validFrom: PartialDate?
  package let validUntil: PartialDate?
  /// The statement that gives one row: the number itself.
  package let sql: String
  /// The statement that gives the records behind it.
  package let list: String?
  package let breakdowns: [Breakdown]

  package init(
    code: Code, title: LocalizedText, question: LocalizedText, numerator: LocalizedText,
    denominator: LocalizedText? = nil, unit: Unit, caveat: LocalizedText, isCore: Bool = false,
    minimum: Int? = nil, version: Int = 1, validFrom: PartialDate? = nil,
    validUntil: PartialDate? = nil, sql: String, list: String? = nil, breakdowns: [Breakdown] = []
  ) {
    self.code = code
    self.title = title
    self.question = question
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
    self.caveat = caveat
    self.isCore = isCore
    self.minimum = minimum
    self.version = version
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.sql = sql
    self.list = list
    self.breakdowns = breakdowns
  }
}

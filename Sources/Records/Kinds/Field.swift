/// A named value that records of a kind may hold, as the kind declares it.
package struct Field: Hashable, Sendable {
  package let name: String
  package let type: FieldType
  package let title: LocalizedText
  package let description: LocalizedText?
  package let constraints: Constraints

  /// The part of the record that the field belongs to, for freshness and for rules; `nil` when none.
  package let section: String?

  /// The names the field had in earlier revisions of the kind, so that old records compare with new.
  package let formerly: [String]

  package init(
    name: String, type: FieldType, title: LocalizedText = LocalizedText([:]),
    description: LocalizedText? = nil, constraints: Constraints = Constraints(),
    section: String? = nil, formerly: [String] = []
  ) {
    self.name = name
    self.type = type
    self.title = title
    self.description = description
    self.constraints = constraints
    self.section = section
    self.formerly = formerly
  }
}

/// What a value must satisfy beyond its type, with the names and meanings of Table Schema.
package struct Constraints: Hashable, Sendable {
  package var isRequired = false
  package var isUnique = false
  /// The least and greatest number of characters of a text, or of items of a list.
  package var minLength: Int?
  package var maxLength: Int?
  package var minimum: Number?
  package var maximum: Number?
  /// A regular expression that the whole text must match.
  package var pattern: String?
  /// The only texts allowed, or none when any is.
  package var allowed: [String] = []

  package init() {}
}

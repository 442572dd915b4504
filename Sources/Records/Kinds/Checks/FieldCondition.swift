/// Something that is so or not of a record: what some tests say of the values at the end of a path.
package struct FieldCondition: Hashable, Sendable {
  package let path: FieldPath
  /// All of them must hold.
  package let tests: [FieldTest]

  package init(_ path: FieldPath, _ tests: [FieldTest]) {
    self.path = path
    self.tests = tests
  }
}

/// A question about the values at the end of a path, of which there may be none, one or several.
package enum FieldTest: Hashable, Sendable {
  /// Whether there is a value at all.
  case isPresent(Bool)
  /// Whether one of the values is one of these texts.
  case isAny([String])
  /// Whether none of the values is one of these texts.
  case isNone([String])
  /// Whether every value is one of these texts, as it is where there is none.
  case isOnly([String])
  /// Whether one of the dates is surely before another, whatever is not known of both.
  case isBefore(DateBound)
  /// Whether one of the dates is surely after another.
  case isAfter(DateBound)
  /// Whether one of the numbers is so great; of what is no number, whether there are so many.
  case isAtLeast(Number)
  /// Whether one of the numbers is so small; of what is no number, whether there are so few.
  case isAtMost(Number)
  /// Whether the state of one of the records that are referred to means one of these.
  case hasState([ReachedState])
}

/// What a date is compared with: another field of the same record or of one it refers to, or a day.
package enum DateBound: Hashable, Sendable {
  case path(FieldPath)
  case date(PartialDate)
}

/// What the state of a record means, in the words of a check.
package enum ReachedState: String, Hashable, Sendable, CaseIterable {
  case planned
  case active
  case suspended
  /// It has ended, was merged or was recorded by mistake.
  case over

  package init(_ state: RecordState) {
    switch state {
    case .planned: self = .planned
    case .active: self = .active
    case .suspended: self = .suspended
    case .ended, .merged, .mistaken: self = .over
    }
  }
}

/// What part of a record a difference is about.
package enum Topic: Hashable, Sendable {
  /// The record as a whole: that it stands, or no longer does.
  case record
  /// What people call it.
  case name
  /// Its coordinates.
  case position
  /// A section of its kind, or `nil` for the fields that have none.
  case section(String?)
  /// The fields that say what was verified.
  case verification
}

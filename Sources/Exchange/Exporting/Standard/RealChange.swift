package import Records

/// Tells which changes of a record are changes of what is published of it.
package enum RealChange {
  /// Who collected the data, and when they say they did, are not what the place is.
  private static let aside: Set<String> = ["date_maj", "source"]

  /// Returns whether a change is one of what the standard says of a place, or of its state and dates.
  ///
  /// Verifications, identifiers and provenance are kept beside; a date that somebody merely moved is no change.
  package static func isReal(_ change: RecordChange, of kind: Kind) -> Bool {
    let meaning = kind.meaning
    let others = [meaning.state, meaning.validFrom, meaning.validUntil].compactMap(\.self)
    return change.fields.contains { field in
      let name = field.topField
      return others.contains(name) || (MednumStandard.has(name) && !aside.contains(name))
    }
  }
}

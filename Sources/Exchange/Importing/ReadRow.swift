internal import Records

/// One row of a file once its cells were read.
struct ReadRow {
  let line: Int
  let identifier: String
  /// The value of each field that the row fills.
  var values: [String: Value] = [:]
  /// What the kind's dictionary keeps of the row, by key.
  var extras: [String: String] = [:]
  /// The keys of columns that were read whole: what an earlier file left there is obsolete.
  var settledKeys: Set<String> = []
  /// The fields whose cell is empty, and those whose cell says something that cannot be recorded.
  var blankFields: Set<String> = []
  var unreadableFields: Set<String> = []
  /// A Boolean value indicating whether the producer blanked the row, leaving its identifier.
  var isEmptied = false
}

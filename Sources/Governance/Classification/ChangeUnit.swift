package import Records

/// The smallest thing that a class takes in or does not: one field, one record or one file.
///
/// An update is judged field by field, so that a light class for opening hours does not have to take in
/// a change of owner that stands beside it; anything else happens to a record or a file as a whole.
package enum ChangeUnit: Hashable, Sendable, CustomStringConvertible {
  /// One top field of a record that is updated.
  case field(RecordID, String)
  case record(RecordID, RecordChange.Operation)
  case file(String, RecordChange.Operation)

  package var description: String {
    switch self {
    case .field(let record, let field): "\(record) \(field)"
    case .record(let record, _): record.description
    case .file(let path, _): path
    }
  }

  /// The file that holds it.
  package var path: String {
    switch self {
    case .field(let record, _), .record(let record, _): record.path
    case .file(let path, _): path
    }
  }

  /// The record it belongs to, or `nil` for a file that is not a record.
  package var record: RecordID? {
    switch self {
    case .field(let record, _), .record(let record, _): record
    case .file: nil
    }
  }
}

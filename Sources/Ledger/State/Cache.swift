internal import Coding
internal import Git
internal import Governance
internal import Records

/// What one process has already read, by path and content: nothing is parsed twice.
///
/// It belongs to one `Ledger`, hence to one thread, and is never stored.
final class Cache {
  /// A file as it stands in some revision: who a document is about comes from its path.
  struct Key: Hashable {
    let path: String
    let id: ObjectID
  }

  var kinds: [Key: Kind] = [:]
  var nomenclatures: [Key: Nomenclature] = [:]
  var members: [Key: Member] = [:]
  var rules: [Key: Rules] = [:]
  var colleges: [Key: [College]] = [:]
  var profiles: [[ObjectID?]: Profile] = [:]
}

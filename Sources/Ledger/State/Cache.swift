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

  /// The governance of each revision, by the folder it is in.
  var commons: [ObjectID: Commons] = [:]

  /// The journal up to the last act asked about.
  var journal: JournalIndex?

  /// Commits, and who signed them: an act is looked at by all that judges it.
  var commits = Recent<ObjectID, SignedCommit>(limit: 4096)
  var signers = Recent<ObjectID, CommitSigner>(limit: 4096)
}

/// A cache that forgets everything when it is full: what comes back is read again.
struct Recent<Key: Hashable, Value> {
  private let limit: Int
  private var values: [Key: Value] = [:]

  init(limit: Int) { self.limit = limit }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= limit { values.removeAll(keepingCapacity: true) }
      values[key] = newValue
    }
  }
}

internal import Coding
internal import Git
internal import Governance
internal import Records
internal import Trust

/// What one process has already read, by path and content: nothing is parsed twice.
///
/// It belongs to one `Ledger`, hence to one thread, and is never stored.
final class Cache {
  /// A file as it stands in some revision: who a document is about comes from its path.
  struct Key: Hashable {
    let path: String
    let id: ObjectID
  }

  var kinds = Recent<Key, Kind>(limit: 1024)
  var nomenclatures = Recent<Key, Nomenclature>(limit: 1024)
  var members = Recent<Key, Member>(limit: 8192)
  var indicators = Recent<Key, Indicator>(limit: 2048)
  var views = Recent<Key, View>(limit: 512)
  var migrations = Recent<Key, Migration>(limit: 1024)
  var rules = Recent<Key, Rules>(limit: 64)
  var colleges = Recent<Key, [College]>(limit: 64)
  var profiles = Recent<[ObjectID?], Profile>(limit: 64)

  var checkers = Recent<[ObjectID?], Checkers>(limit: 16)

  /// The rules and the people of each revision that a proposal was judged in.
  var settings = Recent<[ObjectID?], Submission.Setting>(limit: 256)

  /// The measures, contestations and invitations of each folder of records that hold some.
  var incidents = Recent<IncidentsKey, Incidents>(limit: 8192)

  /// What accepted acts changed, for the quotas that look back at them, and the act before each.
  var past = Recent<ObjectID, Submission.Past?>(limit: 16_384)

  /// The files that acts changed by accepting something.
  var pastActs = Recent<ObjectID, PastAct>(limit: 16_384)

  /// The governance of each revision, by the folder it is in.
  var commons = Recent<ObjectID, Commons>(limit: 64)

  /// Some kinds of a tree, by the folders that they are in.
  struct SomeKinds: Hashable {
    let folders: [ObjectID?]
    let names: Set<String>
  }

  /// Profiles and commons that tell of some kinds alone.
  var profilesOfKinds = Recent<SomeKinds, Profile>(limit: 64)
  var commonsOfKinds = Recent<SomeKinds, Commons>(limit: 64)

  /// The journal up to the last act asked about.
  var journal: JournalIndex?

  /// Records by the content of their file, each with the kind it was read as.
  var records = Recent<Key, (kind: Kind, record: Record)>(limit: 1024)

  /// What records say again and again.
  private(set) lazy var values = RecentValues()

  /// What differs between two trees, file by file: an act and its proposal often make the same difference.
  var differences = Recent<[ObjectID], [FileChange]>(limit: 64)

  /// The last act that this process sealed, and held to what anybody verifies it with.
  var lastSealed: ObjectID?

  /// Who holds what must be unique, in the last tree asked about.
  var uniqueIndex: UniqueIndex?

  /// What a directory has under a name: most directories stay as they are from one act to the next.
  var entries = Recent<Key, TreeEntry?>(limit: 16_384)

  /// Which acts changed which records, where the user's machine knows it.
  var changeIndex: ChangeIndex?

  /// Acts by their commit: each is asked for by all that follow it.
  var acts = Recent<ObjectID, Act>(limit: 4096)

  /// Commits, and who signed them: an act is looked at by all that judges it.
  var commits = Recent<ObjectID, SignedCommit>(limit: 4096)
  var signatures = Recent<ObjectID, CommitSignature>(limit: 4096)

  /// Keys by their encoding: most signatures are by few of them.
  var publicKeys = Recent<[UInt8], PublicKey>(limit: 1024)
}

/// What checks records: each by itself, and what they say of one another.
struct Checkers {
  let record: RecordChecker
  /// One without records, from which others start.
  let ledger: LedgerChecker
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

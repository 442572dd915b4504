internal import Git
internal import Records
internal import Synchronization

/// The profiles that the threads of a process have read, by the contents of the folders that they stand in.
///
/// Each thread has a ledger and a cache of its own, but kinds and nomenclatures take longer to read than anything
/// else of a small change, and are the same for all.
enum SharedProfiles {
  private static let known = Mutex(Recent<[ObjectID?], Profile>(limit: 16))

  static subscript(folders: [ObjectID?]) -> Profile? {
    get { known.withLock { $0[folders] } }
    set { known.withLock { $0[folders] = newValue } }
  }
}

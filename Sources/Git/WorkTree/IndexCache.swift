internal import CLibgit2

/// The index, used only to know of files that need not be read again.
///
/// It is believed for a file whose status on disk is the very one that Git noted when it last had
/// the content in hand, and which was not written so late that a later change could look the same.
struct IndexCache: ~Copyable {
  private let index: Handle

  /// When the index was written, as seconds since 1970 and nanoseconds.
  private let written: (Int, Int)

  /// Takes an index, and the time it was written that was read before it.
  init(_ index: consuming Handle, writtenAt time: (Int, Int)) {
    self.index = index
    self.written = time
  }

  /// A Boolean value indicating whether a file of a given status is known to hold an object.
  func vouches(for path: [UInt8], status: FileStatus, id: ObjectID) -> Bool {
    guard status.modified < written else { return false }
    let text = path.map { CChar(bitPattern: $0) } + [0]
    guard let entry = unsafe git_index_get_bypath(index.pointer, text, 0) else { return false }
    return unsafe status.matches(entry.pointee) && ObjectID(entry.pointee.id) == id
  }
}

extension Repository {
  /// Opens the index as it is on disk, read again if that has changed since it was last read.
  ///
  /// To start afresh forgets what a failed change of it may have left in memory.
  func index(afresh: Bool) throws(GitError) -> Handle {
    let index = try unsafe Handle(releasedBy: git_index_free, to: "open the index") {
      unsafe git_repository_index(&$0, handle.pointer)
    }
    try check(unsafe git_index_read(index.pointer, afresh ? 1 : 0), "read the index")
    return index
  }

  /// Opens the index as a cache; one that cannot be read knows of no file, which only costs time.
  func indexCache() throws(GitError) -> IndexCache {
    var status = stat()
    let isThere = unsafe lstat(gitDirectoryPath + "index", &status) == 0
    if isThere, let index = try? index(afresh: false) {
      return IndexCache(index, writtenAt: FileStatus(status).modified)
    }
    let empty = try unsafe Handle(releasedBy: git_index_free, to: "make an index") {
      unsafe git_index_new(&$0)
    }
    return IndexCache(empty, writtenAt: (0, 0))
  }
}

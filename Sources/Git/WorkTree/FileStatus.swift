internal import CLibgit2

/// What the file system says of a file without opening it; symbolic links are not followed.
struct FileStatus {
  private let raw: stat

  init(_ raw: stat) { self.raw = raw }

  /// The mode that Git would give the file; pipes, sockets and devices keep the system's number.
  var mode: FileMode {
    switch raw.st_mode & UInt32(S_IFMT) {
    case UInt32(S_IFDIR): .tree
    case UInt32(S_IFLNK): .symlink
    case UInt32(S_IFREG): raw.st_mode & UInt32(S_IXUSR) == 0 ? .file : .executable
    default: .other(raw.st_mode)
    }
  }

  var size: Int { Int(raw.st_size) }

  /// When the content last changed, as seconds since 1970 and nanoseconds.
  var modified: (Int, Int) { (raw.st_mtim.tv_sec, raw.st_mtim.tv_nsec) }

  /// A Boolean value indicating whether an index entry was made from a file of this very status.
  func matches(_ entry: git_index_entry) -> Bool {
    let own = unsafe indexEntry
    return unsafe own.mtime.seconds == entry.mtime.seconds
      && own.mtime.nanoseconds == entry.mtime.nanoseconds
      && own.ctime.seconds == entry.ctime.seconds
      && own.ctime.nanoseconds == entry.ctime.nanoseconds
      && own.ino == entry.ino && own.file_size == entry.file_size && own.mode == entry.mode
  }

  /// An index entry with this status, which lacks the path and the object's name.
  var indexEntry: git_index_entry {
    var entry = unsafe git_index_entry()
    unsafe entry.mtime.seconds = Int32(truncatingIfNeeded: raw.st_mtim.tv_sec)
    unsafe entry.mtime.nanoseconds = UInt32(truncatingIfNeeded: raw.st_mtim.tv_nsec)
    unsafe entry.ctime.seconds = Int32(truncatingIfNeeded: raw.st_ctim.tv_sec)
    unsafe entry.ctime.nanoseconds = UInt32(truncatingIfNeeded: raw.st_ctim.tv_nsec)
    unsafe entry.dev = UInt32(truncatingIfNeeded: raw.st_dev)
    unsafe entry.ino = UInt32(truncatingIfNeeded: raw.st_ino)
    unsafe entry.uid = raw.st_uid
    unsafe entry.gid = raw.st_gid
    unsafe entry.file_size = UInt32(truncatingIfNeeded: raw.st_size)
    unsafe entry.mode = mode.rawValue
    return unsafe entry
  }
}

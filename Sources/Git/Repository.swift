internal import CLibgit2

/// An open Git repository.
///
/// libgit2 asks that one repository be used by one thread at a time. A `Repository` is noncopyable
/// and not `Sendable`, so the compiler holds callers to that: move it into an actor, or guard it
/// with a `Mutex`, to use it from concurrent code. What its functions return are plain values.
///
/// No hook, filter or program that a repository names is ever run.
package struct Repository: ~Copyable {
  let handle: Handle

  /// The store of objects, which everything is read from and written to as raw bytes.
  let objects: Handle

  private init(_ handle: consuming Handle) throws(GitError) {
    let pointer = unsafe handle.pointer
    self.objects = try unsafe Handle(releasedBy: git_odb_free, to: "open the object store") {
      unsafe git_repository_odb(&$0, pointer)
    }
    self.handle = handle
  }

  /// Opens the repository that a path is in.
  ///
  /// The path may be a work tree, a directory inside one, or a bare repository; the environment is
  /// not consulted. Throws `notARepository` when there is none there or above, and when the
  /// configuration claims a work tree that does not lead back to this repository: such a claim
  /// could have any directory written to.
  package static func open(at path: String) throws(GitError) -> Repository {
    start()
    let operation = "open a repository at '\(path)'"
    try checkName(path, operation)
    do throws(GitError) {
      let handle = try unsafe Handle(releasedBy: git_repository_free, to: operation) {
        unsafe git_repository_open_ext(&$0, path, 0, nil)
      }
      let repository = try Repository(handle)
      try repository.checkWorkTree(operation)
      return repository
    } catch {
      throw explain(error, path)
    }
  }

  /// Creates a repository without commits, and opens it.
  ///
  /// Missing directories are created. Throws `alreadyExists` when there is a repository already.
  package static func create(
    at path: String, bare: Bool, initialBranch: String = "main"
  ) throws(GitError) -> Repository {
    start()
    let operation = "create a repository at '\(path)'"
    for text in [path, initialBranch] { try checkName(text, operation) }
    var options = unsafe git_repository_init_options()
    let version = UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)
    try check(unsafe git_repository_init_options_init(&options, version), operation)
    let flags = [GIT_REPOSITORY_INIT_NO_REINIT, GIT_REPOSITORY_INIT_MKPATH]
    unsafe options.flags = flags.reduce(bare ? GIT_REPOSITORY_INIT_BARE.rawValue : 0) {
      $0 | $1.rawValue
    }
    let handle = try unsafe Handle(releasedBy: git_repository_free, to: operation) { created in
      unsafe initialBranch.withCString { branch in
        unsafe options.initial_head = branch
        return unsafe git_repository_init_ext(&created, path, &options)
      }
    }
    return try Repository(handle)
  }
}

extension Repository {
  package var isBare: Bool { unsafe git_repository_is_bare(handle.pointer) == 1 }

  /// The directory that files are checked out in, ending with `/`, or `nil` in a bare repository.
  package var workTreePath: String? {
    unsafe git_repository_workdir(handle.pointer).map { unsafe String(cString: $0) }
  }

  /// The directory that Git keeps this work tree's state in, ending with `/`.
  package var gitDirectoryPath: String {
    unsafe git_repository_path(handle.pointer).map { unsafe String(cString: $0) } ?? ""
  }

  /// The directory that all work trees of the repository share, ending with `/`.
  var commonDirectoryPath: String {
    unsafe git_repository_commondir(handle.pointer).map { unsafe String(cString: $0) } ?? ""
  }

  /// Says whether objects are hashed again when they are read, which is so at first.
  ///
  /// It costs about half of the time of reading a whole history, and is what shows that a stored
  /// object was altered: switch it off where one only reads, on where one verifies. The switch is
  /// the whole process's, for every repository and thread.
  package static func setHashVerification(_ isOn: Bool) {
    start()
    _ = terrier_verify_hashes(isOn ? 1 : 0)
  }

  /// Gives memory that was freed back to the system: what a thread took to read a history is of no use to others.
  package static func giveBackMemory() { terrier_give_back_memory() }

  private static let libraryIsStarted: Bool = {
    git_libgit2_init()
    // Each object is read once for each use, in an order in which libgit2's own memory of them only costs.
    return terrier_limit_memory() == 0 && terrier_keep_no_objects() == 0
      && terrier_know_partial_clones() == 0
  }()

  private static func start() { _ = libraryIsStarted }
}

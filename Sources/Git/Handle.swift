internal import CLibgit2

/// A libgit2 object that is freed exactly once, when its owner goes out of scope.
///
/// Being noncopyable, a handle has one owner, so `pointer` is valid wherever the handle is in
/// scope. No handle leaves this module: functions take handles in and give plain values out.
@safe
struct Handle: ~Copyable {
  /// The function that frees this kind of object, such as `git_odb_free`.
  typealias Release = @convention(c) (OpaquePointer?) -> Void

  /// The libgit2 object, owned by this handle.
  let pointer: OpaquePointer

  private let release: Release

  /// Takes ownership of the object that a libgit2 call creates.
  init(
    releasedBy release: @escaping Release,
    to operation: @autoclosure () -> String,
    _ create: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var created: OpaquePointer?
    try check(unsafe create(&created), operation())
    guard let created = unsafe created else {
      throw GitError(status: GIT_ERROR.rawValue, operation: operation())
    }
    unsafe self.pointer = created
    unsafe self.release = release
  }

  deinit { unsafe release(pointer) }
}

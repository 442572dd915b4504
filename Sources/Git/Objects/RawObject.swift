internal import CLibgit2

/// An object read from the store, whose bytes are lent and never copied.
struct RawObject: ~Copyable {
  private let handle: Handle

  /// Takes ownership of what `git_odb_read` returned.
  init(_ handle: consuming Handle) { self.handle = handle }

  var kind: git_object_t { unsafe git_odb_object_type(handle.pointer) }

  /// Calls a closure with the object's bytes, without their header.
  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let count = unsafe git_odb_object_size(handle.pointer)
    guard count > 0, let start = unsafe git_odb_object_data(handle.pointer) else {
      return try body(Span())
    }
    let first = unsafe start.assumingMemoryBound(to: UInt8.self)
    return try body(unsafe Span(_unsafeStart: first, count: count))
  }
}

extension Repository {
  /// Reads an object, which must be of a given kind; throws `notFound` otherwise.
  func object(_ id: ObjectID, _ kind: git_object_t) throws(GitError) -> RawObject {
    var raw = id.raw
    let object = RawObject(
      try unsafe Handle(
        releasedBy: git_odb_object_free, to: "read the \(name(of: kind)) \(id)"
      ) {
        unsafe git_odb_read(&$0, objects.pointer, &raw)
      })
    guard object.kind == kind else { throw mismatch(id, isA: object.kind, notA: kind) }
    return object
  }

  /// Reads the size of an object, which must be of a given kind, without reading its bytes.
  func size(of id: ObjectID, _ kind: git_object_t) throws(GitError) -> Int {
    var size = 0
    var found = GIT_OBJECT_INVALID
    var raw = id.raw
    try check(
      unsafe git_odb_read_header(&size, &found, objects.pointer, &raw),
      "find the \(name(of: kind)) \(id)")
    guard found == kind else { throw mismatch(id, isA: found, notA: kind) }
    return size
  }

  /// Writes an object from its bytes, without their header.
  func write(_ bytes: [UInt8], as kind: git_object_t) throws(GitError) -> ObjectID {
    var id = git_oid()
    let status = unsafe bytes.withUnsafeBytes {
      unsafe git_odb_write(&id, objects.pointer, $0.baseAddress, $0.count, kind)
    }
    try check(status, "write a \(name(of: kind))")
    return ObjectID(id)
  }

  private func mismatch(
    _ id: ObjectID, isA found: git_object_t, notA kind: git_object_t
  ) -> GitError {
    GitError(
      .notFound, "read the \(name(of: kind)) \(id)",
      "it is a \(name(of: found)), not a \(name(of: kind))")
  }

  private func name(of kind: git_object_t) -> String {
    unsafe git_object_type2string(kind).map { unsafe String(cString: $0) } ?? "object"
  }
}

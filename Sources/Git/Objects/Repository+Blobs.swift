internal import CLibgit2

extension Repository {
  /// Calls a closure with the bytes of a blob, without copying them.
  package func withBlob<Result>(
    _ id: ObjectID, _ body: (Span<UInt8>) -> Result
  ) throws(GitError) -> Result {
    try object(id, GIT_OBJECT_BLOB).withBytes(body)
  }

  /// Calls a closure with the bytes of a blob, and throws what it throws or a `GitError`.
  package func withBlob<Result>(
    _ id: ObjectID, _ body: (Span<UInt8>) throws -> Result
  ) throws -> Result {
    try object(id, GIT_OBJECT_BLOB).withBytes(body)
  }

  /// Calls a closure with the bytes of two blobs, without copying them.
  package func withBlobs<Result>(
    _ first: ObjectID, _ second: ObjectID, _ body: (Span<UInt8>, Span<UInt8>) -> Result
  ) throws(GitError) -> Result {
    let second = try object(second, GIT_OBJECT_BLOB)
    return try object(first, GIT_OBJECT_BLOB).withBytes { one in
      second.withBytes { other in body(one, other) }
    }
  }

  /// Reads the bytes of a blob.
  package func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try withBlob(id) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }

  /// Reads the size of a blob in bytes without reading the blob, so that it can be refused first.
  package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    try size(of: id, GIT_OBJECT_BLOB)
  }

  /// Writes a blob; the same bytes are stored once, whoever writes them.
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try write(bytes, as: GIT_OBJECT_BLOB)
  }
}

internal import Git
internal import Trust

extension MemoryStore {
  private static let indexSuffix = ".changes"

  /// The largest index read or written, in bytes: some four million changes.
  private static let largestIndex = 256 << 20

  /// Returns the index of the ledger of a root, or `nil` where there is none that this store wrote as it is.
  func changeIndex(ofRoot root: ObjectID) -> ChangeIndex? {
    do throws(GitError) {
      guard let folder = try PrivateFolder.open(at: directory),
        let bytes = try folder.read(root.hex + Self.indexSuffix, atMost: Self.largestIndex),
        let key = try key(in: folder), let index = ChangeIndexBytes.decode(bytes, key: key),
        index.root == root
      else { return nil }
      return index
    } catch { return nil }
  }

  /// Writes an index in the place of the one of the same ledger, where that can be done.
  func save(_ index: ChangeIndex) {
    do throws(GitError) {
      let folder = try PrivateFolder.make(at: directory)
      let bytes = ChangeIndexBytes.encode(index, key: try keyOrNew(in: folder))
      guard bytes.count <= Self.largestIndex else { return }
      try folder.write(bytes, to: index.root.hex + Self.indexSuffix)
    } catch {
      // It is made again next time.
    }
  }
}

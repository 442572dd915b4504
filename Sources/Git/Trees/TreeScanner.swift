/// An entry of a tree as positions in the tree's bytes.
package struct RawTreeEntry {
  package let mode: FileMode
  package let name: Range<Int>
  package let id: ObjectID

  var version: FileVersion { FileVersion(mode: mode, id: id) }
}

/// Reads the entries of a tree object one by one, refusing what `git fsck` calls an error.
///
/// Walks compare trees by advancing through both in order, so an entry out of order would hide a
/// change, and a name used twice would let two tools see two different files.
package struct TreeScanner {
  private let tree: ObjectID
  private var offset = 0
  private var previous: RawTreeEntry?

  /// Files whose names begin those that follow them, the longest last: only they can be repeated
  /// by a directory, which sorts as if its name ended with a slash.
  private var prefixes: [Range<Int>] = []

  package init(_ tree: ObjectID) { self.tree = tree }

  /// Starts at an entry in the middle, for those who know what stands before it.
  init(_ tree: ObjectID, from offset: Int) {
    self.tree = tree
    self.offset = offset
  }

  /// Returns the next entry, or `nil` at the end.
  package mutating func next(in bytes: Span<UInt8>) throws(GitError) -> RawTreeEntry? {
    guard offset < bytes.count else { return nil }
    let (mode, start) = try mode(in: bytes)
    guard let end = bytes.firstIndex(of: 0, in: start..<bytes.count), bytes.count - end > 20 else {
      throw malformed("it ends in the middle of an entry")
    }
    let entry = RawTreeEntry(
      mode: mode, name: start..<end, id: ObjectID(bytes, at: end + 1))
    try checkName(entry.name, in: bytes)
    // Git keeps no empty directory, so that nobody would see this one nor what it is called.
    guard entry.mode != .tree || entry.id != .emptyTree else {
      throw malformed("a directory in it is empty")
    }
    try checkOrder(entry, in: bytes)
    previous = entry
    offset = end + 21
    return entry
  }

  /// Reads an octal mode, and returns where the name after it starts.
  private func mode(in bytes: Span<UInt8>) throws(GitError) -> (FileMode, Int) {
    var value: UInt32 = 0
    var position = offset
    while position < bytes.count, position - offset < 8 {
      let digit = bytes[position]
      position += 1
      if digit == UInt8(ascii: " "), value > 0 { return (FileMode(rawValue: value), position) }
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { break }
      value = value << 3 | UInt32(digit - UInt8(ascii: "0"))
      // Written with a leading zero, the same content would have another name.
      guard value > 0 else { break }
    }
    throw malformed("an entry has no valid mode")
  }

  private func checkName(_ name: Range<Int>, in bytes: Span<UInt8>) throws(GitError) {
    guard bytes.isEntryName(name) else {
      throw malformed("an entry has a name that no file can have")
    }
  }

  private mutating func checkOrder(
    _ entry: RawTreeEntry, in bytes: Span<UInt8>
  ) throws(GitError) {
    guard let previous else { return }
    guard compareEntries(previous, in: bytes, entry, in: bytes) < 0 else {
      throw malformed("its entries are not in order")
    }
    if previous.mode != .tree { prefixes.append(previous.name) }
    while let last = prefixes.last, !bytes.range(entry.name, startsWith: last) {
      prefixes.removeLast()
    }
    if let last = prefixes.last, last.count == entry.name.count {
      throw malformed("a file and a directory have the same name")
    }
  }

  private func malformed(_ detail: String) -> GitError {
    GitError(.malformed, "read the tree \(tree)", detail)
  }
}

/// Compares two entries, of the same tree or not, by their names.
func compareEntries(
  _ left: RawTreeEntry, in leftBytes: Span<UInt8>,
  _ right: RawTreeEntry, in rightBytes: Span<UInt8>
) -> Int {
  compareNames(
    leftBytes.extracting(left.name), isDirectory: left.mode == .tree,
    rightBytes.extracting(right.name), isDirectory: right.mode == .tree)
}

/// Compares two names byte by byte, a directory's as if it ended with `/`: Git's order of trees.
///
/// Returns a negative number, zero or a positive one; a file and a directory are never equal.
func compareNames(
  _ left: Span<UInt8>, isDirectory leftIsDirectory: Bool,
  _ right: Span<UInt8>, isDirectory rightIsDirectory: Bool
) -> Int {
  let shorter = min(left.count, right.count)
  for index in 0..<shorter where left[index] != right[index] {
    return Int(left[index]) - Int(right[index])
  }
  let slash = Int(UInt8(ascii: "/"))
  let leftNext = left.count > shorter ? Int(left[shorter]) : leftIsDirectory ? slash : 0
  let rightNext = right.count > shorter ? Int(right[shorter]) : rightIsDirectory ? slash : 0
  return leftNext - rightNext
}

extension Span<UInt8> {
  /// A Boolean value indicating whether a range can be the name of an entry of a tree.
  ///
  /// `.git` in any case is refused: checked out, it would become a repository's own directory.
  func isEntryName(_ range: Range<Int>) -> Bool {
    switch range.count {
    case 0: return false
    case 1 where holds(".", at: range.lowerBound, before: range.upperBound): return false
    case 2 where holds("..", at: range.lowerBound, before: range.upperBound): return false
    case 4 where self[range.lowerBound] == UInt8(ascii: "."):
      let isGit = zip(range.dropFirst(), "git".utf8).allSatisfy { self[$0] | 0x20 == $1 }
      return !isGit && firstIndex(of: UInt8(ascii: "/"), in: range) == nil
    default: return firstIndex(of: UInt8(ascii: "/"), in: range) == nil
    }
  }

  /// A Boolean value indicating whether the bytes in one range start with those in another.
  func range(_ range: Range<Int>, startsWith prefix: Range<Int>) -> Bool {
    guard prefix.count <= range.count else { return false }
    return zip(range, prefix).allSatisfy { self[$0] == self[$1] }
  }
}

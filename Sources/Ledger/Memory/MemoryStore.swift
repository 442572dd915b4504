package import Git
package import Records
internal import Trust

/// The folder of a user's memories: one file a ledger, `<root>.memory`, and the key that proves them
/// one's own.
///
/// A memory only spares work and warns of what was seen before; so nothing about it is an error. A file
/// that is not exactly what this store wrote reads as absent, with a warning.
package struct MemoryStore: Sendable {
  /// The absolute path of the folder, which is made when there is something to remember.
  package let directory: String

  private static let keyName = "key"
  private static let suffix = ".memory"

  /// The largest file read or written, in bytes.
  private static let largest = 64 << 20

  package init(directory: String) { self.directory = directory }

  /// Returns the store of the user whose variables these are, or `nil` when they name no folder for it:
  /// `$XDG_STATE_HOME/terrier`, else `$HOME/.local/state/terrier`.
  package static func standard(in variables: [String: String]) -> MemoryStore? {
    // The XDG specification has relative paths ignored.
    func folder(_ name: String) -> String? {
      variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
    return state.map { MemoryStore(directory: $0 + "/terrier") }
  }

  /// What was found of a memory: itself, when there is one that can be relied on, and what to warn of.
  package struct Recollection: Hashable, Sendable {
    package var memory: Memory?
    package var warnings: [Diagnostic]

    package init(memory: Memory? = nil, warnings: [Diagnostic] = []) {
      self.memory = memory
      self.warnings = warnings
    }
  }

  /// Returns the memory of the ledger of a root.
  package func memory(ofRoot root: ObjectID) -> Recollection {
    recollect { folder throws(GitError) in
      try read(root.hex + Self.suffix, in: folder, place: nil)
    }
  }

  /// Returns the memory of the ledger that was seen in a git directory: where there were several, one whose
  /// root is trusted, else the one seen last.
  package func memory(ofPlace place: String) -> Recollection {
    recollect { folder throws(GitError) in
      var found: [Memory] = []
      var warnings: [Diagnostic] = []
      for name in try folder.names() where name.hasSuffix(Self.suffix) {
        let one = try read(name, in: folder, place: place)
        found += one.memory.map { [$0] } ?? []
        warnings += one.warnings
      }
      func rank(_ memory: Memory) -> (Int, Int64) {
        (memory.isTrusted ? 1 : 0, memory.seen.last?.time.seconds ?? .min)
      }
      return Recollection(memory: found.max { rank($0) < rank($1) }, warnings: warnings)
    }
  }

  /// Writes a memory in the place of the one of the same ledger, and returns what to warn of when it could not.
  package func save(_ memory: Memory) -> [Diagnostic] {
    do throws(GitError) {
      let folder = try PrivateFolder.make(at: directory)
      let bytes = MemoryText.encode(memory, key: try keyOrNew(in: folder))
      guard bytes.count <= Self.largest else {
        throw GitError(.tooLarge, "write the memory", "it is larger than \(Self.largest) bytes")
      }
      try folder.write(bytes, to: memory.root.hex + Self.suffix)
      return []
    } catch { return [.memoryNotSaved(error, directory)] }
  }
}

// MARK: - Files

extension MemoryStore {
  private func recollect(
    _ read: (borrowing PrivateFolder) throws(GitError) -> Recollection
  ) -> Recollection {
    do throws(GitError) {
      guard let folder = try PrivateFolder.open(at: directory) else { return Recollection() }
      return try read(folder)
    } catch {
      return Recollection(warnings: [.memoryIgnored(directory, error.reason)])
    }
  }

  private func read(
    _ name: String, in folder: borrowing PrivateFolder, place: String?
  ) throws(GitError) -> Recollection {
    func ignored(_ reason: String) -> Recollection {
      Recollection(warnings: [.memoryIgnored(directory + "/" + name, reason)])
    }
    let bytes: [UInt8]
    do throws(GitError) {
      guard let found = try folder.read(name, atMost: Self.largest) else { return Recollection() }
      bytes = found
    } catch { return ignored(error.reason) }
    guard let key = try key(in: folder) else {
      return ignored("the key it was written with is lost or damaged")
    }
    do throws(MemoryText.Problem) {
      let memory = try MemoryText.decode(bytes, key: key, place: place)
      guard let memory else { return Recollection() }
      guard memory.root.hex + Self.suffix == name else {
        return ignored("it is the memory of another ledger")
      }
      return Recollection(memory: memory)
    } catch { return ignored(error.reason) }
  }

  /// Returns the key of the store, or `nil` when there is none that can be used.
  func key(in folder: borrowing PrivateFolder) throws(GitError) -> AuthenticationKey? {
    do throws(GitError) {
      return try folder.read(Self.keyName, atMost: AuthenticationKey.length)
        .flatMap(AuthenticationKey.init)
    } catch {
      guard error.code == .tooLarge else { throw error }
      return nil
    }
  }

  /// Returns the key of the store, which is made where there is none.
  func keyOrNew(in folder: borrowing PrivateFolder) throws(GitError) -> AuthenticationKey {
    if let key = try key(in: folder) { return key }
    let new = AuthenticationKey()
    if try folder.create(new.bytes, at: Self.keyName) { return new }
    // Somebody was faster; or there is a file that is no key, and nothing it could prove.
    if let key = try key(in: folder) { return key }
    try folder.write(new.bytes, to: Self.keyName)
    return new
  }
}

extension GitError {
  /// Why it failed, with what was tried when that says more.
  fileprivate var reason: String {
    detail.isEmpty ? "could not \(operation)" : "could not \(operation): \(detail)"
  }
}

// MARK: - Words

extension Diagnostic {
  fileprivate static func memoryIgnored(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .warning, "memory-ignored", "what was remembered in '\(path)' is ignored: \(reason)",
      hint: "compare with a checkpoint: what was seen of the ledger before is not known any more")
  }

  fileprivate static func memoryNotSaved(_ error: GitError, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "memory-not-saved",
      "what was seen cannot be remembered in '\(path)': \(error.reason)",
      hint: "name another folder with XDG_STATE_HOME, or give --checkpoint next time")
  }
}

internal import Coding
internal import Foundation
internal import Governance
internal import Ledger
internal import Records

/// The files that a new ledger starts from, with the keys given to its members.
struct StarterFiles {
  private var texts: [String: [UInt8]] = [:]

  /// Reads `governance/` and `ledger/` of a folder; throws when there are no rules in it.
  init(folder: String) throws {
    for top in Ledger.folders {
      guard let walker = FileManager.default.enumerator(atPath: folder + "/" + top) else {
        continue
      }
      while let name = walker.nextObject() as? String {
        guard walker.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
        let path = top + "/" + name
        texts[path] = try Path.read(folder + "/" + path, limit: 1 << 20)
      }
    }
    guard texts[Paths.rules] != nil else {
      throw Diagnostic(
        .error, "no-starter", "'\(folder)' has no \(Paths.rules)",
        hint: "a starter is a folder that holds governance/ and ledger/")
    }
  }

  /// The files in the order of their paths.
  var files: [FoundingFile] {
    texts.sorted { $0.key < $1.key }.map { FoundingFile(path: $0.key, bytes: $0.value) }
  }

  /// The members that have no key yet, by id.
  var membersWithoutKey: [Member.ID] {
    members.filter { $0.keys.isEmpty }.map(\.id)
  }

  /// The first member who may seal, by id.
  var firstSealer: Member.ID? { members.first { $0.roles.contains(.sealer) }?.id }

  /// Returns the member who has a key.
  func owner(of key: String) -> Member.ID? { members.first { $0.keys.contains(key) }?.id }

  /// Gives a member a key by writing it at the end of their file, whose comments stay.
  mutating func give(_ key: String, to id: Member.ID) throws(LedgerError) {
    let path = Paths.member(id)
    guard let text = texts[path] else { throw .noSuchMember(id, known: members.map(\.id)) }
    guard members.first(where: { $0.id == id })?.keys.isEmpty ?? true else {
      throw .problems([
        Diagnostic(
          .error, "key-exists", "'\(id)' has a key already", at: Location(path),
          hint: "give each member one key; others are added later by a proposal")
      ])
    }
    let newline: [UInt8] = text.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
    texts[path] = text + newline + Array("keys:\n  - \(key)\n".utf8)
  }

  private var members: [Member] {
    texts.keys.sorted().compactMap { path in
      guard Paths.stem(of: path, in: Paths.members) != nil, let bytes = texts[path] else {
        return nil
      }
      // A file that cannot be read is told about when the whole ledger is validated.
      return try? MemberDecoder.decode(bytes, path: path)
    }
  }
}

/// Folders as the command line names them.
enum Folder {
  /// Returns whether a folder does not exist yet or is empty.
  static func isFree(_ path: String) throws(Diagnostic) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    do { return try FileManager.default.contentsOfDirectory(atPath: path).isEmpty } catch {
      throw Diagnostic(.error, "not-a-folder", "'\(path)' is not a folder")
    }
  }

  /// Returns whether something is at a path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Removes what a command has put in a folder that was free, and the folder if the command made it; what
  /// cannot be removed is left to its owner.
  static func discard(_ path: String, keepingFolder: Bool) {
    guard keepingFolder else {
      try? FileManager.default.removeItem(atPath: path)
      return
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }
}

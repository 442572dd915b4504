internal import Coding
internal import Dispatch
package import Git
internal import Governance
package import Records
internal import Synchronization
internal import Trust

extension Ledger {
  /// Returns the state of the ledger after an act.
  package func state(at act: Act) throws(LedgerError) -> State {
    State(act: act, commons: try commons(in: act.commit.tree))
  }

  /// Returns what a tree has at a path, or `nil` when it has nothing there.
  func entry(at path: String, in tree: ObjectID) throws(LedgerError) -> TreeEntry? {
    var directory = tree
    var found: TreeEntry?
    for name in path.split(separator: "/") {
      guard found == nil || found?.mode == .tree else { return nil }
      found = try entry(named: String(name), in: directory)
      guard let found else { return nil }
      directory = found.id
    }
    return found
  }

  private func entry(
    named name: String, in directory: ObjectID
  ) throws(LedgerError) -> TreeEntry? {
    let key = Cache.Key(path: name, id: directory)
    if let known = cache.entries[key] { return known }
    do {
      let entry = try repository.entry(at: name, in: directory)
      cache.entries[key] = .some(entry)
      return entry
    } catch { throw .git(error) }
  }

  /// Returns what the governance of a tree says, which is read once per content.
  private func commons(in tree: ObjectID) throws(LedgerError) -> Commons {
    let folder = try governanceFolder(of: tree)
    if let known = cache.commons[folder] { return known }
    let commons = try commons(in: tree, folder) { () throws(LedgerError) in try profile(in: tree) }
    cache.commons[folder] = commons
    return commons
  }

  /// Returns what the governance of a tree says beside a profile of it.
  func commons(
    in tree: ObjectID, _ folder: ObjectID, _ profile: () throws(LedgerError) -> Profile
  ) throws(LedgerError) -> Commons {
    let members = try members(in: tree)
    let rules = try rules(in: tree)
    return Commons(
      folder: folder, rules: rules, members: members, colleges: try colleges(in: tree),
      profile: try profile(), keys: try Ledger.keyRing(of: members), owners: KeyOwners(members),
      signatures: SignaturePolicy(rules.signatures),
      structures: Set(members.compactMap(\.structure)))
  }

  /// Returns whose keys are whose in a tree, whatever the member's status.
  func owners(in tree: ObjectID) throws(LedgerError) -> KeyOwners {
    let folder = try governanceFolder(of: tree)
    return if let known = cache.commons[folder] { known.owners } else {
      KeyOwners(try members(in: tree))
    }
  }

  /// Returns the folder that the governance of a tree is in.
  func governanceFolder(of tree: ObjectID) throws(LedgerError) -> ObjectID {
    try subtrees([Paths.governance], of: tree)[0] ?? .emptyTree
  }

  /// Returns the profile of a tree where it was read before.
  func knownProfile(of tree: ObjectID) throws(LedgerError) -> Profile? {
    let folder = try governanceFolder(of: tree)
    if let known = cache.commons[folder] { return known.profile }
    let folders = try profileFolders(of: tree)
    return cache.profiles[folders]
  }

  /// Returns the present state of the ledger.
  package func state() throws(LedgerError) -> State { try state(at: try act(try tip())) }

  /// Returns whether the commons is so small at an act that less is asked of its decisions.
  package func isStarting(at act: Act) throws(LedgerError) -> Bool {
    try setting(at: try state(at: act)).isStarting
  }

  /// Returns the kinds and nomenclatures of a tree.
  package func profile(in tree: ObjectID) throws(LedgerError) -> Profile {
    if let known = try knownProfile(of: tree) { return known }
    let profile = Profile(
      kinds: try documents(in: Paths.kinds, of: tree, known: \.kinds, KindDecoder.decode),
      nomenclatures: try documents(
        in: Paths.nomenclatures, of: tree, known: \.nomenclatures, NomenclatureDecoder.decode))
    let folders = try profileFolders(of: tree)
    cache.profiles[folders] = profile
    return profile
  }

  func rules(in tree: ObjectID) throws(LedgerError) -> Rules {
    try document(at: Paths.rules, of: tree, known: \.rules, RulesDecoder.decode)
  }

  func colleges(in tree: ObjectID) throws(LedgerError) -> [College] {
    try document(at: Paths.colleges, of: tree, known: \.colleges, CollegesDecoder.decode)
  }

  func members(in tree: ObjectID) throws(LedgerError) -> [Member] {
    try documents(in: Paths.members, of: tree, known: \.members, MemberDecoder.decode)
  }

  /// Returns the member that a file describes, or `nil` when it cannot be read: what is wrong with it is told
  /// where the result is validated.
  func member(at path: String, blob: ObjectID?) throws(LedgerError) -> Member? {
    guard let blob else { return nil }
    do { return try document(blob, at: path, known: \.members, MemberDecoder.decode) } catch {
      guard case .problems = error else { throw error }
      return nil
    }
  }

  /// Returns the migration that a file declares.
  func migration(at path: String, blob: ObjectID) throws(LedgerError) -> Migration {
    try document(blob, at: path, known: \.migrations) { bytes, path throws(Rejection) in
      try MigrationDecoder.decode(bytes, path: path)
    }
  }

  /// Returns whose keys are whose; throws when one key belongs to two members.
  static func keyRing(of members: [Member]) throws(LedgerError) -> KeyRing<Member.ID> {
    do {
      var owners: [(PublicKey, Member.ID)] = []
      for member in members where member.status == .active {
        for line in member.keys { owners.append((try PublicKey(line: line), member.id)) }
      }
      return try KeyRing(owners)
    } catch {
      throw .impossible("bad-key", "the members' keys cannot be used: \(error)")
    }
  }

  /// Returns the folders that the profile of a tree is read from.
  func profileFolders(of tree: ObjectID) throws(LedgerError) -> [ObjectID?] {
    try subtrees([Paths.kinds, Paths.nomenclatures], of: tree)
  }

  private func subtrees(
    _ folders: [String], of tree: ObjectID
  ) throws(LedgerError) -> [ObjectID?] {
    try folders.map { folder throws(LedgerError) in
      try entry(at: String(folder.dropLast()), in: tree)?.id
    }
  }

  /// Returns what checks the records of a tree, prepared once for each profile.
  func checkers(in tree: ObjectID) throws(LedgerError) -> Checkers {
    let folders = try profileFolders(of: tree)
    if let known = cache.checkers[folders] { return known }
    let profile = try profile(in: tree)
    let checkers = Checkers(
      record: RecordChecker(profile: profile), ledger: LedgerChecker(profile: profile))
    cache.checkers[folders] = checkers
    return checkers
  }

  /// Reads every file of a folder, each content once, with all problems of all files and those found already.
  func documents<Document: Sendable>(
    in folder: String, of tree: ObjectID,
    known: ReferenceWritableKeyPath<Cache, Recent<Cache.Key, Document>>,
    beside found: [Diagnostic] = [],
    _ decode: @Sendable ([UInt8], String) throws(Rejection) -> Document
  ) throws(LedgerError) -> [Document] {
    var problems = found
    var documents: [Document] = []
    do {
      let files = try repository.files(in: tree, under: folder)
        .filter { $0.path.hasSuffix(".yaml") }
      try readAhead(files, known: known, decode)
      for file in files {
        do {
          documents.append(try document(file.id, at: file.path, known: known, decode))
        } catch {
          guard case .problems(let found) = LedgerError(error) else { throw error }
          problems += found
        }
      }
    } catch { throw LedgerError(error) }
    guard problems.isEmpty else { throw .problems(problems) }
    return documents
  }

  /// How many files are worth a second thread.
  private static let fewestReadAhead = 8

  /// Reads the files of a folder that were not read yet on two threads; those that cannot be read are left to
  /// whoever reads them again and tells why.
  private func readAhead<Document: Sendable>(
    _ files: [FileEntry], known: ReferenceWritableKeyPath<Cache, Recent<Cache.Key, Document>>,
    _ decode: @Sendable ([UInt8], String) throws(Rejection) -> Document
  ) throws(GitError) {
    var unread: [(key: Cache.Key, bytes: [UInt8])] = []
    for file in files {
      let key = Cache.Key(path: file.path, id: file.id)
      guard cache[keyPath: known][key] == nil else { continue }
      let bytes = try repository.blob(file.id)
      if bytes.count <= RecordDecoder.sizeLimit { unread.append((key, bytes)) }
    }
    guard unread.count >= Self.fewestReadAhead else { return }
    let all = unread
    let read = Mutex<[(Int, Document)]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      for place in stride(from: part, to: all.count, by: 2) {
        guard let document = try? decode(all[place].bytes, all[place].key.path) else { continue }
        read.withLock { $0.append((place, document)) }
      }
    }
    for (place, document) in read.withLock({ $0 }) {
      cache[keyPath: known][all[place].key] = document
    }
  }

  private func document<Document>(
    at path: String, of tree: ObjectID,
    known: ReferenceWritableKeyPath<Cache, Recent<Cache.Key, Document>>,
    _ decode: ([UInt8], String) throws(Rejection) -> Document
  ) throws(LedgerError) -> Document {
    do {
      guard let entry = try repository.entry(at: path, in: tree) else {
        throw LedgerError.impossible("missing-file", "the ledger has no '\(path)'")
      }
      return try document(entry.id, at: path, known: known, decode)
    } catch { throw LedgerError(error) }
  }

  func document<Document>(
    _ id: ObjectID, at path: String,
    known: ReferenceWritableKeyPath<Cache, Recent<Cache.Key, Document>>,
    _ decode: ([UInt8], String) throws(Rejection) -> Document
  ) throws(LedgerError) -> Document {
    let key = Cache.Key(path: path, id: id)
    if let document = cache[keyPath: known][key] { return document }
    do {
      let document = try decode(try repository.blob(id), path)
      cache[keyPath: known][key] = document
      return document
    } catch { throw LedgerError(error) }
  }
}

extension SignaturePolicy {
  /// Takes what the rules of a commons say.
  init(_ rules: SignatureRules) {
    self.init(
      kinds: Set(rules.kinds.compactMap { SignatureKind(rawValue: $0.rawValue) }),
      needsUserVerification: rules.needsUserVerification, origins: rules.origins)
  }
}

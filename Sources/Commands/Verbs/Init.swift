internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records
internal import Trust

/// `terrier init`: creates a governed ledger.
struct Init: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Create a governed ledger from a starter",
    discussion: """
      Copies the starter's governance and records, gives its members their keys, and signs the \
      founding act with a sealer's key. Prints the trust root, which everyone who joins should compare.

      EXAMPLES
        terrier init commun --demo-keys cles
        terrier init commun --member m-aubepine=aubepine.pub --member m-bruyere=bruyere.pub --key aubepine
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The folder of a starter: governance/ and ledger/")
  var from: String?

  @Option(help: "A member's public key, as <id>=<file>; can be repeated")
  var member: [String] = []

  @Option(help: "A folder where throwaway keys are written, one per member, for demonstrations")
  var demoKeys: String?

  @Option(help: "The SSH key of the sealer who founds the ledger")
  var key: String?

  @Flag(help: "Create it without a work tree, as on a server")
  var bare = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The folder to create")
  var folder: String

  func output(in environment: Environment) throws -> CommandOutput {
    let path = Path.resolve(folder, from: options.path(in: environment))
    let keysPath = demoKeys.map { Path.resolve($0, from: environment.directory) }
    if let keysPath,
      (keysPath + "/").hasPrefix(path + "/") || (path + "/").hasPrefix(keysPath + "/")
    {
      throw Diagnostic(
        .error, "keys-in-ledger", "the keys would lie in the ledger's own folder",
        hint: "name a folder for the keys beside it")
    }
    let existed = [path, keysPath].compactMap(\.self).filter(Folder.exists)
    for (name, place) in [(folder, path), (demoKeys ?? "", keysPath ?? path)] {
      guard try Folder.isFree(place) else {
        throw Diagnostic(
          .error, "folder-in-use", "'\(name)' already has something in it",
          hint: "name a new folder")
      }
    }
    do {
      return try found(at: path, keysPath: keysPath, in: environment)
    } catch {
      // A ledger that could not be founded leaves nothing behind.
      for place in [path, keysPath].compactMap(\.self) {
        Folder.discard(place, keepingFolder: existed.contains(place))
      }
      throw error
    }
  }

  private func found(
    at path: String, keysPath: String?, in environment: Environment
  ) throws -> CommandOutput {
    let starter = from.map { Path.resolve($0, from: environment.directory) } ?? environment.starter
    guard let starter else {
      throw Diagnostic(
        .error, "no-starter", "no starter is installed with this program",
        hint: "give --from with a folder that holds governance/ and ledger/")
    }
    var commons = try StarterFiles(folder: starter)
    for assignment in member { try give(assignment, to: &commons, in: environment) }
    var signer: (any PayloadSigner)?
    if let keysPath {
      let demo = DemoKeys(folder: keysPath, randomness: environment.randomness)
      for id in commons.membersWithoutKey { try commons.give(try demo.key(for: id), to: id) }
      signer = try demo.signer(for: commons.firstSealer)
    }
    if let key {
      signer = try SSHKeygenSigner(
        keyPath: Path.resolve(key, from: environment.directory),
        environment: environment.variables)
    }
    guard let signer else {
      throw Diagnostic(
        .error, "no-key", "the founding act is signed with a sealer's key, and none is given",
        hint: "give --key, or --demo-keys for a demonstration")
    }
    let founder = commons.owner(of: signer.publicKey.line)
    let hand = Hand(member: founder, signer: signer, time: options.moment(in: environment))
    let act = try Ledger.found(at: path, bare: bare, files: commons.files, by: hand)
    let warnings = try remember(act, at: path, in: environment)
    return report(act, keyless: commons.membersWithoutKey, warnings)
  }

  private func give(
    _ assignment: String, to commons: inout StarterFiles, in environment: Environment
  ) throws {
    let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("'--member \(assignment)' is not of the form <id>=<public key file>")
    }
    let bytes = try Path.read(Path.resolve(parts[1], from: environment.directory), limit: 1 << 16)
    try commons.give(try PublicKey(line: String(decoding: bytes, as: UTF8.self)).line, to: parts[0])
  }

  /// Remembers the trust root, which nobody knows better than who founds the ledger.
  private func remember(
    _ act: Act, at path: String, in environment: Environment
  ) throws -> [Diagnostic] {
    guard let store = MemoryStore.standard(in: environment.variables) else { return [] }
    var memory = Memory(root: act.id, isTrusted: true)
    memory.note(place: try Ledger.open(at: path).repository.gitDirectoryPath)
    memory.see(Memory.SeenHead(head: act.id, sequence: 1, at: options.moment(in: environment)))
    return store.save(memory)
  }

  private func report(
    _ act: Act, keyless: [String], _ others: [Diagnostic]
  ) -> CommandOutput {
    guard format == .text else {
      return .result(
        JSONText.encode(["root": act.id.hex, "folder": folder]))
    }
    let warnings =
      others
      + keyless.map { id in
        Diagnostic(
          .warning, "member-without-key", "'\(id)' has no key and cannot sign yet",
          hint: "give --member \(id)=<public key file>, or add one later by a proposal")
      }
    return .result(
      """
      founded a ledger in \(folder)
      trust root: \(act.id.hex)

      """, diagnostics: warnings)
  }
}

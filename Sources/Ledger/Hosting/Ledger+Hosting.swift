package import Git
internal import Governance
internal import Records

extension Ledger {
  /// Where a server's repository keeps the trust root of the ledger that it is for.
  private static let rootSetting = "terrier.root"

  /// Where it keeps the language in which it speaks to those who push.
  private static let languageSetting = "terrier.lang"

  /// Opens the repository of a server, which may hold nothing yet; nothing is ever written through it but
  /// settings.
  ///
  /// `incoming` is where git keeps the objects of a push until it is accepted. Throws when what the repository
  /// holds may not be what others see.
  package static func openHosted(
    at path: String, incoming: String? = nil
  ) throws(LedgerError) -> Ledger {
    do {
      let repository = try Repository.open(at: path)
      let concerns = try repository.integrityConcerns
      guard concerns.isEmpty else { throw LedgerError.problems(concerns.map(\.diagnostic)) }
      if let incoming { try repository.readObjects(from: incoming) }
      try repository.keepWritesInMemory()
      return Ledger(repository)
    } catch let error as GitError where error.code == .notARepository {
      throw .notARepository(path)
    } catch { throw LedgerError(error) }
  }

  /// The trust root of the ledger that the server is for, or `nil` when it was not set up for one.
  package func hostedRoot() throws(LedgerError) -> ObjectID? {
    do {
      guard let text = try repository.setting(Ledger.rootSetting) else { return nil }
      guard let root = ObjectID(hex: text) else {
        throw LedgerError.impossible(
          "bad-setting", "'\(Ledger.rootSetting)' is not the id of a commit",
          hint: "run 'terrier hook install --root <trust root>' again")
      }
      return root
    } catch { throw LedgerError(error) }
  }

  /// The language in which the server speaks, when one was asked for.
  package func hostedLanguage() throws(LedgerError) -> String? {
    do { return try repository.setting(Ledger.languageSetting) } catch { throw LedgerError(error) }
  }

  /// Sets a bare repository up for one ledger, and returns the ledger's trust root: that of its `main`, or the
  /// one given where nothing was pushed yet.
  package func setUpHosting(
    root given: ObjectID?, language: String?
  ) throws(LedgerError) -> ObjectID {
    do {
      guard repository.isBare else { throw LedgerError.notBare }
      let held = try repository.reference(Ledger.main).map { tip throws(LedgerError) in
        try state(at: try act(tip))
      }
      if let held, let given, held.act.root != given {
        throw LedgerError.otherRoot(held.act.root, given: given)
      }
      guard let root = try held?.act.root ?? given ?? hostedRoot() else {
        throw LedgerError.noRoot
      }
      // Four of the largest proposals in one push: git itself refuses more, before it asks anybody.
      let largest = 4 * (held?.rules.limits ?? Limits()).bytes
      for (name, value) in [
        (Ledger.rootSetting, root.hex), ("receive.fsckObjects", "true"),
        ("receive.denyDeleteCurrent", "true"), ("receive.maxInputSize", String(largest)),
        ("core.logAllRefUpdates", "true"),
      ] { try repository.set(name, to: value) }
      if let language { try repository.set(Ledger.languageSetting, to: language) }
      try repository.setHead(toBranch: "main")
      return root
    } catch { throw LedgerError(error) }
  }
}

// MARK: - Why a repository cannot be a server's

extension LedgerError {
  fileprivate static var notBare: LedgerError {
    .impossible(
      "not-bare", "a server's repository has no work tree, and this one has",
      hint: "make a bare one with 'git clone --bare'")
  }

  fileprivate static var noRoot: LedgerError {
    .impossible(
      "no-trust-root", "there is no ledger here yet, and nothing says which one will come",
      hint: "give --root with the trust root that 'terrier init' printed")
  }

  fileprivate static func otherRoot(_ root: ObjectID, given: ObjectID) -> LedgerError {
    .impossible(
      "foreign-ledger",
      "the ledger here starts from \(root.hex), not from \(given.hex)",
      hint: "compare the trust roots; each ledger has a repository of its own")
  }
}

package import Git
internal import Records

/// A governed ledger: a git repository whose `main` moves only by acts (design §5.1).
///
/// This is where git, the coding of files, signatures and the rules meet. Reading never decides and
/// writes nothing; the verbs that write make all objects first and move references last, so that a
/// failure at any point leaves the ledger as it was.
package struct Ledger: ~Copyable {
  /// The reference that the acts are on.
  package static let main = "refs/heads/main"

  /// The folder of branches that hold proposals.
  static let proposals = "proposals/"

  /// The folder of branches that hold reviews: `reviews/<proposal>/<member>`.
  static let reviews = "reviews/"

  /// Returns the reference of a branch of one's own.
  static func reference(_ branch: String) -> String { "refs/heads/" + branch }

  package let repository: Repository

  /// How the signatures of commits are read.
  let signatureReading: SignatureReading

  let cache = Cache()

  package init(
    _ repository: consuming Repository, signatures: SignatureReading = .verified
  ) {
    self.repository = repository
    signatureReading = signatures
  }

  /// Opens the ledger at a path, which may be a work tree, a folder in one, or a bare repository.
  ///
  /// Throws when there is no repository, or when its `main` is not a ledger's.
  package static func open(at path: String) throws(LedgerError) -> Ledger {
    do {
      let ledger = Ledger(try Repository.open(at: path))
      guard let tip = try ledger.repository.reference(main),
        try ledger.repository.entry(
          at: Paths.rules, in: try ledger.repository.commit(tip).tree) != nil
      else { throw LedgerError.notALedger(path) }
      return ledger
    } catch let error as GitError where error.code == .notARepository {
      throw .notARepository(path)
    } catch {
      throw LedgerError(error)
    }
  }

  /// Returns the last act, which `main` points to.
  package func tip() throws(LedgerError) -> ObjectID {
    do {
      guard let tip = try repository.reference(Ledger.main) else {
        throw LedgerError.notALedger(repository.gitDirectoryPath)
      }
      return tip
    } catch { throw LedgerError(error) }
  }
}

/// How a ledger reads the signatures of commits.
package enum SignatureReading: Sendable {
  /// Each is verified; nothing is decided otherwise.
  case verified
  /// The key that each names is taken to have made it, to tell of a history without proving it: such a ledger
  /// writes nothing.
  case presumed
}

/// The paths of a ledger's tree that the engine knows by name (design §3).
package enum Paths {
  static let governance = "governance/"
  package static let rules = "governance/rules.yaml"
  package static let colleges = "governance/colleges.yaml"
  package static let members = "governance/members/"
  /// What the yearly report says.
  package static let report = "governance/report.yaml"
  package static let kinds = "governance/kinds/"
  package static let examples = "governance/examples/"
  static let nomenclatures = "governance/nomenclatures/"
  package static let indicators = "governance/indicators/"
  /// The tables that indicators share.
  package static let views = "governance/views/"
  /// The decisions that rewrite records, each under its own name.
  package static let migrations = "governance/migrations/"
  package static let records = "ledger/"

  /// Returns the path of a member's file.
  package static func member(_ id: String) -> String { members + id + ".yaml" }

  /// Returns the last part of a path in a folder without `.yaml`, or `nil` when it is not there.
  package static func stem(of path: String, in folder: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
    let stem = path.dropFirst(folder.count).dropLast(5)
    return stem.isEmpty || stem.contains("/") ? nil : String(stem)
  }
}

internal import Coding
package import Git
package import Governance
package import Records

/// A file of examples of the rules, with what came out of each.
package struct ExampleFile: Sendable {
  package let path: String
  package let results: [ExampleResult]
  /// What is wrong with the file; then it has no results.
  package let problems: [Diagnostic]
}

/// The rules, the people and the kinds that a tree's examples are judged with.
package struct ExampleGround: Sendable {
  package let rules: Rules
  package let colleges: [College]
  package let members: [Member]
  package let profile: Profile
  let roster: Roster

  /// The names that examples may use.
  var names: ExampleNames {
    ExampleNames(rules: rules, colleges: colleges, members: members, profile: profile)
  }
}

extension Ledger {
  /// Returns what the examples of a tree are judged with; throws when its governance cannot be read.
  package func exampleGround(in tree: ObjectID) throws(LedgerError) -> ExampleGround {
    let (rules, colleges) = (try rules(in: tree), try colleges(in: tree))
    let (members, profile) = (try members(in: tree), try profile(in: tree))
    return ExampleGround(
      rules: rules, colleges: colleges, members: members, profile: profile,
      roster: try roster(of: members, colleges, in: tree, profile: profile))
  }

  /// Returns the members of a tree with the legal entities behind their structures.
  func roster(
    of members: [Member], _ colleges: [College], in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> Roster {
    let structures = Set(members.compactMap(\.structure))
    let successors = try successors(of: structures, in: tree, profile: profile)
    return Roster(
      members: members, colleges: colleges,
      legalNumbers: try legalNumbers(
        of: structures.union(successors.values), in: tree, profile: profile),
      successors: successors)
  }

  /// Returns the paths of the files of examples in a tree, in alphabetical order.
  package func examplePaths(in tree: ObjectID) throws(LedgerError) -> [String] {
    do {
      return try repository.files(in: tree, under: Paths.examples).map(\.path)
        .filter { $0.hasSuffix(".yaml") }.sorted()
    } catch { throw LedgerError(error) }
  }

  /// Judges the examples of some files of a tree by the rules of that tree.
  package func examples(
    at paths: [String], in tree: ObjectID, with ground: ExampleGround
  ) throws(LedgerError) -> [ExampleFile] {
    let (names, setting) = (ground.names, ground.setting)
    return try paths.map { path throws(LedgerError) in
      let bytes = try exampleBytes(at: path, in: tree)
      do throws(Rejection) {
        let examples = try ExamplesDecoder.decode(bytes, path: path, names: names)
        let results = examples.map {
          ExampleResult(of: $0, in: setting, profile: ground.profile)
        }
        return ExampleFile(path: path, results: results, problems: [])
      } catch { return ExampleFile(path: path, results: [], problems: error.diagnostics) }
    }
  }

  /// Returns what is wrong with the examples of a tree.
  ///
  /// A file that cannot be read is refused. One that speaks of what the ledger no longer has, or that comes out
  /// otherwise than it says, is told of without standing in the way: rules may change before their examples do.
  func exampleProblems(
    in tree: ObjectID, with ground: ExampleGround
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for file in try examples(at: try examplePaths(in: tree), in: tree, with: ground) {
      problems += file.results.filter { !$0.agrees }.map { .exampleDiffers($0, in: file.path) }
      guard !file.problems.isEmpty else { continue }
      let bytes = try exampleBytes(at: file.path, in: tree)
      do throws(Rejection) {
        _ = try ExamplesDecoder.decode(bytes, path: file.path)
        problems += file.problems.map {
          Diagnostic(.warning, $0.code, $0.message, at: $0.location, hint: $0.hint)
        }
      } catch { problems += error.diagnostics }
    }
    return problems
  }

  private func exampleBytes(
    at path: String, in tree: ObjectID
  ) throws(LedgerError) -> [UInt8] {
    do {
      guard let entry = try repository.entry(at: path, in: tree), entry.mode == .file else {
        throw LedgerError.impossible("missing-file", "the ledger has no '\(path)'")
      }
      guard try repository.blobSize(entry.id) <= RecordDecoder.sizeLimit else {
        throw LedgerError.problems([.tooLarge(path)])
      }
      return try repository.blob(entry.id)
    } catch { throw LedgerError(error) }
  }
}

extension ExampleGround {
  /// The rules and people as the engine takes them.
  fileprivate var setting: Submission.Setting {
    Submission.Setting(rules: rules, roster: roster)
  }
}

extension Diagnostic {
  fileprivate static func exampleDiffers(_ result: ExampleResult, in path: String) -> Diagnostic {
    let name = result.example.name["en"] ?? ""
    return Diagnostic(
      .warning, "example-differs",
      "the example “\(name)” comes out otherwise than it says: it is \(result.outcome.rawValue)",
      at: Location(path), hint: "'terrier rules --test' tells why; change the rules or the example")
  }
}

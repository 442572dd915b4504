internal import Coding
package import Git
package import Governance
internal import Records

extension Ledger {
  /// Returns the indicators of a tree, by code; none where the commons has none yet.
  package func indicators(in tree: ObjectID) throws(LedgerError) -> [Indicator] {
    let indicators = try documents(
      in: Paths.indicators, of: tree, known: \.indicators, IndicatorDecoder.decode)
    let problems = try indicatorFiles(in: tree).filter {
      Paths.stem(of: $0.path, in: Paths.indicators) == nil
    }.map {
      Diagnostic.misplacedIndicator($0.path)
    }
    guard problems.isEmpty else { throw .problems(problems) }
    return indicators.sorted { $0.code < $1.code }
  }

  /// Returns what is wrong with the indicators of a tree, each and beside the kinds and nomenclatures.
  func indicatorProblems(
    in tree: ObjectID, beside profile: Profile?
  ) throws(LedgerError) -> [Diagnostic] {
    do { _ = try indicators(in: tree) } catch { return try error.findings }
    guard let profile else { return [] }
    do {
      return try indicatorFiles(in: tree).flatMap { file in
        IndicatorDecoder.problems(
          in: try repository.blob(file.id), path: file.path, beside: profile)
      }
    } catch { throw LedgerError(error) }
  }

  private func indicatorFiles(
    in tree: ObjectID
  ) throws(LedgerError) -> [(path: String, id: ObjectID)] {
    do {
      return try repository.files(in: tree, under: Paths.indicators)
        .filter { $0.path.hasSuffix(".yaml") }.map { ($0.path, $0.id) }
    } catch { throw LedgerError(error) }
  }
}

extension Diagnostic {
  /// A code is the name of a file in one folder, so that no two files can have the same.
  fileprivate static func misplacedIndicator(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-path", "'\(path)' is not the path of an indicator", at: Location(path),
      hint: "an indicator stands at governance/indicators/<code>.yaml")
  }
}

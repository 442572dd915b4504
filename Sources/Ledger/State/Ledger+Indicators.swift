internal import Coding
package import Git
package import Governance
internal import Records

extension Ledger {
  /// Returns the indicators of a tree, by code; none where the commons has none yet.
  package func indicators(in tree: ObjectID) throws(LedgerError) -> [Indicator] {
    let misplaced = try misplaced(in: Paths.indicators, of: tree, expecting: "<code>.yaml")
    let indicators = try documents(
      in: Paths.indicators, of: tree, known: \.indicators, beside: misplaced,
      IndicatorDecoder.decode)
    return indicators.sorted { $0.code < $1.code }
  }

  /// Returns the tables that the indicators of a tree share, by name; none where the commons has none.
  package func views(in tree: ObjectID) throws(LedgerError) -> [View] {
    let misplaced = try misplaced(in: Paths.views, of: tree, expecting: "<name>.yaml")
    let views = try documents(
      in: Paths.views, of: tree, known: \.views, beside: misplaced, ViewDecoder.decode)
    return views.sorted { $0.name < $1.name }
  }

  /// Returns what is wrong with the indicators of a tree and the tables that they share, each and beside the kinds and
  /// nomenclatures.
  func indicatorProblems(
    in tree: ObjectID, beside profile: Profile?
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var views: [View] = []
    do { views = try self.views(in: tree) } catch { problems += try error.findings }
    do { _ = try indicators(in: tree) } catch { problems += try error.findings }
    guard let profile, problems.isEmpty else { return problems }
    problems += views.flatMap {
      ViewDecoder.problems(of: $0, path: "\(Paths.views)\($0.name).yaml", beside: profile)
    }
    do {
      return try problems
        + documentFiles(in: Paths.indicators, of: tree).flatMap { file in
          IndicatorDecoder.problems(
            in: try repository.blob(file.id), path: file.path, beside: profile)
        }
    } catch { throw LedgerError(error) }
  }

  /// Returns a problem for each file that stands deeper than in a folder: a name is that of a file in one folder, so that
  /// no two can have the same.
  private func misplaced(
    in folder: String, of tree: ObjectID, expecting name: String
  ) throws(LedgerError) -> [Diagnostic] {
    try documentFiles(in: folder, of: tree)
      .filter { Paths.stem(of: $0.path, in: folder) == nil }
      .map {
        Diagnostic(
          .error, "bad-path", "'\($0.path)' is not read from there", at: Location($0.path),
          hint: "it stands at \(folder)\(name)")
      }
  }

  private func documentFiles(
    in folder: String, of tree: ObjectID
  ) throws(LedgerError) -> [(path: String, id: ObjectID)] {
    do {
      return try repository.files(in: tree, under: folder)
        .filter { $0.path.hasSuffix(".yaml") }.map { ($0.path, $0.id) }
    } catch { throw LedgerError(error) }
  }
}

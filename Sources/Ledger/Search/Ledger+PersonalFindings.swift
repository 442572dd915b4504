internal import Git
internal import Governance
package import Records

/// Personal data that seems to stand in history: where, and all that erasing it has to know.
package struct PersonalFinding: Sendable {
  package let datum: PersonalDatum
  /// The text that holds it; for ``PersonalData/excerpt(of:at:)``, and nothing else prints it.
  package let holder: HistoryText
  package let place: PersonalDatumPlace
  /// The references from which the commit is reached, by name: each keeps the data alive.
  package let references: [String]
}

extension Ledger {
  /// Looks for personal data through the whole history, whatever the rules ignore.
  ///
  /// A name or an address on the line of an author is one when it is not that of a member or of nobody.
  package func personalFindings() throws(LedgerError) -> [PersonalFinding] {
    var found: [(text: HistoryText, place: PersonalDatumPlace)] = []
    try visitHistory { text in
      switch text.holder {
      case .author, .committer:
        if !Ledger.isPseudonymous(line: text.text) {
          let length = text.text.unicodeScalars.count
          found.append((text, PersonalDatumPlace(.namedPerson, 0..<length)))
        }
      case .message:
        found += PersonalMessage.places(in: text.text).map { (text, $0) }
      case .field, .line:
        found += PersonalData.places(in: text.text, as: text.reading).map { (text, $0) }
      }
    }
    let references = try references(reaching: Set(found.map(\.text.commit)))
    return found.map { text, place in
      PersonalFinding(
        datum: place.datum, holder: text, place: place, references: references[text.commit] ?? [])
    }
  }

  private func references(
    reaching commits: Set<ObjectID>
  ) throws(LedgerError) -> [ObjectID: [String]] {
    guard !commits.isEmpty else { return [:] }
    do {
      var names: [ObjectID: [String]] = [:]
      for reference in try repository.references(under: "refs/") {
        let tip = try repository.commits(
          reachableFrom: [reference.id], excluding: [], atMost: 1
        ).first
        guard let tip else { continue }
        for commit in commits where try repository.isAncestor(commit, of: tip) {
          names[commit, default: []].append(reference.name)
        }
      }
      return names
    } catch { throw LedgerError(error) }
  }

  /// Returns whether a line names a member or nobody.
  private static func isPseudonymous(line: String) -> Bool {
    let parts = line.dropLast().split(separator: "<", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return isPseudonymous(
      Signature(name: String(parts[0].dropLast()), email: String(parts[1]), seconds: 0))
  }
}

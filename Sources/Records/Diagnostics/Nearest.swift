/// Finds the known word that an unknown one was most likely meant to be.
package enum Nearest {
  /// Returns the candidate closest to a word, or `nil` when none is close enough to suggest.
  ///
  /// Closeness is the number of single-letter edits, ignoring case; up to a third of the word's
  /// length, and at least two edits, may differ. Ties go to the candidate that comes first.
  package static func match(for word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let limit = min(max(2, wanted.count / 3), (best?.distance ?? .max) - 1)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, letters)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Returns a hint that names the closest candidate, or else some of the possible ones.
  package static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    let candidates = Array(candidates)
    if let match = match(for: word, in: candidates) { return "did you mean '\(match)'?" }
    let known = candidates.sorted()
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return "use one of \(shown)" + (known.count > 8 ? ", … (\(known.count) in all)" : "")
  }

  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substitution = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}

/// Finds the known word that an unknown one was most likely meant to be.
///
/// Both may come from a file that anyone proposes, so a search costs no more for being asked of a file made
/// for that: long words are nobody's slip, and after many comparisons there is no suggestion.
package enum Nearest {
  /// The most letters of a word that is looked for.
  private static let longestWord = 64

  /// How many pairs of letters one search may compare.
  private static let mostComparisons = 1 << 18

  /// Returns the candidate closest to a word, or `nil` when none is close enough to suggest.
  ///
  /// Closeness is the number of single-letter edits, ignoring case; up to a third of the word's
  /// length, and at least two edits, may differ. Ties go to the candidate that comes first.
  package static func match(for word: String, in candidates: some Sequence<String>) -> String? {
    guard word.unicodeScalars.dropFirst(longestWord).isEmpty else { return nil }
    let wanted = Array(word.lowercased().unicodeScalars)
    var best: (candidate: String, distance: Int)?
    var comparisons = 0
    for candidate in candidates where candidate.utf8.count <= 8 * longestWord {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let limit = min(max(2, wanted.count / 3), (best?.distance ?? .max) - 1)
      let isClose = abs(letters.count - wanted.count) <= limit
      comparisons += letters.count * (isClose ? wanted.count : 1)
      guard comparisons <= mostComparisons else { break }
      guard isClose else { continue }
      let distance = editDistance(wanted, letters)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Returns a hint that names the closest candidate, or else some of the possible ones.
  package static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    let candidates = Array(candidates)
    if let match = match(for: word, in: candidates) { return "did you mean '\(match)'?" }
    guard !candidates.isEmpty else { return nil }
    let shown = first(8, of: candidates).map { "'\($0)'" }.joined(separator: ", ")
    return "use one of \(shown)" + (candidates.count > 8 ? ", … (\(candidates.count) in all)" : "")
  }

  /// Returns the first words in alphabetical order, without sorting the others.
  private static func first(_ count: Int, of words: [String]) -> [String] {
    var first: [String] = []
    for word in words where first.count < count || first.last.map({ word < $0 }) == true {
      first.insert(word, at: first.firstIndex { word < $0 } ?? first.count)
      if first.count > count { first.removeLast() }
    }
    return first
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

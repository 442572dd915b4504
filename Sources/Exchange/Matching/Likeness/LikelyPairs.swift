internal import Records

/// Finds the places of a ledger that are alike, looking only inside each commune.
///
/// The work is the sum over the communes of the square of what each holds, never the square of the ledger.
struct LikelyPairs {
  /// Two places, by their positions in the list given, and how alike they are.
  struct Pair: Hashable {
    let first: Int
    let second: Int
    let likeness: Likeness
  }

  /// The pairs that reach the score, in the order of the list.
  private(set) var pairs: [Pair] = []
  /// How many more would, were they not said to be different types of place.
  private(set) var keptApart = 0
  /// How many pairs stand in the same commune and come from different sources.
  private(set) var considered = 0

  /// Compares places, those of different types too if `allTypes` says so; `skips` names pairs of positions that nobody wants to hear of.
  init(
    among places: [ComparablePlace], atLeast least: Int,
    comparison: PlaceComparison = PlaceComparison(), allTypes: Bool = false,
    skips: (Int, Int) -> Bool = { _, _ in false }
  ) {
    var communes: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      if let commune = place.commune { communes[commune, default: []].append(index) }
    }
    for (_, indices) in communes.sorted(by: { $0.key < $1.key }) {
      for (position, first) in indices.enumerated() {
        for second in indices[(position + 1)...] {
          let veto = comparison.veto(places[first], places[second])
          if veto != .sameSource { considered += 1 }
          guard veto == nil || veto == .otherTypology, !skips(first, second),
            let likeness = comparison.likeness(places[first], places[second], atLeast: least)
          else { continue }
          if veto == nil || allTypes {
            pairs.append(Pair(first: first, second: second, likeness: likeness))
          } else {
            keptApart += 1
          }
        }
      }
    }
  }
}

/// Gives each of two lists' places the one of the other list that it most likely is, one to one.
///
/// The best pairs are taken first. Where several pairs are equally good and share a place, nothing is taken: which of
/// them it is is for people to say.
struct Assignment {
  /// The place of the second list found for each of the first, with the likeness.
  private(set) var found: [Int: LikelyPairs.Pair] = [:]
  /// The places of the second list that one of the first may equally be.
  private(set) var doubtful: [Int: [Int]] = [:]

  init(_ candidates: [LikelyPairs.Pair]) {
    var taken: (first: Set<Int>, second: Set<Int>) = ([], [])
    let byScore = Dictionary(grouping: candidates, by: \.likeness.score)
    for (_, pairs) in byScore.sorted(by: { $0.key > $1.key }) {
      let free = pairs.filter {
        !taken.first.contains($0.first) && !taken.second.contains($0.second)
      }
      let firsts = Dictionary(grouping: free, by: \.first)
      let seconds = Dictionary(grouping: free, by: \.second)
      for pair in free {
        taken.first.insert(pair.first)
        taken.second.insert(pair.second)
        if firsts[pair.first]?.count == 1, seconds[pair.second]?.count == 1 {
          found[pair.first] = pair
        } else {
          doubtful[pair.first] = firsts[pair.first]?.map(\.second).sorted()
        }
      }
    }
  }
}

extension Outline {
  /// Why a text is not understood as an outline, and where.
  package struct Problem: Error, Hashable, Sendable {
    let cause: Cause
    /// How many characters come before what is not understood; the texts of outlines have no others than ASCII.
    package let offset: Int

    /// What is not understood: one lowercase phrase.
    package var message: String { cause.words.message }

    /// How to write it, in the imperative.
    package var hint: String { cause.words.hint }

    /// The reasons there are.
    enum Cause: Hashable {
      case otherShape(String)
      case expected(Character)
      case notNumber
      case height
      case outside
      case swapped
      case fewPositions
      case open
      case tooMany(Int)
      case leftover
    }
  }
}

// MARK: - What it says

extension Outline.Problem.Cause {
  private static let sample =
    "write 'POLYGON ((-3.31 46.2, -3.28 46.2, -3.28 46.23, -3.31 46.2))', longitude first"

  fileprivate var words: (message: String, hint: String) {
    switch self {
    case .otherShape(let word):
      (
        word.isEmpty ? "no shape is named" : "\(word.quoted) is neither POLYGON nor MULTIPOLYGON",
        Self.sample
      )
    case .expected(let character): ("'\(character)' is missing here", Self.sample)
    case .notNumber:
      ("this is not a number of degrees", "write degrees with a point, such as 46.2034")
    case .height:
      ("a position has more than two numbers", "write the longitude and the latitude only")
    case .outside:
      (
        "a position is nowhere on earth",
        "keep the longitude within 180 degrees and the latitude within 90"
      )
    case .swapped:
      ("a position is nowhere on earth", "write the longitude first, then the latitude")
    case .fewPositions:
      ("a ring has fewer than four positions", "write at least three corners, and the first again")
    case .open: ("a ring does not end where it begins", "write its first position again at its end")
    case .tooMany(let most):
      ("there are more than \(most) positions", "simplify it: a map of a page needs a few hundred")
    case .leftover: ("something follows the outline", "end it with its last parenthesis")
    }
  }
}

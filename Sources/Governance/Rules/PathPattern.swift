/// A pattern of paths in a scope: `*` stands for anything within one folder, `**` for anything at all.
///
/// Every other byte stands for itself: no case folding, no Unicode equivalence, no escapes, so that two
/// paths that look the same are never taken for one another.
package struct PathPattern: Hashable, Sendable {
  private enum Token: Hashable {
    case byte(UInt8)
    case anyInSegment
    case anything
  }

  private let tokens: [Token]

  package init(_ text: String) {
    let star = UInt8(ascii: "*")
    var tokens: [Token] = []
    for byte in text.utf8 {
      guard byte == star else {
        tokens.append(.byte(byte))
        continue
      }
      if tokens.last == .anyInSegment {
        tokens[tokens.count - 1] = .anything
      } else if tokens.last != .anything {
        tokens.append(.anyInSegment)
      }
    }
    self.tokens = tokens
  }

  /// Returns whether the whole path fits the pattern.
  ///
  /// It keeps, byte after byte, every place of the pattern that may have been reached: the work is at
  /// most the product of the two lengths, whatever the pattern.
  package func matches(_ path: String) -> Bool {
    var reached = Array(repeating: false, count: tokens.count + 1)
    reached[0] = true
    skipStars(in: &reached)
    for byte in path.utf8 {
      var next = Array(repeating: false, count: tokens.count + 1)
      for (index, token) in tokens.enumerated() where reached[index] {
        switch token {
        case .byte(let expected): if byte == expected { next[index + 1] = true }
        case .anyInSegment: if byte != UInt8(ascii: "/") { next[index] = true }
        case .anything: next[index] = true
        }
      }
      skipStars(in: &next)
      reached = next
    }
    return reached[tokens.count]
  }

  /// Lets every star that was reached stand for nothing.
  private func skipStars(in reached: inout [Bool]) {
    for (index, token) in tokens.enumerated() where reached[index] {
      if case .byte = token { continue }
      reached[index + 1] = true
    }
  }
}

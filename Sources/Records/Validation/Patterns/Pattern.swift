/// A regular expression that the whole of a text must match, as `pattern` in Table Schema.
///
/// The syntax is that of XML Schema, which Table Schema asks for: characters, `.`, classes, `\d \w
/// \s \p{L}`, groups, alternatives and repetitions; `^`, `$` and lazy repetitions are read as
/// others write them. There is no looking around and no reference to a group. That is what makes it
/// safe: all ways of matching are followed at once, so the time is bounded by the length of the
/// pattern times that of the text, where an engine that backtracks, as Swift's `Regex` does, can be
/// made to run for ever by a pattern and a text that anyone may propose.
package struct Pattern: Sendable {
  /// Why a text is not a pattern: a phrase.
  package struct Defect: Error, Hashable, Sendable {
    package let message: String
  }

  /// One step of matching; the numbers are positions of other steps.
  enum Step: Sendable {
    case scalar(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case accept
  }

  package let text: String
  private let steps: [Step]

  /// Reads a pattern, or throws what is wrong with it.
  package init(_ text: String) throws(Defect) {
    self.text = text
    var parser = PatternParser(text)
    var program = PatternProgram()
    try program.emit(try parser.parse())
    program.steps.append(.accept)
    steps = program.steps
  }

  /// Returns whether the whole of a text has the form.
  package func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    var state = State(count: steps.count)
    state.follow(0, in: steps, isAtStart: true, isAtEnd: scalars.isEmpty)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      let current = state.waiting
      state.advance()
      for position in current {
        if case .scalar(let set) = steps[position], set.contains(scalar) {
          state.follow(
            position + 1, in: steps, isAtStart: false, isAtEnd: index == scalars.endIndex)
        }
      }
      if state.waiting.isEmpty && !state.isAccepted { return false }
    }
    return state.isAccepted
  }

  /// The steps that wait for the next character, each once.
  private struct State {
    private(set) var waiting: [Int] = []
    private(set) var isAccepted = false
    private var marks: [Int]
    private var round = 1
    private var pending: [Int] = []

    init(count: Int) { marks = [Int](repeating: 0, count: count) }

    mutating func advance() {
      waiting.removeAll(keepingCapacity: true)
      isAccepted = false
      round += 1
    }

    mutating func follow(_ position: Int, in steps: [Step], isAtStart: Bool, isAtEnd: Bool) {
      pending.append(position)
      while let position = pending.popLast() {
        guard marks[position] != round else { continue }
        marks[position] = round
        switch steps[position] {
        case .scalar: waiting.append(position)
        case .split(let first, let second): pending += [second, first]
        case .jump(let target): pending.append(target)
        case .start: if isAtStart { pending.append(position + 1) }
        case .end: if isAtEnd { pending.append(position + 1) }
        case .accept: isAccepted = true
        }
      }
    }
  }
}

internal import Records

/// One line of a sheet that a person filled in.
struct SheetLine: Hashable {
  let line: Int
  let pair: RecordPair
  let answer: MatchAnswer
  /// The record that the person wants to keep of the two, when they said so.
  let kept: RecordID?
  let remark: String?
}

/// What became of the lines of a sheet: every line is one of these.
package struct SheetCounts: Hashable, Sendable {
  package internal(set) var read = 0
  package internal(set) var same = 0
  package internal(set) var distinct = 0
  package internal(set) var unsure = 0
  /// Lines that nobody answered: they are asked again.
  package internal(set) var blank = 0
  /// Lines about pairs that were answered or merged before: nothing is written again.
  package internal(set) var known = 0
  package internal(set) var rejected = 0

  mutating func count(_ answer: MatchAnswer) {
    switch answer {
    case .same: same += 1
    case .distinct: distinct += 1
    case .unsure: unsure += 1
    }
  }
}

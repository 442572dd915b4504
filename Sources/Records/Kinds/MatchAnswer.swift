/// What people answer when they are asked whether two records are the same.
///
/// There are three answers and no default: what nobody can tell is said, and is not asked again.
package enum MatchAnswer: String, Hashable, Sendable, CaseIterable {
  case same
  case distinct
  /// Looked at, and nobody could tell: a town hall and its social service may be one place or two.
  case unsure
}

/// Two records, in no order.
package struct RecordPair: Hashable, Sendable, Comparable {
  /// The lesser of the two identities, and the other.
  package let first: RecordID
  package let second: RecordID

  /// Returns the pair of two records, or `nil` when they are one.
  package init?(_ one: RecordID, _ other: RecordID) {
    guard one != other else { return nil }
    first = min(one, other)
    second = max(one, other)
  }

  package static func < (left: RecordPair, right: RecordPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

extension Profile {
  /// Returns the pair that a record answers about, and its answer; `nil` when it is no such record, or says too little.
  package func answer(of record: Record) -> (pair: RecordPair, answer: MatchAnswer)? {
    guard let kind = kinds[record.id.kind], let match = kind.meaning.match,
      case .nomenclature(let name)? = kind.field(match.answer)?.type,
      let code = record[match.answer]?.text, let answer = nomenclatures[name]?[code]?.match,
      let pair = pair(of: record, in: match)
    else { return nil }
    return (pair, answer)
  }

  func pair(of record: Record, in match: Meaning.Match) -> RecordPair? {
    let records = references(of: record, in: [match.records])
    return records.count == 2 ? RecordPair(records[0], records[1]) : nil
  }
}

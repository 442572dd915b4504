package import Records

/// The pairs of records that people are asked about: alike enough, and not answered yet.
package struct MatchQueue: Sendable {
  /// One question.
  package struct Question: Hashable, Sendable {
    package let first: Record
    package let second: Record
    package let likeness: Likeness
    /// A Boolean value indicating whether both name the same carrying structure: a hint, never a proof.
    package let hasSameLegalEntity: Bool
    /// A Boolean value indicating whether they are so alike that « the same » is suggested.
    package let isSuggested: Bool

    package var pair: [RecordID] { [first.id, second.id] }
  }

  /// The questions, the likeliest first.
  package let questions: [Question]
  package let subject: MatchSubject
  /// How many records that stand were compared, and how many pairs in one commune from different sources.
  package let compared: Int
  package let pairs: Int
  /// How many pairs were answered already, whatever their likeness.
  package let answered: Int
  /// How many pairs are as alike and are not asked about, being different types of place.
  package let keptApart: Int

  /// Finds the questions that the records of a ledger leave open.
  ///
  /// `allTypes` asks about pairs of different types of place as well, since a type is often presumed from a name.
  /// Records that are over are not compared; two records to which one source gave identifiers are two for that source,
  /// and are not asked about.
  package init(
    among records: [Record], profile: Profile, subject: MatchSubject,
    queue: Int, propose: Int, allTypes: Bool = false, communes: CommuneHistory = CommuneHistory()
  ) {
    let standing = records.filter {
      $0.id.kind == subject.records.name && !profile.state(of: $0).isOver
    }.sorted { $0.id < $1.id }
    let fields = PlaceFields(of: subject.records)
    let merged = MergedRecords(of: records, profile: profile)
    let known = KnownAnswers(in: records, subject: subject, profile: profile, merged: merged)
    let places = standing.map { record in
      ComparablePlace(
        { record[$0] }, sources: fields.sources(of: record), fields: fields, communes: communes)
    }
    let likely = LikelyPairs(
      among: places, atLeast: queue, allTypes: allTypes,
      skips: { first, second in
        RecordPair(standing[first].id, standing[second].id).map { known[$0] != nil } ?? true
      })
    questions = likely.pairs.map { pair in
      let (first, second) = (standing[pair.first], standing[pair.second])
      let entity = fields.legalEntity(of: first)
      return Question(
        first: first, second: second, likeness: pair.likeness,
        hasSameLegalEntity: entity != nil && entity == fields.legalEntity(of: second),
        isSuggested: pair.likeness.score >= propose)
    }.sorted {
      ($1.likeness.score, $0.first.id, $0.second.id)
        < ($0.likeness.score, $1.first.id, $1.second.id)
    }
    self.subject = subject
    compared = standing.count
    pairs = likely.considered
    answered = records.count {
      $0.id.kind == subject.answers.name && profile.state(of: $0) != .mistaken
        && profile.answer(of: $0) != nil
    }
    keptApart = likely.keptApart
  }
}

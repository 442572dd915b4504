internal import Coding
internal import Git
package import Governance
internal import Records

/// What a scribe says of an opinion that they record for others: whose it is, and how it was received.
///
/// The people of a college are numbered, never named.
package struct ReviewRecording: Hashable, Sendable {
  /// The id of the member, or of the college, whose opinion it is.
  package let subject: String
  package let channel: Review.Recording.Channel
  package let present: Int?
  package let isReadBack: Bool

  package init(
    subject: String, channel: Review.Recording.Channel, present: Int?, isReadBack: Bool
  ) {
    self.subject = subject
    self.channel = channel
    self.present = present
    self.isReadBack = isReadBack
  }

  /// The member whose opinion it is, or `nil` when it is a college's.
  package var onBehalfOfMember: Member.ID? { Member.isID(subject) ? subject : nil }

  /// Returns whether a text can say whose opinion was recorded.
  package static func isSubject(_ text: String) -> Bool {
    Member.isID(text) || RecordID.isKindName(text)
  }

  /// Reads the trailers of a review; returns `nil` when it is its signer's own, and throws when they contradict
  /// one another.
  init?(
    _ trailers: [String: String], of commit: ObjectID, by signer: Member.ID
  ) throws(Rejection) {
    let names = ["On-behalf-of", "Recorded-by", "Channel", "Present", "Read-back"]
    guard names.contains(where: { trailers[$0] != nil }) else { return nil }
    guard let subject = trailers["On-behalf-of"], Self.isSubject(subject), subject != signer,
      trailers["Recorded-by"] == signer,
      let channel = trailers["Channel"].flatMap(Review.Recording.Channel.init)
    else {
      throw Rejection([
        .notAReview(commit, "it does not say for whom, by whom and how it was recorded")
      ])
    }
    let present = trailers["Present"].flatMap { Int($0) }
    let isWellNumbered = present.map {
      (1...100_000).contains($0) && String($0) == trailers["Present"]
    }
    guard trailers["Present"] == nil || isWellNumbered == true,
      trailers["Read-back"] == nil || trailers["Read-back"] == "yes"
    else {
      throw Rejection([.notAReview(commit, "its trailers are not those of a recorded opinion")])
    }
    self.init(
      subject: subject, channel: channel, present: present,
      isReadBack: trailers["Read-back"] == "yes")
  }

  /// The trailers that say it, for a scribe.
  func trailers(by scribe: Member.ID) -> [(key: String, value: String)] {
    [("On-behalf-of", subject), ("Recorded-by", scribe), ("Channel", channel.rawValue)]
      + (present.map { [("Present", String($0))] } ?? [])
      + (isReadBack ? [("Read-back", "yes")] : [])
  }
}

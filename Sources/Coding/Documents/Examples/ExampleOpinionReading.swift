internal import Governance
internal import Records

/// Reads the opinions of a case, and the acts that date them.
struct ExampleOpinionReading {
  private static let keys = [
    "position", "by", "for", "recorded_by", "ground", "reason", "present", "channel", "read_back",
    "earlier",
  ]

  let people: ExamplePeopleReading

  func reviews(_ node: DocumentNode, _ problems: DocumentProblems) -> [Review]? {
    Read.nodes(node, problems)?.compactMap { review($0, problems) }
  }

  /// The opinions that came in after an acceptance, each with its day.
  func lodged(_ node: DocumentNode, _ problems: DocumentProblems) -> [Settlement.Lodged]? {
    Read.nodes(node, problems)?.compactMap { item in
      let map = MapReader(
        item, keys: ExampleOpinionReading.keys + ["lodged"], problems: problems)
      guard let map else { return nil }
      let review = self.review(of: map)
      let time = map.require("lodged", Read.moment)
      guard let review, let time else { return nil }
      return Settlement.Lodged(review: review, time: time)
    }
  }

  func opening(_ node: DocumentNode, _ problems: DocumentProblems) -> RuleExample.Opening? {
    let keys = ["at", "by", "rounds", "earlier"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let time = map.require("at", Read.moment)
    let sealer = map.require("by", people.member)
    let rounds = map.read("rounds", Read.int(in: 1...100)) ?? 1
    let isEarlier = map.bool("earlier") ?? false
    guard let time, let sealer else { return nil }
    return RuleExample.Opening(
      time: time, sealer: sealer, rounds: rounds, isCurrent: !isEarlier)
  }

  /// An opinion in a few words, `consent by m-bao`, or in full as a map.
  private func review(_ node: DocumentNode, _ problems: DocumentProblems) -> Review? {
    guard let text = node.text else {
      return MapReader(node, keys: ExampleOpinionReading.keys, problems: problems)
        .flatMap(review(of:))
    }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "by" else {
      problems.add(
        "bad-value", "\(text.quoted) is not an opinion", at: node,
        hint: "write it as: consent by m-bao")
      return nil
    }
    func part(_ index: Int) -> DocumentNode {
      DocumentNode(content: .text(words[index]), line: node.line, column: node.column)
    }
    let position = Read.word(Review.Position.self)(part(0), problems)
    let member = people.member(part(2), problems)
    guard let position, let member else { return nil }
    return Review(member: member, position: position)
  }

  private func review(of map: MapReader) -> Review? {
    let position = map.require("position", Read.word(Review.Position.self))
    let ground = map.read("ground", Read.word(Review.Ground.self))
    let reason = map.text("reason") ?? ""
    let isEarlier = map.bool("earlier") ?? false
    let author = map.value("recorded_by") == nil ? signed(map) : recorded(map)
    guard let position, let author else { return nil }
    return Review(
      member: author.member, position: position, reason: reason, ground: ground,
      isCurrent: !isEarlier, recording: author.recording)
  }

  private typealias Author = (member: Member.ID, recording: Review.Recording?)

  private func signed(_ map: MapReader) -> Author? {
    for key in ["for", "present", "channel", "read_back"] {
      guard let pair = map.pairs.first(where: { $0.name == key }) else { continue }
      map.problems.add(
        "missing-key", "'\(key)' speaks of an opinion that somebody recorded, and nobody did",
        at: pair.key, hint: "add 'recorded_by:', or write 'by:'")
    }
    return map.require("by", people.member).map { ($0, nil) }
  }

  /// An opinion that a scribe wrote down, for a member or for the people of a college who met.
  private func recorded(_ map: MapReader) -> Author? {
    let scribe = map.read("recorded_by", people.member)
    let channel =
      map.read("channel", Read.word(Review.Recording.Channel.self)) ?? .meeting
    let present = map.read("present", Read.int(in: 1...100_000))
    let isReadBack = map.bool("read_back") ?? true
    let isOfCollege = map.value("for")?.text.map { !$0.hasPrefix("m-") } ?? false
    let college = isOfCollege ? map.require("for", people.college) : nil
    let member = isOfCollege ? scribe : map.require("for", people.member)
    guard let scribe, let member else { return nil }
    return (
      member,
      Review.Recording(
        scribe: scribe, college: college, present: present, channel: channel,
        isReadBack: isReadBack)
    )
  }
}

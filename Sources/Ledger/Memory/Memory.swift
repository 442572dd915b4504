package import Git
package import Records

/// What the user's own machine remembers of one ledger from one verification to the next (design §5.4).
///
/// It belongs to the user, never to the repository: whoever can write in a repository could otherwise
/// say what was seen there. Nothing in it is a verdict. It says where verification may go on from, and
/// what a ledger may not leave behind.
package struct Memory: Hashable, Sendable {
  /// The ledger's trust root: the id of its founding act.
  package let root: ObjectID

  /// A Boolean value indicating whether the person gave this root, or founded the ledger.
  package var isTrusted: Bool

  /// The git directories where the ledger was seen, the latest last.
  package private(set) var places: [String] = []

  /// Heads of `main` that were seen, the first one first, thinned out between the first and the latest.
  package private(set) var seen: [SeenHead] = []

  /// Where the last verification came to, when there was one.
  package var progress: Progress?

  package init(root: ObjectID, isTrusted: Bool = false) {
    self.root = root
    self.isTrusted = isTrusted
  }
}

extension Memory {
  /// A head of `main` as it was seen once: a later one has it on its first-parent chain.
  package struct SeenHead: Hashable, Sendable {
    package let head: ObjectID
    package let sequence: Int
    /// The moment it was seen.
    package let time: Instant

    package init(head: ObjectID, sequence: Int, at time: Instant) {
      self.head = head
      self.sequence = sequence
      self.time = time
    }
  }

  /// What a verification leaves so that the next one can go on from the act it came to.
  package struct Progress: Hashable, Sendable {
    /// The last act that was verified, its number and its date.
    package let head: ObjectID
    package let sequence: Int
    package let time: Instant

    /// The version of the verification's rules: what other rules have verified is not gone on from.
    package let engine: String

    /// The proposals that are closed, with the number of the act that closed each.
    package var closed: [String: Int]

    /// The proposals that are open, with the act that opened each last.
    package var opened: [String: ObjectID]

    /// The contents that were opened of the proposals that are open.
    package var rounds: [String: Set<String>]
    /// The acts that lodged reviews of the proposals that are open.
    package var lodged: [String: Set<ObjectID>]
    /// The heads of proposals that acts speak of and that were not here, so that their acts were judged by
    /// their form alone.
    package var missing: [ObjectID]

    package init(
      head: ObjectID, sequence: Int, time: Instant, engine: String, closed: [String: Int] = [:],
      opened: [String: ObjectID] = [:], rounds: [String: Set<String>] = [:],
      lodged: [String: Set<ObjectID>] = [:], missing: [ObjectID] = []
    ) {
      self.head = head
      self.sequence = sequence
      self.time = time
      self.engine = engine
      self.closed = closed
      self.opened = opened
      self.rounds = rounds
      self.lodged = lodged
      self.missing = missing
    }
  }
}

extension Memory {
  /// How many heads and places are kept: a memory of many years is no longer than one of some months.
  private static let latestKept = 50
  private static let mostKept = 128

  /// Remembers a head, unless it is the latest one remembered.
  ///
  /// When there are many, every other one is forgotten between the first and the latest fifty.
  package mutating func see(_ head: SeenHead) {
    guard seen.last?.head != head.head else { return }
    seen.append(head)
    guard seen.count > Self.mostKept else { return }
    let firstOfLatest = seen.count - Self.latestKept
    seen = seen.indices.filter { $0 >= firstOfLatest || $0.isMultiple(of: 2) }.map { seen[$0] }
  }

  /// Remembers the absolute path of a git directory where the ledger is, as the latest one.
  package mutating func note(place: String) {
    places.removeAll { $0 == place }
    places.append(place)
    if places.count > Self.mostKept { places.removeFirst(places.count - Self.mostKept) }
  }

  /// Takes what a file says.
  init(
    root: ObjectID, isTrusted: Bool, places: [String], seen: [SeenHead], progress: Progress?
  ) {
    self.init(root: root, isTrusted: isTrusted)
    self.places = places
    self.seen = seen
    self.progress = progress
  }
}

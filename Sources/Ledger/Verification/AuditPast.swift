internal import Git
internal import Records

/// What is remembered of a ledger when it is verified, and what is remembered afterwards.
struct AuditPast {
  private let request: AuditRequest
  private let place: String
  private(set) var memory: Memory?
  private var warnings: [Diagnostic] = []

  /// The root of the history, once it is known.
  private var root: ObjectID?

  /// The root of the ledger that this place is known for, when the person once said so and another one is here.
  private(set) var expectedRoot: ObjectID?

  /// Recalls what was seen at a place.
  init(_ request: AuditRequest, place: String) {
    self.request = request
    self.place = place
    guard let found = request.store?.memory(ofPlace: place) else { return }
    memory = found.memory.map(forgetting)
    warnings = found.warnings
  }

  /// Where an earlier verification came to, unless everything is to be recomputed.
  var progress: Memory.Progress? {
    guard !request.isFromRoot, let progress = memory?.progress, progress.engine == Memory.engine,
      progress.time <= request.now
    else { return nil }
    return progress
  }

  /// Leaves an earlier verification aside: what it could not judge has come in since.
  mutating func recompute() { memory?.progress = nil }

  /// Takes note that the history was read back to its root, and recalls what was seen of that ledger anywhere.
  mutating func start(from root: ObjectID) {
    self.root = root
    guard memory?.root != root else {
      memory?.progress = nil
      return
    }
    if memory?.isTrusted == true { expectedRoot = memory?.root }
    memory = nil
    guard let found = request.store?.memory(ofRoot: root) else { return }
    memory = found.memory.map(forgetting)
    memory?.progress = nil
    warnings += found.warnings.filter { !warnings.contains($0) }
  }

  private func forgetting(_ memory: Memory) -> Memory {
    request.isForgetting ? Memory(root: memory.root, isTrusted: memory.isTrusted) : memory
  }

  /// Returns the audit to fill in.
  func audit(of head: ObjectID, _ history: SeenHistory) -> Audit {
    let root = root ?? memory?.root ?? head
    var audit = Audit(
      root: root,
      isRootKnown: request.root == root
        || request.root == nil && memory?.root == root && memory?.isTrusted == true,
      head: head, acts: history.count)
    audit.warnings = warnings
    return audit
  }

  /// Remembers what was seen and verified, and returns what to warn of when it could not.
  ///
  /// What does not hold leaves what was remembered as it was, so that it is found again; and so does looking at
  /// an earlier act.
  func save(
    after audit: Audit, _ progress: Memory.Progress?, at now: Instant
  ) -> [Diagnostic] {
    guard let store = request.store, request.head == nil, audit.findings.isEmpty,
      audit.obstacles.isEmpty
    else { return [] }
    var memory = memory ?? Memory(root: audit.root)
    let isNew = memory.seen.last?.head != audit.head || memory.places.last != place
    memory.isTrusted = memory.isTrusted || request.root == audit.root
    memory.note(place: place)
    memory.see(Memory.SeenHead(head: audit.head, sequence: audit.acts, at: now))
    if let progress { memory.progress = progress }
    return isNew || self.memory != memory ? store.save(memory) : []
  }
}

extension Memory {
  /// The version of the rules of verification: what another version has verified is not gone on from.
  static let engine = "2"
}

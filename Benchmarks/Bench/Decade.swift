import Coding
import Foundation
import Git
import Governance
import Ledger
import Records
import Trust

/// Makes a ledger of ten years, the same each time: what people would do, signed for real, and judged by nobody.
///
/// Places open, change, are corrected and verified, and end; some changes wait for their period, some are
/// refused; mandates are renewed, codes migrated. The digests of contents are left out, since only `verify`
/// compares them.
struct Decade {
  private struct Pending {
    let id: String
    let head: String
    let base: String
    let edits: [String: PackWriter.Name]
    let closing: Int
    let isRefused: Bool
    let before: [RecordID: Record?]
  }

  private let path: String
  let kind: Kind
  private let root: String
  private let step: Int64
  private let total: Int
  private var tip: String
  private var time: Instant
  var sequence = 1
  var pack = PackWriter()
  let tree = FileTree()
  var places: [RecordID: Record] = [:]
  var order: [RecordID] = []
  var busy: Set<RecordID> = []
  /// The places as they were before what is being proposed.
  var before: [RecordID: Record?] = [:]
  private var pending: [Pending] = []
  var random = SplitMix(state: 20_260_105)
  private var signers: [String: MemorySigner] = [:]
  var members: [String: String] = [:]
  private var refused: [(id: String, head: String)] = []

  static let writers = [
    "m-mauve", "m-aubepine", "m-bruyere", "m-coquelicot", "m-fougere", "m-iris", "m-jonc",
    "m-lierre",
  ]
  private static let tenYears: Int64 = 3652 * 86_400
  private static let content = String(repeating: "0", count: 64)

  /// Takes a ledger that was just founded.
  init(of path: String, acts: Int) throws {
    let ledger = try Ledger.open(at: path)
    self.path = path
    total = acts
    step = Self.tenYears / Int64(acts + 1)
    let state = try ledger.state()
    guard let kind = state.profile.kinds["lieu"] else { throw Missing() }
    self.kind = kind
    root = state.act.id.hex
    tip = root
    time = state.act.time
    for file in try ledger.repository.files(in: state.tree) {
      tree[file.path] = Self.bytes(file.id.hex)
      guard let member = Paths.stem(of: file.path, in: Paths.members) else { continue }
      members[member] = String(decoding: try ledger.repository.blob(file.id), as: UTF8.self)
      signers[member] = MemorySigner(try SigningKey(demonstration: member))
    }
    for record in try ledger.records(in: state.tree, profile: state.profile)
    where record.id.kind == "lieu" {
      places[record.id] = record
      order.append(record.id)
    }
  }

  private struct Missing: Error {}

  /// Makes the acts, and moves `main` to the last one.
  mutating func make() throws {
    _ = pack.add(.tree, [])
    while sequence <= total {
      time = Instant(seconds: time.seconds + step)
      if let index = pending.firstIndex(where: { $0.closing <= sequence }) {
        try close(pending.remove(at: index))
        continue
      }
      try begin()
    }
    try pack.finish(in: path)
    let repository = try Repository.open(at: path)
    var updates = [
      ReferenceUpdate(name: Ledger.main, from: ObjectID(hex: root), to: ObjectID(hex: tip))
    ]
    for proposal in refused + pending.map({ ($0.id, $0.head) }) {
      let name = "refs/heads/proposals/" + proposal.id
      updates.append(ReferenceUpdate(name: name, from: nil, to: ObjectID(hex: proposal.head)))
    }
    try repository.updateReferences(
      updates, reason: "decade",
      by: Signature(name: "m-genet", email: "m-genet@commun.invalid", seconds: time.seconds))
  }

  mutating func number(below limit: Int) -> Int {
    Int(random.next() % UInt64(limit))
  }

  /// Proposes something, and accepts it at once or opens its period.
  private mutating func begin() throws {
    let id = "p-\(sequence)"
    let writer = Self.writers[number(below: Self.writers.count)]
    var edits: [String: PackWriter.Name] = [:]
    before = [:]
    var trailers = "Nature: correction"
    let kindOfAct = number(below: 100)
    var waits = kindOfAct >= 50
    if sequence.isMultiple(of: 1_500) {
      trailers = "Nature: migration"
      for _ in 0..<200 { edit(&edits) { $0.setting("frais_a_charge", to: $1, in: $2) } }
    } else if kindOfAct < 25 {
      trailers = "Nature: verification"
      for _ in 0..<3 { verify(&edits) }
    } else if kindOfAct < 50 {
      change(&edits)
    } else if kindOfAct < 56 {
      trailers = "Nature: change\nEffective: \(day)"
      for _ in 0..<2 { try add(&edits) }
    } else if kindOfAct < 61 {
      trailers = "Nature: change\nEffective: \(day)"
      end(&edits)
    } else if kindOfAct < 62 {
      (trailers, waits) = ("Nature: change", false)
      renew(&edits)
    } else {
      if number(below: 5) < 2 { trailers = "Nature: change\nEffective: \(day)" }
      for _ in 0...number(below: 5) { change(&edits) }
    }
    guard !edits.isEmpty else { return }
    let files = edits.keys.map { ($0, tree[$0]) }
    for (path, id) in edits { tree[path] = id }
    let changed = tree.write(to: &pack)
    let (base, writing) = (tip, Instant(seconds: time.seconds - 600))
    let head = try commit(
      changed, [tip], "Mettre à jour \(edits.count) fiches\n\nVu sur place.\n\n\(trailers)\n",
      by: writer, at: writing)
    guard waits else {
      try act("accepted", id, head, base, changed, [tip, head], by: "m-genet")
      return
    }
    for (path, id) in files { tree[path] = id }
    try act("opened", id, head, base, tree.write(to: &pack), [tip], by: "m-genet")
    let isRefused = kindOfAct >= 96
    pending.append(
      Pending(
        id: id, head: head, base: base, edits: edits, closing: sequence + 6 + number(below: 8),
        isRefused: isRefused, before: before))
    busy.formUnion(edits.keys.compactMap { RecordID(path: $0) })
  }

  private mutating func close(_ proposal: Pending) throws {
    var reviews: [String] = []
    for (index, member) in ["m-aubepine", "m-coquelicot"].enumerated() {
      let objects = proposal.isRefused && index == 0
      reviews.append(
        try commit(
          pack.add(.tree, []), [],
          """
          Review of \(proposal.id)
          \(objects ? "\nL'adresse est fausse.\n" : "")
          Ledger: \(root)
          Proposal: \(proposal.id)
          Member: \(member)
          Head: \(proposal.head)
          Content: \(Self.content)
          Position: \(objects ? "object\nGround: error" : "consent")

          """, by: member, at: Instant(seconds: time.seconds - 300)))
    }
    busy.subtract(proposal.edits.keys.compactMap { RecordID(path: $0) })
    if proposal.isRefused {
      refused.append((proposal.id, proposal.head))
      for (id, record) in proposal.before { places[id] = record }
      try act(
        "refused", proposal.id, proposal.head, proposal.base, tree.write(to: &pack),
        [tip] + reviews, by: "m-houx")
      return
    }
    for (path, id) in proposal.edits { tree[path] = id }
    try act(
      "accepted", proposal.id, proposal.head, proposal.base, tree.write(to: &pack),
      [tip, proposal.head] + reviews, by: "m-houx")
  }

  private mutating func act(
    _ kind: String, _ id: String, _ head: String, _ base: String, _ tree: PackWriter.Name,
    _ parents: [String], by sealer: String
  ) throws {
    sequence += 1
    tip = try commit(
      tree, parents,
      """
      \(kind.capitalized) \(id): Mettre à jour des fiches

      Act: \(kind)
      Ledger: \(root)
      Sequence: \(sequence)
      Proposal: \(id)
      Head: \(head)
      Base: \(base)
      Content: \(Self.content)

      """, by: sealer, at: time)
  }

  private mutating func commit(
    _ tree: PackWriter.Name, _ parents: [String], _ message: String, by member: String,
    at time: Instant
  ) throws -> String {
    guard let signer = signers[member], let id = ObjectID(hex: Self.hex(tree)) else {
      throw Missing()
    }
    let identity = Signature(
      name: member, email: member + "@commun.invalid", seconds: time.seconds)
    let payload = Repository.commitPayload(
      tree: id, parents: parents.compactMap { ObjectID(hex: $0) }, author: identity,
      committer: identity, message: message)
    let signature = try signer.sign(payload).split(separator: "\n").joined(separator: "\n ")
    let text = String(decoding: payload, as: UTF8.self)
    guard let blank = text.range(of: "\n\n") else { throw Missing() }
    let signed = text[..<blank.lowerBound] + "\ngpgsig \(signature)" + text[blank.lowerBound...]
    return Self.hex(pack.add(.commit, Array(signed.utf8)))
  }

  private static func hex(_ bytes: PackWriter.Name) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(_ hex: String) -> PackWriter.Name {
    let digits = Array(hex.utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  var day: CalendarDate { time.date }
}

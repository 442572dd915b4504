import Coding
import Git
import Governance
import Ledger
import Records

/// A ledger whose acts accept whatever a test writes: blame reads decisions and does not judge them.
final class BlameGround {
  let ground: Ground
  private(set) var sequence = 1
  private(set) var tip: ObjectID

  init(files edit: (inout [String: String]) -> Void = { _ in }) throws {
    ground = try Ground(files: edit)
    tip = try ground.ledger.tip()
  }

  /// Goes on from an earlier act of a ledger, which forgets what came after it.
  init(continuing other: BlameGround, from act: Act) throws {
    ground = other.ground
    sequence = act.sequence
    tip = act.id
    let signature = Signature(
      name: "m-houx", email: "m-houx@commun.invalid", seconds: act.time.seconds)
    let ledger = try Ledger.open(at: ground.path)
    try ledger.repository.updateReferences(
      [ReferenceUpdate(name: Ledger.main, from: try ledger.tip(), to: tip)], reason: "go back",
      by: signature)
  }

  /// Opens the ledger anew, as each command does.
  func ledger() throws -> Ledger { try Ledger.open(at: ground.path) }

  func record(_ id: RecordID) throws -> Record? {
    let ledger = try ledger()
    let tree = try ledger.repository.commit(tip).tree
    return try ledger.record(id, in: tree, profile: try ledger.profile(in: tree))
  }

  /// Seals an act that accepts new values of fields of records, proposed by a member.
  func accept(
    _ id: String, _ fields: [RecordID: [(String, Value?)]], by member: String = "m-mauve",
    reasons: String = "", trailers: String = "Nature: correction"
  ) throws {
    let ledger = try ledger()
    let profile = try ledger.profile(in: try ledger.repository.commit(tip).tree)
    var edits: [TreeEdit] = []
    for (place, values) in fields {
      guard let kind = profile.kinds[place.kind] else { continue }
      var record = try self.record(place) ?? Record(id: place, entries: [])
      for (field, value) in values { record = record.setting(field, to: value, in: kind) }
      let bytes = RecordEncoder.encode(record, kind: kind)
      edits.append(.put(path: place.path, id: try ledger.repository.writeBlob(bytes)))
    }
    try accept(id, edits, by: member, reasons: reasons, trailers: trailers)
  }

  /// Seals an act that accepts changes of files.
  func accept(
    _ id: String, _ edits: [TreeEdit], by member: String = "m-mauve", reasons: String = "",
    trailers: String = "Nature: correction"
  ) throws {
    let ledger = try ledger()
    sequence += 1
    let tree = try ledger.repository.editTree(try ledger.repository.commit(tip).tree, edits)
    let time = ground.time.seconds + Int64(sequence) * 86_400
    let head = try ground.write(
      tree: tree, parents: [tip],
      message: "Proposer \(id)\n\n\(reasons.isEmpty ? "" : reasons + "\n\n")\(trailers)\n",
      at: time - 60, by: member)
    let root = try ledger.act(tip).root
    let act = try ground.write(
      tree: tree, parents: [tip, head],
      message: """
        Accept \(id): Proposer \(id)

        Act: accepted
        Ledger: \(root)
        Sequence: \(sequence)
        Proposal: \(id)
        Head: \(head)
        Base: \(tip)
        Content: \(String(repeating: "0", count: 64))

        """, at: time, by: "m-houx")
    try Repository.open(at: ground.path).updateReferences(
      [ReferenceUpdate(name: Ledger.main, from: tip, to: act)], reason: "accept",
      by: Signature(name: "m-houx", email: "m-houx@commun.invalid", seconds: time))
    tip = act
  }

  func blame(_ id: RecordID = Ground.library, at revision: ObjectID? = nil) throws -> Blame {
    try ledger().blame(of: id, at: revision ?? tip)
  }
}

extension Blame {
  /// The number of the act that brought in each field and item, by what they say.
  var numbers: [String: Int] {
    Dictionary(
      lines.map { ("\($0.field): \($0.value.summary)", sources[$0.source].act.sequence) },
      uniquingKeysWith: { first, _ in first })
  }
}

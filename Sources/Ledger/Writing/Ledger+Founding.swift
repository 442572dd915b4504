internal import Coding
internal import Git
internal import Governance
internal import Records

/// One file of a ledger to be: its path from the root, and its bytes.
package struct FoundingFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension Ledger {
  /// Creates a ledger whose founding act, signed by a sealer of it, holds the given files.
  ///
  /// The files must make a valid ledger on their own: rules that can be met, members with keys, records
  /// without an error. Returns the ledger and its founding act, whose id is its trust root.
  package static func found(
    at path: String, bare: Bool, files: [FoundingFile], by hand: Hand
  ) throws(LedgerError) -> Act {
    do {
      let ledger = Ledger(try Repository.create(at: path, bare: bare))
      let edits = try files.map { file in
        TreeEdit.put(path: file.path, id: try ledger.repository.writeBlob(file.bytes), mode: .file)
      }
      let tree = try ledger.repository.editTree(nil, edits)
      let problems = try ledger.validate(tree)
      guard !problems.blocks else { throw LedgerError.problems(problems) }
      let members = try ledger.members(in: tree)
      guard let member = hand.member, let founder = members.first(where: { $0.id == member }),
        founder.roles.contains(.sealer), founder.status == .active
      else {
        throw LedgerError.impossible(
          "no-founder", "the founding act needs the key of a sealer of the ledger",
          hint: "give --key with the key of one of: "
            + members.filter { $0.roles.contains(.sealer) }.map(\.id).joined(separator: ", "))
      }
      let message = CommitMessage(
        title: "Found the ledger", body: "", trailers: [("Act", Act.Kind.founded.rawValue)])
      let commit = try ledger.commit(tree: tree, parents: [], message: message.text, by: hand)
      let act = try ledger.act(commit)
      try ledger.move(
        [ReferenceUpdate(name: main, from: nil, to: commit)], for: "found the ledger", by: hand)
      if !bare {
        try ledger.repository.checkOut(tree, paths: files.map(\.path))
      }
      return act
    } catch { throw LedgerError(error) }
  }
}

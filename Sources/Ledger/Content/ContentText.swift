internal import Coding
internal import Git
internal import Governance
internal import Records
internal import Trust

/// The canonical text of what a proposal says and does, whose SHA-256 is its `Content` (design §5.1).
///
/// Reviews and acts bind themselves to this digest. The difference it holds is by record, field and item,
/// so it is the same between a proposal's base and head as between the act's parent and its result,
/// whatever else changed meanwhile. `Documentation/Formats.md` describes the text.
struct ContentText {
  private(set) var text: String

  /// Writes the text of a proposal with the difference it makes.
  init(root: ObjectID, proposal: Proposal, difference: Difference) {
    text = "terrier-content: 1\n"
    line("ledger", root.hex)
    line("proposal", proposal.id)
    line("title", quoted(proposal.title))
    line("reasons", quoted(proposal.reasons))
    if let overall = proposal.natures.overall { line("nature", overall.rawValue) }
    for (record, nature) in proposal.natures.byRecord.sorted(by: { $0.key < $1.key }) {
      line("nature", "\(nature.rawValue) \(record)")
    }
    if let effective = proposal.effective { line("effective", effective.description) }
    if proposal.isUrgent { line("urgent", "yes") }
    for change in difference.records.sorted(by: { $0.record < $1.record }) { add(change) }
    for file in difference.files.sorted(by: { $0.path < $1.path }) { add(file) }
  }

  /// The lowercase hexadecimal SHA-256 of the text.
  var digest: String { Digest.sha256(text.utf8) }

  private mutating func add(_ change: RecordChange) {
    line("record", change.record.description)
    line("operation", change.operation.rawValue)
    for field in change.fields.sorted(by: { $0.field < $1.field }) {
      line("field", field.field)
      guard field.before?.isList ?? true, field.after?.isList ?? true else {
        if let before = field.before { line("before", quoted(before)) }
        if let after = field.after { line("after", quoted(after)) }
        continue
      }
      for item in field.removed.map(quoted).sorted() { line("removed", item) }
      for item in field.added.map(quoted).sorted() { line("added", item) }
      if field.isReordered {
        line("before", field.before.map(quoted) ?? "")
        line("after", field.after.map(quoted) ?? "")
      }
    }
  }

  private mutating func add(_ file: FileChange) {
    line("path", quoted(file.path))
    if let before = file.before { line("before", "\(before.mode.octal) \(before.id.hex)") }
    if let after = file.after { line("after", "\(after.mode.octal) \(after.id.hex)") }
  }

  private mutating func line(_ key: String, _ value: String) { text += "\(key): \(value)\n" }

  private func quoted(_ text: String) -> String { CanonicalText.doubleQuoted(text) }

  /// Writes a value on one line, every text in double quotes, so that no two values share a writing.
  private func quoted(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .integer, .number, .boolean, .date: value.summary
    case .list(let items): "[" + items.map(quoted).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\(quoted($0.name)): \(quoted($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

extension Value {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension FileMode {
  /// The mode as git writes it, such as `100644`.
  fileprivate var octal: String { String(rawValue, radix: 8) }
}

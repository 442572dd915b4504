internal import Records

/// Keeps the record of a file's source: the date of its last file, and what that file no longer has.
///
/// The records that a file lacks are written down as a question that lasts until the file has them again
/// or they are over: a proposal that is not followed up must not make them forgotten.
struct SourceUpdate {
  private let source: ImportSource
  private let id: RecordID
  private let kind: Kind
  private let options: ImportOptions

  init(_ source: ImportSource, id: RecordID, kind: Kind, _ options: ImportOptions) {
    self.source = source
    self.id = id
    self.kind = kind
    self.options = options
  }

  /// Returns the source's record before and after; a file older than the last one says nothing new.
  func change(missing: [RecordID], isOlder: Bool) -> ImportPlan.SourceChange {
    var after = source.record ?? created
    if !isOlder {
      if let vintage = source.vintage, holdsDate(kind.field(options.vintageField)) {
        after = after.setting(options.vintageField, to: .date(vintage), in: kind)
      }
      if holdsReferences(kind.field(options.absentsField)) {
        let references = missing.map { Value.text($0.description) }
        if Set(after[options.absentsField]?.items ?? []) != Set(references) {
          after = after.setting(options.absentsField, to: .list(references), in: kind)
        }
      }
    }
    return ImportPlan.SourceChange(before: source.record, after: after)
  }

  private var created: Record {
    var record = Record(id: id, entries: [])
    for entry in source.entries { record = record.setting(entry.name, to: entry.value, in: kind) }
    if let label = kind.meaning.label {
      record = record.setting(label, to: .text(source.name), in: kind)
    }
    return record
  }

  private func holdsDate(_ field: Field?) -> Bool {
    switch field?.type {
    case .date: source.vintage?.isComplete == true
    case .partialDate: true
    default: false
    }
  }

  private func holdsReferences(_ field: Field?) -> Bool {
    if case .list(.reference)? = field?.type { true } else { false }
  }
}

package import Records

/// Puts differences between records into lines that people read: record, operation, field by field.
package struct DifferenceText {
  private let labels: (RecordID) -> String?

  /// Creates a renderer that calls records by the labels it is given.
  package init(labels: @escaping (RecordID) -> String? = { _ in nil }) { self.labels = labels }

  /// Returns a difference as text, or a word for none.
  package func render(_ changes: [RecordChange]) -> String {
    changes.isEmpty ? "no difference\n" : changes.map(render).joined()
  }

  /// Returns one record's difference as a heading and a line a field.
  package func render(_ change: RecordChange) -> String {
    let label = labels(change.record).map { "  \($0.oneLine())" } ?? ""
    return "\(change.record)  \(change.operation.rawValue)\(label)\n"
      + change.fields.map(render).joined()
  }

  private func render(_ field: FieldChange) -> String {
    if !field.added.isEmpty || !field.removed.isEmpty {
      let lines = field.removed.map { "- \(inLine($0))" } + field.added.map { "+ \(inLine($0))" }
      return lines.map { "    \(field.field): \($0)\n" }.joined()
    }
    switch (field.before, field.after) {
    case (let before?, let after?):
      return "    \(field.field): \(inLine(before)) → \(inLine(after))\n"
    case (nil, let after?): return "    \(field.field): + \(inLine(after))\n"
    case (let before?, nil): return "    \(field.field): - \(inLine(before))\n"
    case (nil, nil): return ""
    }
  }

  private func inLine(_ value: Value) -> String {
    let text = value.summary
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.oneLine(limit: 2000) }
    return text.split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.description.oneLine(limit: 2000) }.joined(separator: " ⏎ ")
  }
}

/// One place that a search found: what is printed of it, and given to programs.
package struct SearchRow: Encodable, Hashable, Sendable {
  private enum CodingKeys: String, CodingKey {
    case commit
    case path
    case record
    case field
    case blob
    case datum
    case from
    case to
    case references
    case text
  }

  package let commit: String
  /// The path of the file, or `nil` for what a commit itself says.
  package let path: String?
  /// The record, as `kind/identity`, when the file is one's.
  package let record: String?
  /// The field, `line <n>`, or the part of the commit: `message`, `author`, `committer`.
  package let field: String
  package let blob: String?
  /// The sort of personal data, when that is what was looked for.
  package let datum: String?
  /// The characters of the text, counted from 1, both included.
  package let from: Int
  package let to: Int
  /// The references that reach the commit, when personal data was looked for.
  package let references: [String]
  /// The text around what was found; `nil` where it must not be repeated.
  package let text: String?

  package init(
    commit: String, path: String?, record: String?, field: String, blob: String?, datum: String?,
    range: Range<Int>, references: [String], text: String?
  ) {
    self.commit = commit
    self.path = path
    self.record = record
    self.field = field
    self.blob = blob
    self.datum = datum
    from = range.lowerBound + 1
    to = range.upperBound
    self.references = references
    self.text = text
  }

  /// Writes every key, `null` when nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(commit, forKey: .commit)
    try container.encode(path, forKey: .path)
    try container.encode(record, forKey: .record)
    try container.encode(field, forKey: .field)
    try container.encode(blob, forKey: .blob)
    try container.encode(datum, forKey: .datum)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(references, forKey: .references)
    try container.encode(text, forKey: .text)
  }

  /// The row on one line of a terminal.
  package var line: String {
    let place = [record ?? path, field].compactMap(\.self).joined(separator: " ")
    let what = datum.map { "\($0), characters \(from) to \(to)" } ?? ""
    let parts = [
      commit.prefix(8).description, place, what, text.map { "« \($0.oneLine()) »" } ?? "",
    ]
    let refs = references.isEmpty ? "" : "\n          in \(references.joined(separator: ", "))"
    return parts.filter { !$0.isEmpty }.joined(separator: "  ") + refs + "\n"
  }
}

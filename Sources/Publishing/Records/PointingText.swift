package import Records

/// Puts what refers to a record into lines that people read: by kind and field, one record a line.
package struct PointingText {
  /// A record that refers to it.
  package struct Pointer: Hashable, Sendable {
    let record: RecordID
    let label: String
    let fields: [String]
    /// A Boolean value indicating whether it no longer stands, so that nothing is to be done about it.
    let isPast: Bool

    package init(record: RecordID, label: String, fields: [String], isPast: Bool) {
      self.record = record
      self.label = label
      self.fields = fields
      self.isPast = isPast
    }
  }

  private let language: Language
  /// The number of records shown of each field, or `nil` for all.
  private let limit: Int?

  package init(language: Language, limit: Int? = nil) {
    self.language = language
    self.limit = limit
  }

  /// Returns how many records refer to it, then which; `nothing` says so when there is none.
  package func render(_ pointers: [Pointer]) -> String {
    guard !pointers.isEmpty else {
      return language == .french ? "rien n'y renvoie\n" : "nothing refers to it\n"
    }
    var groups: [String: [Pointer]] = [:]
    for pointer in pointers {
      for field in pointer.fields {
        groups["\(pointer.record.kind)  \(field)", default: []].append(pointer)
      }
    }
    return heading(pointers) + groups.sorted { $0.key < $1.key }.map(render).joined()
  }

  private func heading(_ pointers: [Pointer]) -> String {
    let past = pointers.count(where: \.isPast)
    let count = pointers.count
    switch language {
    case .french:
      return "\(count) \(count == 1 ? "fiche y renvoie" : "fiches y renvoient")"
        + (past == 0 ? "" : ", dont \(past) du passé") + "\n"
    case .english:
      return "\(count) \(count == 1 ? "record refers" : "records refer") to it"
        + (past == 0 ? "" : ", \(past) of them over") + "\n"
    }
  }

  private func render(_ group: String, _ pointers: [Pointer]) -> String {
    let shown = limit.map { pointers.prefix($0) } ?? pointers[...]
    let more = pointers.count - shown.count
    let rest =
      switch language {
      case _ where more == 0: ""
      case .french: "    … et \(more) de plus : '--pointing' les donne toutes\n"
      case .english: "    … and \(more) more: '--pointing' tells all\n"
      }
    return "  \(group)\n" + shown.map(render).joined() + rest
  }

  private func render(_ pointer: Pointer) -> String {
    let past = pointer.isPast ? (language == .french ? "  (passé)" : "  (over)") : ""
    return "    \(pointer.record)  \(pointer.label.oneLine())\(past)\n"
  }
}

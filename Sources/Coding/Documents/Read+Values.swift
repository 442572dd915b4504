internal import Governance
internal import Records

extension Read {
  /// The name of a kind, a nomenclature, a college or a section: a word of lowercase letters.
  static func name(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    value("a name", hint: "use lowercase letters, digits and single hyphens, a letter first") {
      RecordID.isKindName($0) ? $0 : nil
    }(node, problems)
  }

  /// A text for people, who read French at least.
  static func wording(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> LocalizedText? {
    guard let text = localized(node, problems) else { return nil }
    if case .map(let pairs) = node.content, !pairs.contains(where: { $0.name == "fr" }) {
      problems.add(
        "missing-key", "the text is not there in French", at: node, hint: "add 'fr:' to it")
    }
    return text
  }

  static func fieldName(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    value("the name of a field", hint: "use lowercase letters, digits and _, a letter first") {
      $0.isFieldName ? $0 : nil
    }(node, problems)
  }

  static func recordID(_ node: DocumentNode, _ problems: DocumentProblems) -> RecordID? {
    value("the identity of a record", hint: "write it as structure/0dda1c601b61") {
      RecordID($0)
    }(node, problems)
  }

  static func date(_ node: DocumentNode, _ problems: DocumentProblems) -> CalendarDate? {
    value("a day", hint: "write it as 2026-03-02") { text in
      PartialDate(text).flatMap { $0.isComplete ? $0.earliest : nil }
    }(node, problems)
  }

  static func partialDate(_ node: DocumentNode, _ problems: DocumentProblems) -> PartialDate? {
    value("a date", hint: "write it as 2026-03-02, 2026-03 or 2026") {
      PartialDate($0)
    }(node, problems)
  }

  static func period(_ node: DocumentNode, _ problems: DocumentProblems) -> Period? {
    value("a period", hint: "write it as P2D, P2W, P6M or P1Y") { Period($0) }(node, problems)
  }

  /// Returns a reader of periods of a number of days at most.
  static func period(
    upTo days: Int
  ) -> (DocumentNode, DocumentProblems) -> Period? {
    { node, problems in
      guard let period = period(node, problems) else { return nil }
      guard period.longestDays <= days else {
        problems.add(
          "bad-value", "the period may last \(period.longestDays) days", at: node,
          hint: "write \(days) days at most, as P\(days)D")
        return nil
      }
      return period
    }
  }

  static func number(_ node: DocumentNode, _ problems: DocumentProblems) -> Number? {
    value("a number", hint: "write digits with a point, such as 47.25") {
      Number($0)
    }(node, problems)
  }
}

extension DocumentProblems {
  /// Notes a file whose name cannot be the name of what it holds.
  func addBadName(_ name: String, hint: String) {
    add("bad-name", "\(name.quoted) cannot be the name of this file", hint: hint)
  }
}

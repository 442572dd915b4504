/// References to records, `kind/name`, of the kinds that a field allows.
enum ReferenceText {
  static func problem(
    in text: String, kinds: [String], known profile: Profile
  ) -> LexicalProblem? {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      RecordID.isName(text[text.utf8.index(after: slash)...])
    else { return .notReference(text, kinds: kinds) }
    let kind = text[..<slash]
    // Any kind will do for a field that names none.
    guard
      kinds.isEmpty ? profile.kinds[String(kind)] == nil : !kinds.contains(where: { $0 == kind })
    else { return nil }
    return .wrongKind(
      text, String(kind), kinds: kinds.isEmpty ? profile.kinds.keys.sorted() : kinds)
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func notReference(_ text: String, kinds: [String]) -> Self {
    Self(
      "invalid-reference", "\(text.quoted) does not name a record",
      hint: "write it as '\(kinds.first ?? "lieu")/4f9c1a7be20d'")
  }

  fileprivate static func wrongKind(_ text: String, _ kind: String, kinds: [String]) -> Self {
    Self(
      "wrong-kind", "\(text.quoted) is of the kind \(kind.quoted), which is not allowed here",
      hint: Nearest.hint(for: kind, in: kinds))
  }
}

package import Records

/// The kind in which people say whether two records are the same, and the kind of those records.
package struct MatchSubject: Sendable {
  /// The kind of the answers.
  package let answers: Kind
  /// The kind of the records that are compared.
  package let records: Kind
  let match: Meaning.Match
  let nomenclature: Nomenclature

  /// Takes the kind of this profile that holds answers about records of a kind, or the first of all.
  package init(in profile: Profile, about kind: String? = nil) throws(MatchError) {
    let kinds = profile.kinds.values.filter { $0.meaning.match != nil }.sorted { $0.name < $1.name }
    for answers in kinds {
      guard let match = answers.meaning.match,
        case .list(.reference(let names))? = answers.field(match.records)?.type,
        let name = names.first, kind == nil || kind == name, let records = profile.kinds[name],
        case .nomenclature(let codes)? = answers.field(match.answer)?.type,
        let nomenclature = profile.nomenclatures[codes]
      else { continue }
      for answer in MatchAnswer.allCases
      where !nomenclature.codes.contains(where: { $0.match == answer }) {
        throw .noCode(answer, nomenclature: codes)
      }
      self.answers = answers
      self.records = records
      self.match = match
      self.nomenclature = nomenclature
      return
    }
    throw .noKind(about: kind)
  }

  /// Returns the code that says an answer.
  func code(of answer: MatchAnswer) -> Nomenclature.Code? {
    nomenclature.codes.first { $0.match == answer }
  }

  /// Returns the answer that a person wrote, by the code, a label in any language or another writing of it.
  func answer(_ word: String) -> MatchAnswer? {
    let wanted = PlainText(word)
    return nomenclature.codes.first { code in
      code.match != nil && writings(of: code).contains { PlainText($0) == wanted }
    }?.match
  }

  private func writings(of code: Nomenclature.Code) -> [String] {
    [code.name] + code.labels.texts.values.sorted() + code.aliases
  }

  /// What people may write for each of the three answers, the shortest writings first.
  func words(in language: String) -> [String] {
    MatchAnswer.allCases.compactMap { code(of: $0).map { $0.labels[language] ?? $0.name } }
  }
}

/// Why no question about two records can be asked in a ledger.
package enum MatchError: Error, Hashable, Sendable {
  /// No kind holds answers, or none about records of this kind.
  case noKind(about: String?)
  /// The nomenclature of the answers lacks one of the three.
  case noCode(MatchAnswer, nomenclature: String)
  /// The sheet lacks a column without which no line can be read.
  case noColumn(String)
  case table(ExchangeError)

  /// Returns what to tell a person about the error, at its place in a file of this path.
  package func diagnostic(in path: String) -> Diagnostic {
    switch self {
    case .noKind(let kind):
      Diagnostic(
        .error, "no-kind-for-matches",
        "no kind of this ledger says whether two "
          + (kind.map { "records of the kind '\($0)'" } ?? "records") + " are the same",
        hint:
          "add a kind with 'meaning.match' to governance/kinds, as the starter's 'rapprochement'")
    case .noCode(let answer, let nomenclature):
      Diagnostic(
        .error, "no-code-for-answer",
        "no code of the nomenclature '\(nomenclature)' says 'match: \(answer.rawValue)'",
        hint: "give each of the three answers a code: same, distinct, unsure")
    case .noColumn(let name):
      Diagnostic(
        .error, "missing-column", "the sheet has no column '\(name)'",
        at: Location(path, line: 1),
        hint: "keep the columns that 'terrier match --format csv' wrote")
    case .table(let error): error.diagnostic(in: path)
    }
  }
}

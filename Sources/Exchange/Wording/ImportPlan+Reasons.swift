internal import Records

extension ImportPlan {
  /// The most rejected rows that are told one by one; the plan itself lists them all.
  private static let rejectedShown = 20

  /// Returns the account of the import for the message of its proposal: `fr`, or else English.
  ///
  /// A paragraph, then a list; no line can be taken for a trailer. The same plan gives the same text.
  package func reasons(in language: String) -> String {
    let shown = facts.filter { if case .rejected = $0 { false } else { true } }
    let rows = rejected.prefix(Self.rejectedShown).map(ImportFact.rejected)
    let sentences = (shown + rows).map { $0.sentence(in: language) }
    var lines = [sentences[0], ""] + sentences.dropFirst().map { "- " + $0 }
    let others = rejected.count - rows.count
    if others > 0 {
      lines.append(
        language == "fr"
          ? "- … et \(FrenchWords.count(others, "autre ligne rejetée", "autres lignes rejetées"))."
          : "- … and \(others) more rejected \(others == 1 ? "row" : "rows").")
    }
    return lines.joined(separator: "\n")
  }

  /// Returns the account of the import, a sentence for each fact.
  package func summary(in language: String) -> [String] {
    facts.map { $0.sentence(in: language) }
  }

  /// Returns the same account for who reads ``repairs(in:examples:)`` beside it: cells are counted there.
  package func summaryBesideRepairs(in language: String) -> [String] {
    facts.filter { fact in
      switch fact {
      case .repaired, .unreadableCells: false
      default: true
      }
    }.map { $0.sentence(in: language) }
  }
}

extension ImportFact {
  /// Returns the fact as a sentence in a language: `fr`, or else English.
  package func sentence(in language: String) -> String {
    language == "fr" ? FrenchWords.sentence(self) : EnglishWords.sentence(self)
  }
}

extension RejectedRow {
  /// Returns why the row is rejected, as a phrase without a final period: `fr`, or else English.
  package func message(in language: String) -> String {
    language == "fr" ? FrenchWords.reason(reason) : EnglishWords.reason(reason)
  }
}

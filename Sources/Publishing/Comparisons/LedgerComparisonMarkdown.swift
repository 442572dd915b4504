package import Evolution
internal import Records

/// Writes two ledgers side by side: counts first, then the lists behind them.
package struct LedgerComparisonMarkdown {
  private let language: Language

  package init(_ language: Language = .french) { self.language = language }

  /// Returns the document.
  package func render(_ comparison: LedgerComparison) -> String {
    var markdown = MarkdownText()
    markdown.heading(1, words("Deux registres côte à côte", "Two ledgers side by side"))
    markdown.paragraph(
      words(
        "Ce n’est pas une évolution : aucun des deux n’est l’état d’avant, et ce que l’un seul recense peut exister "
          + "dans le territoire de l’autre.",
        "This is no evolution: neither is the earlier state, and what only one records may exist in the territory of "
          + "the other."))
    markdown.table(
      [words("Registre", "Ledger"), words("Révision", "Revision"), words("Jour", "Day")],
      [(words("Ici", "Here"), comparison.here), (words("Là-bas", "There"), comparison.there)]
        .map { [$0.0, "`\($0.1.revision)`", $0.1.time.date.description] })
    write(limits(of: comparison), to: &markdown)
    let filled = comparison.kinds.filter {
      !($0.pairings.isEmpty && $0.onlyHere.isEmpty && $0.onlyThere.isEmpty)
    }
    markdown.table(
      [
        words("Genre", "Kind"), words("Des deux côtés", "On both sides"),
        words("dont différentes", "differing"), words("Ici seulement", "Only here"),
        words("Là-bas seulement", "Only there"),
      ],
      filled.map { kind in
        [title(kind.kind, comparison)]
          + [
            kind.pairings.count, kind.differing.count, kind.onlyHere.count, kind.onlyThere.count,
          ].map(String.init)
      })
    for kind in filled { write(kind, of: comparison, to: &markdown) }
    return markdown.document
  }

  private func limits(of comparison: LedgerComparison) -> [String] {
    [
      (words("Genres d’ici seulement", "Kinds of here only"), comparison.kindsOnlyHere),
      (words("Genres de là-bas seulement", "Kinds of there only"), comparison.kindsOnlyThere),
      (words("Définis autrement", "Defined otherwise"), comparison.definedOtherwise),
    ].filter { !$0.1.isEmpty }.map { name, items in
      name + words(" : ", ": ") + items.map { "`\($0)`" }.joined(separator: ", ")
    }
  }

  private func write(_ items: [String], to markdown: inout MarkdownText) { markdown.list(items) }

  private func write(
    _ kind: LedgerComparison.KindComparison, of comparison: LedgerComparison,
    to markdown: inout MarkdownText
  ) {
    markdown.heading(2, title(kind.kind, comparison))
    let differing = kind.differing
    if !differing.isEmpty {
      markdown.heading(3, words("Ce qu’ils disent autrement", "What they say differently"))
      markdown.table(
        [
          words("Fiche", "Record"), words("Champ", "Field"), words("Ici", "Here"),
          words("Là-bas", "There"),
        ],
        differing.flatMap { pairing in
          pairing.fields.map { change in
            [
              name(pairing.here)
                + (pairing.isByExternalID ? " = `\(pairing.there.record)`" : ""),
              MarkdownText.escaped(change.field), value(change.before), value(change.after),
            ]
          }
        })
    }
    for (heading, list) in [
      (words("Ici seulement", "Only here"), kind.onlyHere),
      (words("Là-bas seulement", "Only there"), kind.onlyThere),
    ] where !list.isEmpty {
      markdown.heading(3, "\(heading) (\(list.count))")
      markdown.list(list.map { name($0) })
    }
  }

  private func title(_ kind: String, _ comparison: LedgerComparison) -> String {
    MarkdownText.escaped(comparison.profile.kinds[kind]?.title[language.rawValue] ?? kind)
  }

  private func name(_ listed: Listed) -> String {
    "\(MarkdownText.escaped(listed.label)) (`\(listed.record)`)"
  }

  private func value(_ value: Value?) -> String {
    value.map { MarkdownText.escaped($0.summary) } ?? "–"
  }

  private func words(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }
}

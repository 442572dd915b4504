/// The words that a page needs around what a document says.
struct DocumentWords: Sendable {
  let language: Language

  private func choose(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  var skip: String { choose("Aller au contenu", "Skip to the content") }
  var contents: String { choose("Sommaire", "Contents") }
  var backToContents: String { choose("Retour au sommaire", "Back to the contents") }
  var note: String { choose("À noter", "Note") }
  var emptyTable: String { choose("Aucune ligne.", "No line.") }
  var chart: String { choose("Graphique", "Chart") }
  var map: String { choose("Carte", "Map") }
  var download: String { choose("Ce tableau en CSV", "This table as CSV") }

  /// Returns what a page says under a table of which it shows a part, in two halves between which the name of the file
  /// stands; `nil` when it shows the whole.
  func cut(
    _ table: Document.Table, at limit: Int, isWritten: Bool
  ) -> (before: String, after: String)? {
    let file =
      isWritten
      ? choose(".", ".")
      : choose(
        ", que « terrier report --output » écrit.", ", which “terrier report --output” writes.")
    if table.rows.count > limit {
      let (shown, all) = (language.number(Double(limit)), language.number(Double(table.rows.count)))
      return (
        choose(
          "\(shown) lignes sur \(all) sont montrées\u{a0}; la liste entière est dans le fichier ",
          "\(shown) of \(all) rows are shown; the whole list is in the file "), file
      )
    }
    guard table.hasCutCells(within: limit) else { return nil }
    return (
      choose(
        "Ce qui est abrégé est en entier dans le fichier ",
        "What is cut short is whole in the file "),
      file
    )
  }

  /// Returns how many more things there are than a line shows.
  func more(_ count: Int) -> String {
    choose("et \(count) autres", "and \(count) more")
  }

  var unchanged: String { choose("sans changement", "unchanged") }
  var newDefinition: String { choose("Nouvelle définition", "New definition") }
  var north: String { choose("Nord", "North") }

  /// Returns an introduction followed by a colon, as the language spaces it.
  func colon(_ words: String) -> String { choose("\(words)\u{a0}: ", "\(words): ") }
}

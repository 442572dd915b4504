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
  var unchanged: String { choose("sans changement", "unchanged") }
  var newDefinition: String { choose("Nouvelle définition", "New definition") }
  var north: String { choose("Nord", "North") }

  /// Returns an introduction followed by a colon, as the language spaces it.
  func colon(_ words: String) -> String { choose("\(words)\u{a0}: ", "\(words): ") }
}

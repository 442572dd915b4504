/// A text in several languages, by language tag: `fr`, `en`, `falc` (easy to read French).
package struct LocalizedText: Hashable, Sendable {
  package let texts: [String: String]

  package init(_ texts: [String: String]) { self.texts = texts }

  /// The text in a language, or in French, or in any other; `nil` when there is none.
  package subscript(language: String) -> String? {
    texts[language] ?? texts["fr"] ?? texts.min { $0.key < $1.key }?.value
  }
}

package import Records

/// A table that indicators share, such as « the places that stand »: `governance/views/<name>.yaml` (design §6.2).
///
/// What is counted is defined once, in words and in SQL, and statements read it like any other table of a state.
package struct View: Hashable, Sendable {
  /// What statements call it: small letters, digits and underscores.
  package let name: String
  package let title: LocalizedText
  /// What is in it, in a sentence.
  package let definition: LocalizedText
  /// The statement that gives its rows, about the tables of one state, which it names without their schema.
  package let sql: String

  package init(name: String, title: LocalizedText, definition: LocalizedText, sql: String) {
    self.name = name
    self.title = title
    self.definition = definition
    self.sql = sql
  }
}

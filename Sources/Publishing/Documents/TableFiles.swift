/// The CSV files of the tables of a page: where they lie, from the page, and what they are called.
package struct TableFiles: Hashable, Sendable {
  /// The folder, from the page.
  package let folder: String
  /// What stands before the name of a table in the name of its file.
  package let prefix: String
  /// A Boolean value indicating whether only tables that the page cuts have a file.
  package let holdsCutOnesOnly: Bool

  package init(folder: String, prefix: String = "", holdsCutOnesOnly: Bool = false) {
    self.folder = folder
    self.prefix = prefix
    self.holdsCutOnesOnly = holdsCutOnesOnly
  }

  /// Returns the path of the file of a table, from the page.
  package func path(of table: Document.Table) -> String { "\(folder)/\(prefix)\(table.id).csv" }
}

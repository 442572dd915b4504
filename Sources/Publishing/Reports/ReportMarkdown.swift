package import Evolution

/// Writes a report as one Markdown document that a territory can publish (domain §7.2, §7.3).
package struct ReportMarkdown {
  private let language: Language

  package init(_ language: Language = .french) { self.language = language }

  /// Returns the document; the same report gives the same bytes.
  package func render(_ report: Report) -> String {
    DocumentMarkdown.render(ReportDocument(report, language).whole)
  }
}

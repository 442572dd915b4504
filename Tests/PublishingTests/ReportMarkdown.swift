import Evolution
import Publishing

/// A whole report as Markdown: what most tests of its words read.
struct ReportMarkdown {
  private let language: Language

  init(_ language: Language = .french) { self.language = language }

  func render(_ report: Report) -> String {
    DocumentMarkdown.render(ReportDocument(report, language).whole)
  }
}

internal import Evolution
internal import Publishing
internal import Records

/// The files of a report in a folder: the whole as a page, as Markdown and as JSON, the first page and the same in plain
/// language, each table as CSV, and a page for each record of each extract.
struct ReportFiles {
  let documents: ReportDocument
  let report: Report
  let language: Language

  init(_ report: Report, _ language: Language) {
    self.report = report
    self.language = language
    documents = ReportDocument(report, language)
  }

  /// Writes them into a folder and returns their paths, from it.
  func write(to folder: String) throws(Diagnostic) -> [String] {
    let whole = documents.whole
    var paths: [String] = []
    func write(_ text: String, to path: String) throws(Diagnostic) {
      try Path.write(text.utf8, to: folder + "/" + path)
      paths.append(path)
    }
    try write(
      DocumentHTML.render(whole, options: DocumentHTML.Options(tables: "tables")),
      to: "report.html")
    try write(DocumentMarkdown.render(whole), to: "report.md")
    try write(JSONText.encode(ReportJSON(report)), to: "report.json")
    try write(DocumentHTML.render(documents.essentials), to: "essentiel.html")
    try write(DocumentHTML.render(documents.simple), to: "langage-simple.html")
    for table in whole.tables {
      try write(TableCSV.render(table, language: language), to: "tables/\(table.id).csv")
    }
    for extract in documents.extracts {
      try write(
        DocumentHTML.render(extract.document),
        to: "\(extract.folder)/\(extract.name).html")
    }
    return paths
  }
}

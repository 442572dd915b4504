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

  /// What was written: the files to open, and how many there are in each folder beside them.
  struct Written {
    private(set) var files: [String] = []
    private(set) var folders: [(path: String, count: Int)] = []

    fileprivate mutating func add(_ path: String) {
      guard let slash = path.lastIndex(of: "/") else { return files.append(path) }
      let folder = String(path[..<slash])
      if let place = folders.firstIndex(where: { $0.path == folder }) {
        folders[place].count += 1
      } else {
        folders.append((folder, 1))
      }
    }

    /// Returns what a person needs to know, under a folder.
    func text(in folder: String, _ language: Language) -> String {
      let beside = folders.map { path, count in
        let files =
          language == .french
          ? language.count(count, "fichier", "fichiers") : language.count(count, "file", "files")
        return language == .french ? "\(path)/\u{a0}: \(files)" : "\(path)/: \(files)"
      }
      return (files + beside).map { "\(folder)/\($0)\n" }.joined()
    }
  }

  /// Writes them into a folder.
  func write(to folder: String) throws(Diagnostic) -> Written {
    let whole = documents.wholeBesideExtracts
    var written = Written()
    func write(_ text: String, to path: String) throws(Diagnostic) {
      try Path.write(text.utf8, to: folder + "/" + path)
      written.add(path)
    }
    let tables = TableFiles(folder: "tables")
    try write(
      DocumentHTML.render(whole, options: DocumentHTML.Options(tables: tables)), to: "report.html")
    try write(DocumentMarkdown.render(whole, tables: tables), to: "report.md")
    try Path.write(parts: ReportJSON(report).parts, to: folder + "/report.json")
    written.add("report.json")
    try write(DocumentHTML.render(documents.essentials), to: "essentiel.html")
    try write(DocumentHTML.render(documents.simple), to: "langage-simple.html")
    for table in whole.tables {
      try write(TableCSV.render(table, language: language), to: tables.path(of: table))
    }
    for extract in documents.extracts {
      let cut = TableFiles(folder: "tables", prefix: "\(extract.name)-", holdsCutOnesOnly: true)
      try write(
        DocumentHTML.render(extract.document, options: DocumentHTML.Options(tables: cut)),
        to: "\(extract.folder)/\(extract.name).html")
      for table in extract.document.tables where table.isCut(at: extract.document.limit) {
        try write(
          TableCSV.render(table, language: language), to: "\(extract.folder)/\(cut.path(of: table))"
        )
      }
    }
    return written
  }
}

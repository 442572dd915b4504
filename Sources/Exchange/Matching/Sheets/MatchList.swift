package import Records

/// The list of questions for people to read, both records of each side by side.
package struct MatchList {
  /// One field as the two records say it.
  private struct Row {
    let name: String
    let first: String?
    let second: String?
  }

  private let queue: MatchQueue
  private let words: MatchWords
  private let language: String
  private let fields: PlaceFields
  private let name: (RecordID) -> String
  private let limit: Int

  /// Creates the list in a language, `fr` or else English; `name` tells what people call a record, such as a source.
  package init(
    _ queue: MatchQueue, language: String, limit: Int, name: @escaping (RecordID) -> String
  ) {
    self.queue = queue
    self.words = MatchWords(language: language)
    self.language = language
    self.limit = limit
    self.fields = PlaceFields(of: queue.subject.records)
    self.name = name
  }

  /// Returns the list as lines for a terminal.
  package var text: String {
    var lines = [words.account(of: queue)]
    for (number, question) in queue.questions.prefix(limit).enumerated() {
      lines += ["", "\(number + 1). \(facts(question).joined(separator: words.separator))"]
      lines.append("   \(question.first.id) | \(question.second.id)")
      lines += rows(question).map { row in
        let sides = [row.first, row.second].map { $0.map(Self.cut) ?? "–" }
        let same = row.first == row.second
        return "   \(row.name): " + (same ? "= \(sides[0])" : sides.joined(separator: " | "))
      }
    }
    if queue.questions.count > limit { lines += ["", words.more(queue.questions.count - limit)] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the list as a page that stands alone, readable without colours and with a screen reader.
  package var html: String {
    let title = Self.escaped(words.title)
    let sections = queue.questions.prefix(limit).enumerated().map { section($0 + 1, $1) }.joined()
    let more =
      queue.questions.count > limit
      ? "<p>\(Self.escaped(words.more(queue.questions.count - limit)))</p>\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(language == "fr" ? "fr" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      body { font-family: sans-serif; line-height: 1.5; max-width: 70rem; margin: auto; padding: 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #595959; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
      caption { text-align: left; padding: 0.3rem 0; }
      tr.differs td { font-weight: bold; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(Self.escaped(words.account(of: queue)))</p>
      \(sections)\(more)</main>
      </body>
      </html>

      """
  }

  private func section(_ number: Int, _ question: MatchQueue.Question) -> String {
    let labels = [question.first, question.second].map { Self.escaped(label($0)) }
    let rows = rows(question).map { row in
      let cells = [row.first, row.second].map { "<td>\(Self.escaped($0 ?? "–"))</td>" }.joined()
      let mark = row.first == row.second ? "" : " class=\"differs\""
      return "<tr\(mark)><th scope=\"row\">\(Self.escaped(row.name))</th>\(cells)</tr>\n"
    }
    return """
      <section>
      <h2>\(number). \(labels[0]) / \(labels[1])</h2>
      <table>
      <caption>\(Self.escaped(facts(question).joined(separator: words.separator)))</caption>
      <thead><tr><th scope="col">\(words.field)</th><th scope="col">\(question.first.id)</th>\
      <th scope="col">\(question.second.id)</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </section>

      """
  }

  private func facts(_ question: MatchQueue.Question) -> [String] {
    var facts = [words.measure(question.likeness)]
    if question.hasSameLegalEntity { facts.append(words.sameEntity) }
    if question.isSuggested, let word = queue.subject.words(in: language).first {
      facts.append(words.suggestion(word))
    }
    return facts
  }

  /// The fields that either of the two fills, in the order of the kind, then the sources of both.
  private func rows(_ question: MatchQueue.Question) -> [Row] {
    let kind = queue.subject.records
    let skipped = Set(kind.meaning.externalIDs + kind.meaning.verification)
    let rows = kind.fields.filter { !skipped.contains($0.name) }.compactMap { field -> Row? in
      let (first, second) = (question.first[field.name], question.second[field.name])
      guard first != nil || second != nil else { return nil }
      return Row(
        name: field.title[language] ?? field.name, first: first?.summary, second: second?.summary)
    }
    let sources = [question.first, question.second].map { record in
      fields.sources(of: record).sorted().map { RecordID($0).map(name) ?? $0 }
        .joined(separator: ", ")
    }
    return rows + [Row(name: words.sources, first: sources[0], second: sources[1])]
  }

  private func label(_ record: Record) -> String {
    fields.label.flatMap { record[$0]?.text } ?? record.id.description
  }

  private static func cut(_ text: String) -> String {
    let line = TextCleaning.line(text)
    return line.count <= 70 ? line : line.prefix(69) + "…"
  }

  private static func escaped(_ text: String) -> String {
    TextCleaning.lines(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}

internal import Records

extension ImportPlan {
  /// Returns what was repaired and what was left out, by type, with examples: `fr`, or else English.
  ///
  /// Two paragraphs at most, for a terminal; nothing when every cell was taken as it is.
  package func repairs(in language: String, examples: Int = 3) -> [String] {
    let counts = account.counts(examples: examples)
    let titles =
      language == "fr"
      ? ["Réparé :", "À corriger dans le fichier :"]
      : ["Repaired:", "To correct in the file:"]
    var lines: [String] = []
    for (title, group) in zip(titles, [counts.filter(\.isRepair), counts.filter { !$0.isRepair }])
    where !group.isEmpty {
      lines.append(title)
      let width = String(group.map(\.count).max() ?? 0).count
      for count in group {
        let number = String(count.count)
        lines.append(
          "  " + String(repeating: " ", count: width - number.count) + number + "  "
            + count.title(in: language))
        lines += count.examples.map { example(of: $0, in: language, indent: width + 6) }
        let others = count.count - count.examples.count
        if others > 0 && examples > 0 {
          lines.append(String(repeating: " ", count: width + 6) + "… +\(others)")
        }
      }
    }
    return lines
  }

  private func example(of note: ImportNote, in language: String, indent: Int) -> String {
    let place = language == "fr" ? "ligne \(note.row)" : "line \(note.row)"
    let colon = language == "fr" ? " :" : ":"
    return String(repeating: " ", count: indent)
      + "\(place), \(note.column)\(colon) \(note.message(in: language))"
  }
}

internal import Records

extension CommitMessage {
  /// Reads a message; throws everything that is wrong with it.
  ///
  /// Trailers are the last paragraph when every line of it is one: known keys, each once unless it is
  /// `repeatable`, with a value. With `allowsOthers`, for messages that people wrote with plain git, lines
  /// with other keys stay in the body, and so does a last paragraph that is not all trailers.
  package static func parse(
    _ message: String, known: Set<String>, repeatable: Set<String> = [],
    allowsOthers: Bool = false
  ) throws(Rejection) -> CommitMessage {
    var reading = MessageReading(known: known, repeatable: repeatable, allowsOthers: allowsOthers)
    let message = reading.read(message)
    guard reading.problems.isEmpty else { throw Rejection(reading.problems) }
    return message
  }
}

/// One reading of a message, which gathers what is wrong with it.
private struct MessageReading {
  let known: Set<String>
  let repeatable: Set<String>
  let allowsOthers: Bool
  var problems: [Diagnostic] = []

  init(known: Set<String>, repeatable: Set<String>, allowsOthers: Bool) {
    self.known = known
    self.repeatable = repeatable
    self.allowsOthers = allowsOthers
  }

  mutating func read(_ message: String) -> CommitMessage {
    let lines = message.messageLines
    if refusesControls(in: lines) { return CommitMessage("", "", []) }
    let title = (lines.first ?? "").trimmed { $0 == " " }
    if title.isEmpty {
      add(
        "empty-title", "the message has no title", hint: "write what it is about on its first line")
    }
    let rest = lines.dropFirst()
    if let second = rest.first, !second.isBlank, !allowsOthers {
      add(
        "malformed-message", "the second line of the message is not empty",
        hint: "leave a line empty after the title")
    }
    return split(rest, title: String(title))
  }

  /// Takes the last paragraph off the body when it holds trailers.
  private mutating func split(_ lines: ArraySlice<Substring>, title: String) -> CommitMessage {
    let last = lines.lastParagraph
    let before = lines[..<last.startIndex]
    if last.elementsEqual([CommitMessage.guardLine[...]]) {
      return CommitMessage(title, before.asBody, [])
    }
    let read = last.map(TrailerLine.init)
    let found = read.compactMap(\.self)
    guard !found.isEmpty, found.count == last.count else {
      if !found.isEmpty, !allowsOthers { refuseMixture(last, read) }
      return CommitMessage(title, lines.asBody, [])
    }
    // A paragraph right under the title belongs to it: git takes no trailers there either.
    if before.isEmpty, allowsOthers {
      return CommitMessage(title, lines.asBody, [])
    }
    var kept = Array(before)
    var trailers: [CommitMessage.Trailer] = []
    for (line, trailer) in zip(last, found) {
      if known.contains(trailer.key) {
        trailers.append(CommitMessage.Trailer(key: trailer.key, value: trailer.value))
      } else if allowsOthers, !resemblesKnown(trailer.key) {
        kept.append(line)
      } else {
        addUnknown(trailer.key)
      }
    }
    check(trailers)
    return CommitMessage(title, kept[...].asBody, trailers)
  }

  /// Returns whether a key differs from a known one by its letters' case only, which git does not see.
  private func resemblesKnown(_ key: String) -> Bool {
    known.contains { $0.lowercased() == key.lowercased() }
  }

  private mutating func check(_ trailers: [CommitMessage.Trailer]) {
    var seen: Set<String> = []
    for trailer in trailers {
      if trailer.value.isEmpty {
        add("empty-trailer", "the trailer '\(trailer.key)' says nothing", hint: "write its value")
      }
      // Other control characters were found with those of the body, which may hold these.
      if trailer.value.unicodeScalars.contains(where: {
        $0.isForbiddenOnALine && !$0.isForbiddenInABody
      }) {
        add(
          "control-character", "the trailer '\(trailer.key)' holds a control character",
          hint: "remove it")
      }
      if !seen.insert(trailer.key).inserted, !repeatable.contains(trailer.key) {
        add(
          "repeated-trailer", "the trailer '\(trailer.key)' stands twice",
          hint: "keep one of them")
      }
    }
  }

  /// Notes the first line that holds what it may not, and returns whether there is one.
  private mutating func refusesControls(in lines: [Substring]) -> Bool {
    let line = lines.indices.first { index in
      // Nearly every line is plain.
      !lines[index].utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        && lines[index].unicodeScalars.contains {
          index == 0 ? $0.isForbiddenOnALine : $0.isForbiddenInABody
        }
    }
    guard let line else { return false }
    add(
      "control-character", "line \(line + 1) of the message holds a control character",
      hint: "remove it")
    return true
  }

  private mutating func refuseMixture(
    _ lines: ArraySlice<Substring>, _ read: [TrailerLine?]
  ) {
    for (line, trailer) in zip(lines, read) where trailer == nil {
      add(
        "malformed-trailer", "\(line.quoted) stands among trailers and is not one",
        hint: "write each trailer on one line, as 'Key: value'")
    }
  }

  private mutating func addUnknown(_ key: String) {
    add(
      "unknown-trailer", "the trailer \(key.quoted) is not known here",
      hint: Nearest.hint(for: key, in: known.sorted()))
  }

  private mutating func add(_ code: String, _ message: String, hint: String?) {
    problems.append(Diagnostic(.error, code, message, hint: hint))
  }
}

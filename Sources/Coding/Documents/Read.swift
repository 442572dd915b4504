internal import Records

/// What values mean: each function reads one type, or notes why the value is not of it and returns `nil`.
enum Read {
  /// A text that says something, on one line or several.
  static func text(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    guard let text = node.text else {
      problems.add("wrong-type", "a text is expected here, not \(node.sort)", at: node)
      return nil
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      problems.add(
        "bad-value", "the text is empty", at: node, hint: "write something, or remove the key")
      return nil
    }
    return text
  }

  static func bool(_ node: DocumentNode, _ problems: DocumentProblems) -> Bool? {
    guard let text = text(node, problems) else { return nil }
    guard text == "true" || text == "false" else {
      problems.add(
        "bad-value", "\(text.quoted) is neither true nor false", at: node,
        hint: "write true or false")
      return nil
    }
    return text == "true"
  }

  /// Returns a reader of whole numbers within a range.
  static func int(
    in range: ClosedRange<Int>
  ) -> (DocumentNode, DocumentProblems) -> Int? {
    { node, problems in
      guard let text = text(node, problems) else { return nil }
      guard let number = Int(text), String(number) == text, range.contains(number) else {
        problems.add(
          "bad-value",
          "\(text.quoted) is not a whole number from \(range.lowerBound) to \(range.upperBound)",
          at: node, hint: "write digits only")
        return nil
      }
      return number
    }
  }

  /// Returns a reader of a text that means something, which `hint` says how to write.
  static func value<Value>(
    _ what: String, hint: String, _ parse: @escaping (String) -> Value?
  ) -> (DocumentNode, DocumentProblems) -> Value? {
    { node, problems in
      guard let text = text(node, problems) else { return nil }
      if let value = parse(text) { return value }
      problems.add("bad-value", "\(text.quoted) is not \(what)", at: node, hint: hint)
      return nil
    }
  }

  /// Returns a reader of one of a few words.
  static func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) -> (DocumentNode, DocumentProblems) -> Word? where Word.RawValue == String {
    { node, problems in
      guard let text = text(node, problems) else { return nil }
      if let word = Word(rawValue: text) { return word }
      problems.add(
        "bad-value", "\(text.quoted) is not known here", at: node,
        hint: Nearest.hint(for: text, in: Word.allCases.map(\.rawValue)))
      return nil
    }
  }

  /// The items of a list, each with its place.
  static func nodes(_ node: DocumentNode, _ problems: DocumentProblems) -> [DocumentNode]? {
    if case .list(let items) = node.content { return items }
    problems.add(
      "wrong-type", "a list is expected here, not \(node.sort)", at: node,
      hint: node.text.map { $0.isEmpty ? "write [] or items" : "write it between [ and ]" })
    return nil
  }

  /// Returns a reader of a list whose items a closure reads; an item that stands twice is wrong.
  static func list<Value: Hashable>(
    _ type: @escaping (DocumentNode, DocumentProblems) -> Value?
  ) -> (DocumentNode, DocumentProblems) -> [Value]? {
    { node, problems in
      var seen: Set<Value> = []
      return nodes(node, problems)?.compactMap { item -> Value? in
        guard let value = type(item, problems) else { return nil }
        guard seen.insert(value).inserted else {
          problems.add(
            "duplicate-value", "the item stands twice in the list", at: item, hint: "remove it")
          return nil
        }
        return value
      }
    }
  }

  static func texts(_ node: DocumentNode, _ problems: DocumentProblems) -> [String]? {
    list(text)(node, problems)
  }

  /// Returns a reader of a list that has an item at least.
  static func filled<Value: Hashable>(
    _ type: @escaping (DocumentNode, DocumentProblems) -> Value?
  ) -> (DocumentNode, DocumentProblems) -> [Value]? {
    { node, problems in
      if case .list(let items) = node.content, items.isEmpty {
        problems.add("bad-value", "the list is empty", at: node, hint: "add an item to it")
        return nil
      }
      return list(type)(node, problems)
    }
  }

  /// A text in several languages.
  static func localized(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> LocalizedText? {
    guard case .map(let pairs) = node.content else {
      problems.add(
        "wrong-type", "a text in several languages is expected here, not \(node.sort)", at: node,
        hint: "write {fr: …, en: …}")
      return nil
    }
    guard !pairs.isEmpty else {
      problems.add("bad-value", "no language is given", at: node, hint: "write {fr: …, en: …}")
      return nil
    }
    var texts: [String: String] = [:]
    for pair in pairs {
      guard pair.name.isLanguage else {
        problems.add(
          "unknown-key", "\(pair.name.quoted) is not the name of a language", at: pair.key,
          hint: "write two letters such as fr or en, or falc")
        continue
      }
      texts[pair.name] = text(pair.value, problems)
    }
    return LocalizedText(texts)
  }
}

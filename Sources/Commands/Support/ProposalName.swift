internal import Governance
internal import Records

/// Makes the id of a proposal from its title.
enum ProposalName {
  /// Returns the title in lowercase letters, digits and hyphens, with four random characters so that two
  /// proposals of one title differ.
  static func make(from title: String, using randomness: inout Randomness) -> String {
    var words: [String] = []
    var word = ""
    for scalar in title.lowercased().unicodeScalars {
      let letter = folded[scalar] ?? (scalar.isASCII ? String(scalar) : "")
      if letter.allSatisfy({ $0.isLetter || $0.isNumber }), !letter.isEmpty {
        word += letter
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    words.append(word)
    let name = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(48)
    let suffix = String(UInt16.random(in: 0...UInt16.max, using: &randomness), radix: 16)
    let slug = name.drop { $0 == "-" }
    return (slug.isEmpty ? "proposition" : String(slug)) + "-"
      + String(repeating: "0", count: 4 - suffix.count) + suffix
  }

  private static let folded: [Unicode.Scalar: String] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i", "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "ÿ": "y", "œ": "oe", "æ": "ae",
  ]
}

/// Reads the natures that a command line claims.
enum NatureOptions {
  /// Returns the natures of `change`, or of `correction lieu/4f9c1a7be20d`, given in any number.
  static func natures(from texts: [String]) throws(Diagnostic) -> Natures {
    var overall: Nature?
    var byRecord: [RecordID: Nature] = [:]
    for text in texts {
      let words = text.split(separator: " ")
      guard let first = words.first, words.count <= 2, let nature = Nature(rawValue: String(first))
      else {
        throw Diagnostic(
          .error, "bad-nature", "'\(text)' is not a nature of change",
          hint: Nearest.hint(for: text, in: Nature.allCases.map(\.rawValue)))
      }
      guard words.count == 2 else {
        overall = nature
        continue
      }
      guard let record = RecordID(words[1]) else {
        throw Diagnostic(.error, "bad-nature", "'\(words[1])' is not a record's identity")
      }
      byRecord[record] = nature
    }
    return Natures(overall: overall, byRecord: byRecord)
  }
}

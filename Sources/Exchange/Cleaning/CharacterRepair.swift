internal import Records

/// Gives back the characters that web pages and other systems write in a roundabout way.
enum CharacterRepair {
  /// The entities that are found in exports of web forms; others stay as they are.
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "hellip": "…",
    "ndash": "–", "mdash": "—", "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë",
    "agrave": "à", "acirc": "â", "ccedil": "ç", "icirc": "î", "iuml": "ï", "ocirc": "ô",
    "ouml": "ö", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "oelig": "œ", "aelig": "æ",
    "Eacute": "É", "Egrave": "È", "Ecirc": "Ê", "Agrave": "À", "Acirc": "Â", "Ccedil": "Ç",
    "Icirc": "Î", "Ocirc": "Ô", "OElig": "Œ", "euro": "€", "deg": "°", "middot": "·",
  ]

  /// The letters of French and its neighbours with each mark that may be written apart from them.
  private static let composed: [Unicode.Scalar: (bases: String, letters: String)] = [
    "\u{300}": ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"), "\u{301}": ("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
    "\u{302}": ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"), "\u{303}": ("anoANO", "ãñõÃÑÕ"),
    "\u{308}": ("aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"), "\u{327}": ("cC", "çÇ"), "\u{30a}": ("aA", "åÅ"),
  ]

  private static let letters: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] =
    composed.mapValues { pair in
      Dictionary(
        uniqueKeysWithValues: zip(pair.bases.unicodeScalars, pair.letters.unicodeScalars))
    }

  /// Returns a text with the entities of web pages read, or `nil` when it has none.
  static func withoutEntities(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else {
      return nil
    }
    let result = text.replacing(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/) { match in
      character(match.output.1) ?? String(match.output.0)
    }
    return result.utf8.elementsEqual(text.utf8) ? nil : result
  }

  /// Returns a text whose accents are in their letters (NFC), for the letters of French.
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x327).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let base = result.last, let letter = letters[scalar]?[base] {
        result.removeLast()
        result.append(letter)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return entities[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return String(scalar)
  }
}

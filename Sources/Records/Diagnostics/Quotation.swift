extension StringProtocol {
  /// The text in single quotes for a message, cut after 60 characters.
  ///
  /// What a message quotes comes from anyone: it may be as long as a file, break lines, or hold
  /// characters that turn the writing of what follows. Those show as spaces.
  package var quoted: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(60) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown.append(" ")
      default: shown.append(scalar)
      }
    }
    return unicodeScalars.dropFirst(60).isEmpty ? "'\(String(shown))'" : "'\(String(shown))…'"
  }
}

extension String {
  /// The part of a path of fields before its first dot: `adresse` of `adresse.rue`.
  var firstPathComponent: String {
    guard let dot = utf8.firstIndex(of: UInt8(ascii: ".")) else { return self }
    return String(self[..<dot])
  }
}

/// Finds mailboxes of one person: `prenom.nom@`, `p.nom@`, and those of consumers' providers in the form of a name.
///
/// What holds a word of a service or a place (`accueil@`, `mairie.x@`, `cs-pasteur@`) is everybody's.
enum MailboxDetector {
  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    var places: [PersonalDatumPlace] = []
    for sign in text.plain.indices where text.plain[sign] == UInt8(ascii: "@") {
      var start = sign
      while start > 0, sign - start < 64, isLocal(text.plain[start - 1]) { start -= 1 }
      var end = sign + 1
      while end < text.plain.count, end - sign < 254, isDomain(text.plain[end]) { end += 1 }
      while end > sign + 1, text.plain[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let domain = text.text(sign + 1..<max(end, sign + 1))
      guard start < sign, domain.contains("."), isPersonal(text.text(start..<sign), at: domain)
      else { continue }
      places.append(PersonalDatumPlace(.personalMailbox, start..<end))
    }
    return places
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    PersonalText.isLetter(byte) || PersonalText.isDigit(byte) || "._%+-".utf8.contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    PersonalText.isLetter(byte) || PersonalText.isDigit(byte) || ".-".utf8.contains(byte)
  }

  /// Returns whether a mailbox is that of one person, by its form and the words in it.
  private static func isPersonal(_ local: String, at domain: String) -> Bool {
    // What follows a plus sign sorts the mail of one mailbox.
    let parts = local.prefix { $0 != "+" }.split { "._-%".contains($0) }
      .map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
    guard !parts.isEmpty, !parts.contains(where: isShared) else { return false }
    let names = parts.filter(FirstNames.contain)
    if parts.count > 1 {
      // With a first name, any other word of two letters or more is taken for a family name.
      if !names.isEmpty, parts.contains(where: { $0.count > 1 && !FirstNames.contain($0) }) {
        return true
      }
      if names.count > 1 { return true }
      // An initial and a name, with a point between them as in directories of staff.
      return parts.count == 2 && parts[0].count == 1 && parts[1].count > 3
        && local.contains(".") && !MailboxWords.placeStarts.contains(parts[0])
    }
    guard MailboxWords.isConsumers(domain) else { return false }
    return isNameInOneWord(parts[0])
  }

  private static func isShared(_ word: String) -> Bool {
    MailboxWords.shared.contains(word)
      || MailboxWords.sharedStarts.contains { word.count > $0.count && word.hasPrefix($0) }
  }

  /// Returns whether one word holds a first name and another name, such as `jeandupont`.
  private static func isNameInOneWord(_ word: String) -> Bool {
    guard word.count >= 8, !MailboxWords.sharedParts.contains(where: word.contains) else {
      return false
    }
    let letters = Array(word)
    for length in 5...letters.count - 3
    where FirstNames.contain(String(letters[..<length]))
      || FirstNames.contain(String(letters[(letters.count - length)...]))
    {
      return true
    }
    return false
  }
}

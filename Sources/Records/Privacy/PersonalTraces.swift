/// What may be in a text, seen in one pass over its bytes.
///
/// Nearly every text of a ledger has no trace of anything and costs no more than this pass.
struct PersonalTraces: OptionSet {
  let rawValue: UInt8

  /// A sign of an address of electronic mail.
  static let mailbox = PersonalTraces(rawValue: 1)
  /// Enough digits for a telephone number or more.
  static let number = PersonalTraces(rawValue: 2)
  /// Two letters and two digits that start a word, as the number of an account does.
  static let account = PersonalTraces(rawValue: 4)
  /// A word that speaks of a person.
  static let person = PersonalTraces(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The fewest digits that any number of a person has.
  private static let fewestDigits = 5

  init(of text: String) {
    self = []
    let bytes = text.utf8.span
    var digits = 0
    var isInWord = false
    for index in 0..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "@"):
        insert(.mailbox)
        isInWord = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits == Self.fewestDigits { insert(.number) }
        isInWord = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if !isInWord { noteWord(at: index, in: bytes) }
        isInWord = true
      default: isInWord = byte >= 0x80
      }
    }
  }

  private mutating func noteWord(at index: Int, in bytes: Span<UInt8>) {
    if index + 14 <= bytes.count, Self.isDigit(bytes[index + 2]), Self.isDigit(bytes[index + 3]) {
      insert(.account)
    }
    guard !contains(.person) else { return }
    for stem in Self.stems[Int(bytes[index] | 0x20) - 0x61]
    where Self.starts(with: stem, at: index, in: bytes) {
      insert(.person)
      return
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Returns whether a plain stem stands at a place, whatever its capitals and accents.
  private static func starts(with stem: [UInt8], at start: Int, in bytes: Span<UInt8>) -> Bool {
    var index = start
    for wanted in stem {
      guard index < bytes.count else { return false }
      if bytes[index] == wanted || bytes[index] | 0x20 == wanted {
        index += 1
      } else if wanted == UInt8(ascii: "e"), bytes[index] == 0xC3, index + 1 < bytes.count,
        (0xA8...0xAB).contains(bytes[index + 1] | 0x20)
      {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// The starts of words that detectors look at more closely, by first letter.
  private static let stems: [[[UInt8]]] = {
    let words = [
      "allocataire", "animat", "aupres", "caf ", "cet ", "cette ", "chez ", "conseillere ",
      "conseiller ", "contact", "dame", "date de nais", "demander", "demeurant", "domicil",
      "habite",
      "joindre", "m. ", "m.", "madame", "mademoiselle", "mlle", "mm. ", "mme", "monsieur", "mr ",
      "mr.", "ne le", "ne en", "ne(", "nee ", "referent", "responsable", "voisin",
    ]
    var stems = [[[UInt8]]](repeating: [], count: 26)
    for word in words { stems[Int(word.utf8.first ?? 0x61) - 0x61].append(Array(word.utf8)) }
    return stems
  }()
}

internal import Evolution
internal import Records

/// Words that stand in a report, in each language.
protocol ReportPhrase {
  var french: String { get }
  var english: String { get }
}

/// Puts the phrases, dates and numbers of a report in one language.
struct ReportWords {
  let language: Language

  subscript(phrase: some ReportPhrase) -> String {
    switch language {
    case .french: ReportWords.typeset(phrase.french)
    case .english: phrase.english
    }
  }

  /// Returns the text of the language at hand.
  func say(_ french: String, _ english: String) -> String {
    language == .french ? ReportWords.typeset(french) : english
  }

  /// Returns words followed by a colon, with the space that the language puts before it.
  func colon(_ text: String) -> String { text + (language == .french ? "\u{a0}: " : ": ") }

  /// What stands between the items of a list in one line.
  var semicolon: String { language == .french ? "\u{a0}; " : "; " }

  /// Returns a date in words, as precisely as it is known.
  func date(_ date: PartialDate) -> String {
    let day = language.day(date.earliest)
    if date.isComplete { return day }
    return date.month == nil ? String(date.year) : String(day.drop { $0 != " " }.dropFirst())
  }

  /// Returns a share as its two numbers, then in percent; no share of nothing.
  func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0/0" }
    let percent = (200 * part + whole) / (2 * whole)
    return "\(part)/\(whole)\u{a0}(\(percent)" + (language == .french ? "\u{a0}%)" : "%)")
  }

  /// Puts the spaces that French writes beside double punctuation where no line may break.
  private static func typeset(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if last == " ", ":;?»".unicodeScalars.contains(scalar) {
        result.unicodeScalars.removeLast()
        result.unicodeScalars.append("\u{a0}")
      }
      result.unicodeScalars.append(last == "«" && scalar == " " ? "\u{a0}" : scalar)
      last = scalar
    }
    return result
  }
}

/// A heading, a column or a short label of a report.
enum ReportHeading: CaseIterable {
  case evolution
  case initialState
  case state
  case revision
  case actDay
  case start
  case end
  case counts
  case unknowns
  case territory
  case knowledge
  case rules
  case flow
  case names
  case notSaid
  case journal
  case inventory
  case entered
  case left
  case returned
  case brokenLinks
  case governance
}

/// The head of a column of a report's tables, or a word that stands in a cell.
enum ReportColumn: CaseIterable {
  case kind
  case recorded
  case standing
  case recordedBefore
  case recordedAfter
  case standingBefore
  case standingAfter
  case verified
  case record
  case date
  case difference
  case field
  case before
  case after
  case act
  case phase
  case path
  case area
  case target
  case newRecord
  case erased
  case dateCame
  case nothing
  case added
  case removed
  case unknownDate
  case yes
  case no
  case proposal
  case nature
  case effective
  case balance
}

/// A whole sentence of a report; literal, and never a cause (domain §7.3).
enum ReportSentence {
  case period(after: String, until: String)
  case since(until: String)
  case initial
  case noRecord
  case none
  case zero([String])
  case enteredAndLeft
  case verified
  case standing
  case metres(Int)
  case brokenLinks(Int)
  case returned(Int)
  /// How much was written by those whom it concerns, as a share.
  case authorship(String)
  case nothingConcerning
  case starting
}

/// What a report does not say, in the order in which it says so.
enum ReportLimit: CaseIterable {
  case dates
  case absences
  case natures
  case unverified
  case causes
  case ranks
  case net
  case indicators
}

extension OpeningHours {
  /// Why a text is not understood as opening hours, and where.
  package struct Problem: Error, Hashable, Sendable {
    let cause: Cause
    /// How many characters (Unicode scalars) come before what is not understood.
    package let offset: Int

    /// What is not understood: one lowercase phrase.
    package var message: String { cause.words.message }

    /// How to write it, in the imperative.
    package var hint: String { cause.words.hint }

    /// The reasons there are.
    enum Cause: Hashable {
      case nothing
      case nothingAfterComma
      case tooManyRules(Int)
      case leftover(String)
      case noTimes
      case additionForNoDay
      case alwaysNotOpen
      case openComment
      case emptyComment
      case notDay(String)
      case notMonth(String)
      case notRangeEnd(String)
      case rangeOfThree
      case notDate
      case datesBackwards
      case notWeek
      case weeksBackwards
      case noEnd
      case openEnd
      case thirdTime
      case sameTime
      case tooLong
      case letterH
      case noMinutes
      case notTime
    }
  }
}

// MARK: - What it says

extension OpeningHours.Problem.Cause {
  private static let sample =
    "write days and times such as 'Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00'"

  fileprivate var words: (message: String, hint: String) {
    switch self {
    case .nothing: ("nothing is written", Self.sample)
    case .nothingAfterComma:
      ("nothing follows the comma", "take the comma away, or write what follows")
    case .tooManyRules(let most): ("there are more than \(most) rules", "keep the usual week only")
    case .leftover(let text): ("\(text.quoted) is not understood here", Self.sample)
    case .noTimes:
      ("no times are given", "write when it opens and closes, such as 09:00-12:00, or 'off'")
    case .additionForNoDay:
      ("no day is named after the comma", "name the days, or write ';' to begin a new rule")
    case .alwaysNotOpen: ("24/7 cannot be closed", "write 'off' alone")
    case .openComment: ("a quotation mark is not closed", "close the comment with '\"'")
    case .emptyComment: ("a comment says nothing", "take the quotation marks away")
    case .notDay(let text): ("\(text.quoted) is not a day", "use Mo, Tu, We, Th, Fr, Sa, Su or PH")
    case .notMonth(let text): ("\(text.quoted) is not a month", "use Jan, Feb and so on")
    case .notRangeEnd(let text):
      ("\(text.quoted) cannot end a range", "write the range as Mo-Fr or Jul-Aug")
    case .rangeOfThree: ("a range has more than two ends", "separate days with commas: Mo,Tu,Th,Fr")
    case .notDate:
      ("this is not a date", "write dates as Aug 01-Aug 15, or as 2026 Nov 10-2026 Nov 21")
    case .datesBackwards: ("the dates run backwards", "write the earlier one first, with its year")
    case .notWeek:
      ("this is not the number of a week", "use numbers from 1 to 53, such as 'week 01-53/2 Mo'")
    case .weeksBackwards: ("the weeks run backwards", "write two ranges, such as week 01-10,50-53")
    case .noEnd:
      ("a time has no closing time", "write when it opens and when it closes, such as 08:30-12:00")
    case .openEnd: ("no closing time is given", "write when it closes, such as 18:00-21:00")
    case .thirdTime:
      ("an interval has three times", "write two intervals, such as 08:30-12:00,13:30-17:00")
    case .sameTime:
      ("it opens and closes at the same time", "write both times, or 00:00-24:00 for day and night")
    case .tooLong: ("it is open for more than a day", "write 24/7, or one interval for each day")
    case .letterH: ("times are written with ':'", "write 09:30 instead of 9h30")
    case .noMinutes: ("a time has no minutes", "write 14:00 instead of 14")
    case .notTime:
      ("this is not a time of the day", "write two digits for hours and minutes: 08:30")
    }
  }
}

/// When a place is open, in the part of OpenStreetMap's `opening_hours` that inventories use.
///
/// It reads days, holidays, intervals, `off`, weeks, months and comments, in rules that follow each other:
/// after `;` a rule replaces what earlier ones said of its days, after `,` it adds to it
/// (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification). Text that it does not understand
/// is not wrong for that, and is never repaired by guessing.
package struct OpeningHours: Hashable, Sendable, CustomStringConvertible {
  /// The rules in their order, at least one.
  package let rules: [Rule]

  /// Reads opening hours, or tells what is not understood and where.
  package init(_ text: some StringProtocol) throws(Problem) {
    var reader = HoursReader(text)
    rules = try reader.rules()
  }

  /// The normal form: of all texts with these rules the one way to write them, which reads as itself.
  ///
  /// Spaces, order of days and order of intervals are made regular; rules are neither joined nor moved.
  package var description: String {
    var text = ""
    for (index, rule) in rules.enumerated() {
      if index > 0 { text += rule.joining == .addition ? ", " : "; " }
      text += rule.description
    }
    return text
  }
}

extension OpeningHours {
  /// One rule: some days, and when they are open or closed.
  package struct Rule: Hashable, Sendable, CustomStringConvertible {
    /// What a rule does to what earlier rules said of its days.
    package enum Joining: Hashable, Sendable {
      /// After `;`: it replaces it.
      case replacement
      /// After `,`: it adds to it.
      case addition
    }

    /// What the rule says of its times.
    package enum State: String, Hashable, Sendable {
      case open
      /// Written `off` or `closed`.
      case closed = "off"
      /// Said by the word `unknown`, or by a comment alone: whoever wants to know must ask.
      case unknown
    }

    package internal(set) var joining: Joining
    /// Whether the rule is `24/7`.
    package internal(set) var isAlways = false
    /// The months that the rule is for, or `nil` for all.
    package internal(set) var months: Months?
    /// The dates that the rule is for; empty for all, and where there are months.
    package internal(set) var dates: [Dates] = []
    /// The ISO weeks that the rule is for; empty for all.
    package internal(set) var weeks: [Weeks] = []
    /// The days that the rule is for, or `nil` for all.
    package internal(set) var days: Days?
    /// The intervals by their beginning; empty for the whole day.
    package internal(set) var times: [Times] = []
    package internal(set) var state: State = .open
    /// What was written in double quotes.
    package internal(set) var comment: String?

    init(_ joining: Joining) { self.joining = joining }

    /// Whether the rule is for some days only.
    var isSelective: Bool { months != nil || !dates.isEmpty || !weeks.isEmpty || days != nil }

    package var description: String {
      if isAlways { return comment.map { "24/7 \"\($0)\"" } ?? "24/7" }
      var parts: [String] = []
      if let months { parts.append(months.description) }
      if !dates.isEmpty { parts.append(dates.map(\.description).joined(separator: ",")) }
      if !weeks.isEmpty { parts.append("week " + weeks.map(\.description).joined(separator: ",")) }
      if let days { parts.append(days.description) }
      if !times.isEmpty { parts.append(times.map(\.description).joined(separator: ",")) }
      switch state {
      case .open where !times.isEmpty: break
      case .unknown where times.isEmpty && comment != nil: break
      default: parts.append(state.rawValue)
      }
      if let comment { parts.append("\"\(comment)\"") }
      return parts.joined(separator: " ")
    }
  }

  /// An interval of one day, in minutes from its midnight.
  package struct Times: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// From 0 to 1439.
    package let start: Int
    /// After `start`; beyond 1440 when it is open past midnight.
    package let end: Int

    package static func < (left: Times, right: Times) -> Bool {
      (left.start, left.end) < (right.start, right.end)
    }

    package var description: String {
      Times.clock(start) + "-" + Times.clock(end > Times.day ? end - Times.day : end)
    }

    /// The minutes of a day.
    package static let day = 1440

    private static func clock(_ minutes: Int) -> String {
      (minutes / 60).padded(to: 2) + ":" + (minutes % 60).padded(to: 2)
    }
  }
}

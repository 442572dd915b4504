import Records
import TestSupport
import Testing

@Suite("Laws of opening hours")
struct OpeningHoursLawTests {
  @Test(
    "The normal form reads as the same rules and is its own", arguments: 0..<400 as Range<UInt64>)
  func normalForm(seed: UInt64) throws {
    var random = RandomHours(seed: seed)
    let text = random.hours()
    let hours = try OpeningHours(text)
    let normal = hours.description
    let again = try OpeningHours(normal)
    #expect(again == hours, "\(text) became \(normal)")
    #expect(again.description == normal)
  }

  @Test(
    "A damaged text is understood or told, never both, never a crash",
    arguments: 0..<400 as Range<UInt64>)
  func damage(seed: UInt64) throws {
    var random = RandomHours(seed: seed)
    var bytes = Array(random.hours().utf8)
    for _ in 0..<3 {
      let index = Int.random(in: 0...bytes.count, using: &random.random)
      let byte = try #require(
        Array("MoFr09:-,;/\" \u{a0}+week".utf8).randomElement(using: &random.random))
      if Bool.random(using: &random.random), index < bytes.count {
        bytes[index] = byte
      } else {
        bytes.insert(byte, at: index)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let hours = try OpeningHours(text)
      #expect(try OpeningHours(hours.description) == hours, "\(text)")
    } catch {
      #expect(error.offset <= text.unicodeScalars.count)
    }
  }

  @Test("Minutes, openness and intervals of a week agree", arguments: 0..<60 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    var random = RandomHours(seed: seed)
    random.isWeekly = true
    let hours = try OpeningHours(random.hours())
    let week = WeeklyHours(hours)
    var minutes = 0
    for day in Weekday.allCases {
      for minute in 0..<1440 where week.isOpen(on: day, at: minute) { minutes += 1 }
      let intervals = week.intervals(on: day)
      #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0.end < $1.start })
    }
    #expect(Double(minutes) == week.minutes, "\(hours)")
    #expect(!week.alternates)
  }
}

/// Makes lawful opening hours, written in any of the ways there are.
struct RandomHours {
  var random: SeededGenerator
  /// Whether every week of the year is alike.
  var isWeekly = false

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func hours() -> String {
    var text = rule(isSelective: false)
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let isAddition = Bool.random(using: &random)
      text += space() + (isAddition ? "," : ";") + space() + rule(isSelective: isAddition)
    }
    return space() + text + space() + (Bool.random(using: &random) ? ";" : "")
  }

  private mutating func rule(isSelective: Bool) -> String {
    if !isSelective, chance(10) { return "24/7" }
    var parts: [String] = []
    if !isWeekly, chance(5) {
      parts.append(dates())
    } else if !isWeekly, chance(5) {
      parts.append(names(["Jan", "Mar", "jul", "Aug", "DEC"]))
    }
    if !isWeekly, chance(5) { parts.append(weeks()) }
    if isSelective || !chance(5) {
      parts.append(names(["Mo", "Tu", "we", "TH", "Fr", "Sa", "Su"], and: ["PH", "sh"]))
    }
    if chance(6) {
      parts.append(["off", "closed", "open", "Unknown"].randomElement(using: &random) ?? "off")
    } else {
      let times = (0...Int.random(in: 0...2, using: &random)).map { _ in interval() }
      parts.append(times.joined(separator: space() + "," + space()))
      if chance(8) { parts.append("off") }
    }
    if chance(5) { parts.append("\"sur rendez-vous ; été\"") }
    return parts.joined(separator: " " + space())
  }

  private mutating func names(_ names: [String], and others: [String] = []) -> String {
    (0...Int.random(in: 0...2, using: &random)).map { _ in
      if !others.isEmpty, chance(6) { return others.randomElement(using: &random) ?? "" }
      let first = names.randomElement(using: &random) ?? ""
      guard Bool.random(using: &random) else { return first }
      return first + space() + "-" + space() + (names.randomElement(using: &random) ?? "")
    }.joined(separator: space() + "," + space())
  }

  private mutating func dates() -> String {
    (0...Int.random(in: 0...1, using: &random)).map { _ in
      let (start, end) = (
        Int.random(in: 1...28, using: &random), Int.random(in: 1...28, using: &random)
      )
      return switch Int.random(in: 0..<4, using: &random) {
      case 0: "Feb \(start)"
      case 1: "nov \(start)" + space() + "-" + space() + "Jan" + space() + "\(end)"
      case 2: "2026 Oct \(start)-Nov \(end)"
      default: "2025 Dec" + space() + "\(start)" + space() + "- 2026 Dec \(end)"
      }
    }.joined(separator: space() + "," + space())
  }

  private mutating func weeks() -> String {
    let first = Int.random(in: 1...53, using: &random)
    let last = Int.random(in: first...53, using: &random)
    return "week \(first)-\(last)" + (Bool.random(using: &random) ? "/2" : "")
  }

  private mutating func interval() -> String {
    let start = Int.random(in: 0..<1440, using: &random)
    let end = start + Int.random(in: 1..<1440, using: &random)
    let shown = end >= 1440 && Bool.random(using: &random) ? end - 1440 : end
    return clock(start) + space() + "-" + space() + clock(shown)
  }

  private mutating func clock(_ minutes: Int) -> String {
    let hours = minutes / 60
    return (chance(3) ? String(hours) : hours.padded(to: 2)) + ":" + (minutes % 60).padded(to: 2)
  }

  private mutating func space() -> String {
    ["", "", "", " ", "\u{a0}", "  "].randomElement(using: &random) ?? ""
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}

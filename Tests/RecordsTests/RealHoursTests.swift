import Foundation
import Records
import TestSupport
import Testing

/// The 3,093 distinct strings of the data pack (standard-and-data §3.1), none of them dropped.
@Suite("Real opening hours", .enabled(if: RealHours.isPresent, RealHours.hint))
struct RealHoursTests {
  @Test("2,934 are understood, and each of the 159 others is told for what it is")
  func all() throws {
    let texts = try RealHours.texts()
    #expect(texts.count == 3093)
    var (understood, refused) = (0, [:] as [String: Int])
    for text in texts {
      do {
        let hours = try OpeningHours(text)
        #expect(try OpeningHours(hours.description) == hours)
        understood += 1
      } catch {
        let isProse = error.message.hasSuffix("is not understood here")
        refused[isProse ? "prose" : error.message, default: 0] += 1
        if RealHours.isListing { print("\(error.offset)\t\(error.message)\t\(text)") }
      }
    }
    #expect(understood == 2934)
    #expect(understood + refused.values.reduce(0, +) == texts.count)
    #expect(
      refused == [
        "prose": 85, "an interval has three times": 28, "a time has no closing time": 20,
        "it opens and closes at the same time": 14, "times are written with ':'": 7,
        "a time has no minutes": 3, "a range has more than two ends": 2,
      ])
  }

  @Test("They are open as long as another evaluator says", .enabled(if: RealHours.hasOracle))
  func oracle() throws {
    let understood = try RealHours.texts().compactMap { try? OpeningHours($0) }
    let answer = try Shell.run(
      ["python3", "-c", RealHours.script], in: "/",
      input: understood.map(\.description).joined(separator: "\0"))
    try #require(answer.status == 0, "\(answer.errors)")
    let minutes = try JSONDecoder().decode([Int].self, from: Data(answer.output.utf8))
    #expect(minutes.count == understood.count)
    for (hours, minutes) in zip(understood, minutes) {
      // Monday 5 January 2026 begins week 2; none of these is open past midnight.
      let own = hours.week(2).joined().reduce(0) { $0 + $1.end - $1.start }
      #expect(own == minutes, "\(hours)")
    }
  }
}

private enum RealHours {
  static let hint: Comment =
    "the data pack is absent: put it in ../shared, or name its folder in TERRIER_SHARED"

  /// Whether to print each text that is not understood: `TERRIER_LIST_HOURS=1`.
  static let isListing = ProcessInfo.processInfo.environment["TERRIER_LIST_HOURS"] != nil

  private static let path: String =
    (ProcessInfo.processInfo.environment["TERRIER_SHARED"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/shared")
    + "/data/hours/horaires-reels-distincts.txt"

  static let isPresent = FileManager.default.fileExists(atPath: path)

  /// Prints for how many minutes of the first whole week of 2026 each text of the input is open, by
  /// the package `opening-hours-py`.
  static let script = """
    import sys, json
    from datetime import datetime
    from opening_hours import OpeningHours
    texts = sys.stdin.buffer.read().decode('utf-8').split('\\0')
    def minutes(text):
        found = 0
        for start, end, state, _ in OpeningHours(text).intervals(datetime(2026, 1, 5), datetime(2026, 1, 12)):
            if str(state).lower().endswith('open'):
                found += (end - start).total_seconds() / 60
        return int(found)
    print(json.dumps([minutes(t) for t in texts]))
    """

  /// Whether a Python with that package is at hand.
  static let hasOracle =
    (try? Shell.run(["python3", "-c", "import opening_hours"], in: "/"))?.status == 0

  /// One text holds a line break: the line after it begins with "fermé".
  static func texts() throws -> [String] {
    var texts: [String] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("fermé"), let last = texts.popLast() {
        texts.append(last + "\n" + line)
      } else {
        texts.append(String(line))
      }
    }
    return texts
  }
}

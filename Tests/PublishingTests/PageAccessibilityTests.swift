import Foundation
import Publishing
import Testing

/// Asks axe-core in a real browser.
///
/// `Scripts/accessibility --install` makes both ready; without them these tests are skipped. `KEEP_PAGES=<folder>` leaves the pages there, with pictures of them to look at.
@Suite(
  "Pages in a browser",
  .enabled(if: PageChecker.isReady, "no Chromium, or no axe-core: see Scripts/accessibility"))
struct PageAccessibilityTests {
  @Test("A checker in a browser finds nothing against a page, at any width")
  func sample() throws {
    let kept = ProcessInfo.processInfo.environment["KEEP_PAGES"]
    let folder =
      kept.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory
      .appendingPathComponent("terrier-pages-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    let pages = try Language.allCases.map { language in
      let page = folder.appendingPathComponent("\(language.rawValue).html")
      try DocumentHTML.render(DocumentSample.document(language))
        .write(to: page, atomically: true, encoding: .utf8)
      return page.path
    }
    let answer = try PageChecker.run((kept == nil ? [] : ["--pictures", folder.path]) + pages)
    #expect(answer.status == 0, "\(answer.output)")
  }
}

/// The script that reads pages in a browser.
enum PageChecker {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scripts/accessibility")

  static let isReady = (try? run(["--available"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = script
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

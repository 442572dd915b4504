import Foundation
import TestSupport
import Testing

@Suite("Guide")
struct GuideTests {
  private static let pages =
    ["README.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: Project.root + "/Documentation/Guide")) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/Guide/" + $0 }

  @Test("Every page of the guide, and the README, tells the truth", arguments: pages)
  func page(_ name: String) throws {
    let url = URL(fileURLWithPath: Project.root + "/" + name)
    let text = try String(contentsOf: url, encoding: .utf8)
    var page = try GuidePage(text, founded: false)
    let replayed = try page.replayed()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil, replayed != text {
      try Data(replayed.utf8).write(to: url)
      Issue.record("recorded \(name); review the difference")
    } else {
      #expect(text == replayed, "'make record' accepts what the tool says now")
    }
  }

  @Test("The guide has the pages that a newcomer needs")
  func guideIsComplete() {
    #expect(Self.pages.count >= 5)
  }
}

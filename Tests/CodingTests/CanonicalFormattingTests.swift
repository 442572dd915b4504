import Coding
import Foundation
import Records
import TestSupport
import Testing
import Yams

@Suite("Formatting of records")
struct CanonicalFormattingTests {
  /// Characters that no file may hold as they are, though YAML allows some of them.
  private static let forbidden = Set("\t\u{85}\u{2028}\u{2029}\u{feff}".unicodeScalars)

  @Test("What another writer of YAML wrote becomes canonical", arguments: 0..<200 as Range<UInt64>)
  func mendsOtherWriters(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let record = nasty.record()
    let node = styled(Tree(record.entries), &nasty)
    let text = try serialize(
      node: node, indent: 2 + nasty.draw(6), width: [40, 80, -1][nasty.draw(3)],
      allowUnicode: nasty.draw(3) > 0)
    let written = try #require(try Tree(yaml: Array(text.utf8)))
    try #require(written.sorted == Tree(record.entries).sorted, "the other writer is at fault")
    guard !text.unicodeScalars.contains(where: Self.forbidden.contains) else {
      #expect(Canonical.problems(text).first?.hasSuffix("control-character") == true)
      return
    }
    let formatted = try Canonical.format(Array(text.utf8))
    #expect(formatted.bytes == Canonical.encode(record))
    #expect(formatted.warnings.isEmpty)
  }

  private func styled(_ tree: Tree, _ nasty: inout NastyRecords) -> Node {
    switch tree {
    case .text(let bytes):
      let style: [Node.Scalar.Style] = [
        .any, .plain, .singleQuoted, .doubleQuoted, .literal, .folded,
      ]
      return .scalar(
        Node.Scalar(
          String(decoding: bytes, as: UTF8.self), Tag(.implicit), style[nasty.draw(style.count)]))
    case .list(let items):
      let style: Node.Sequence.Style = nasty.draw(4) == 0 ? .flow : .block
      return .sequence(Node.Sequence(items.map { styled($0, &nasty) }, Tag(.implicit), style))
    case .map(let pairs):
      let style: Node.Mapping.Style = nasty.draw(4) == 0 ? .flow : .block
      let nodes = pairs.shuffled(using: &nasty.generator).map { pair in
        (styledKey(pair.key, &nasty), styled(pair.value, &nasty))
      }
      return .mapping(Node.Mapping(nodes, Tag(.implicit), style))
    }
  }

  private func styledKey(_ bytes: [UInt8], _ nasty: inout NastyRecords) -> Node {
    let style: Node.Scalar.Style = nasty.draw(2) == 0 ? .doubleQuoted : .any
    return .scalar(Node.Scalar(String(decoding: bytes, as: UTF8.self), Tag(.implicit), style))
  }

  @Test("Line ends and marks of other systems are mended", arguments: 0..<100 as Range<UInt64>)
  func mendsLineEnds(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let bytes = Canonical.encode(nasty.record())
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.replacing("\n", with: "\r\n")
    for variant in ["\u{feff}" + text, lines, "\u{feff}" + lines, String(lines.dropLast())] {
      let variant = Array(variant.utf8)
      #expect(try Canonical.format(variant).bytes == bytes)
      #expect(
        Canonical.problems(variant).map { $0.split(separator: " ").last } == ["not-canonical"])
    }
  }

  @Test("Every comment is named, and nothing else", arguments: 0..<100 as Range<UInt64>)
  func namesComments(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let bytes = Canonical.encode(nasty.record())
    var lines: [ArraySlice<UInt8>] = []
    var comments: [Int] = []
    for line in bytes.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false) {
      if line.first.map({ $0 != 0x20 }) ?? false, nasty.draw(3) == 0 {
        lines.append(ArraySlice("# \"a\" 'b' | : - é".utf8))
        comments.append(lines.count)
      }
      lines.append(line)
    }
    guard !comments.isEmpty else { return }
    let formatted = try Canonical.format(Array(lines.joined(separator: [0x0a])))
    #expect(formatted.bytes == bytes)
    #expect(formatted.warnings.map(\.location?.line) == comments)
  }

  @Test(
    "Variants of one record have one canonical form",
    arguments: [
      "nom: 'l''eau'\nplaces: +012\n", "{places: 12, nom: \"l'eau\"}", "places: \"12\"\nnom: l'eau",
      "---\nnom: >-\n  l'eau\nplaces: 12\nservices: []\nlocal: {}\netat:\nsite: ''\n",
      "\"nom\": l'eau\n'places': 12\n...\n", "? nom\n: l'eau\nplaces:\n  12\n",
      "nom: \"l\\x27eau\"\nplaces: 12\nservices:\n- ''\n- \ncontacts: [{nom: }]\n",
    ])
  func hasOneForm(variant: String) throws {
    #expect(try Canonical.formatted(variant) == "nom: l'eau\nplaces: 12\n")
  }

  @Test("Texts, folded or over several lines, are those that YAML says")
  func readsScalarsAsYAML() throws {
    let variant = """
      presentation: >
        un
        deux

        trois
      nom: un
        deux
      horaires: "Mo \\
        08:00"
      """
    #expect(
      try Canonical.formatted(variant)
        == "nom: un deux\npresentation: |\n  un deux\n  trois\nhoraires: Mo 08:00\n")
  }
}

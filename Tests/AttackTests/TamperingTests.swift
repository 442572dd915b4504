import Commands
import Foundation
import TestSupport
import Testing

@Suite("Tampering")
struct TamperingTests {
  @Test(
    "Whatever is changed in the acts, what verifies is the beginning of the true history",
    arguments: 0..<40 as Range<UInt64>)
  func tamper(_ seed: UInt64) throws {
    let scene = try Scene()
    var generator = SeededGenerator(seed: seed)
    var history = try History(scene)
    let before = history.names
    for _ in 0..<Int.random(in: 1...3, using: &generator) { history.tamper(using: &generator) }
    try history.write()
    let after = try scene.chain()
    let report = try scene.verify().report
    if report.holds {
      #expect(after == Array(before.prefix(after.count)))
    } else if after != before, let last = report.lastGood {
      #expect(after.prefix(last.sequence) == before.prefix(last.sequence))
    }
    #expect(report.holds || after != before)
  }

  @Test(
    "An object that was changed where it is stored is never taken for what it was",
    arguments: 0..<12 as Range<UInt64>)
  func flip(_ seed: UInt64) throws {
    let scene = try Scene()
    var generator = SeededGenerator(seed: seed)
    let objects = try Shell.git("rev-list", "--objects", "main", in: scene.ledger)
      .split(separator: "\n").map { String($0.prefix(40)) }
    let victim = try #require(objects.randomElement(using: &generator))
    let place = Int.random(in: 0..<1000, using: &generator)
    try scene.run(
      """
      mv objects/pack "$SCRATCH/pack"; mkdir objects/pack
      for pack in "$SCRATCH"/pack/*.pack; do git unpack-objects -q < $pack; done
      kind=$(git cat-file -t \(victim))
      git cat-file $kind \(victim) | perl -0777 -pe 'substr($_, \(place) % length, 1) ^= "\\x01" if length' \
        > "$SCRATCH/bytes"
      other=$(git hash-object -t $kind -w --literally "$SCRATCH/bytes")
      [ $other != \(victim) ] || exit 0
      path() { echo objects/${1:0:2}/${1:2}; }
      rm -f $(path \(victim)); mv $(path $other) $(path \(victim))
      """)
    let (status, report) = try scene.verify()
    #expect(status != .success, "\(victim) \(report)")
  }
}

/// The acts of a ledger as texts that somebody changes.
private struct History {
  /// An act, with the name of the commit it stands for while it is as it was.
  struct Entry {
    var name: String?
    var text: String
  }

  private let scene: Scene
  private var entries: [Entry]
  let names: [String]

  init(_ scene: Scene) throws {
    self.scene = scene
    names = try scene.chain()
    entries = try names.map { name in
      Entry(name: name, text: try Shell.git("cat-file", "commit", name, in: scene.ledger))
    }
  }

  mutating func tamper(using generator: inout SeededGenerator) {
    let index = Int.random(in: 0..<entries.count, using: &generator)
    let other = Int.random(in: 0..<entries.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: if entries.count > 1 { entries.remove(at: index) }
    case 1: entries.swapAt(index, other)
    case 2: entries.insert(entries[index], at: other)
    case 3: entries.removeLast(min(entries.count - 1, index))
    case 4: flipCharacter(of: index, using: &generator)
    case 5: swapParents(of: index)
    case 6: edit(index, using: &generator)
    default: entries[index].take(signatureOf: entries[other])
    }
  }

  private mutating func flipCharacter(of index: Int, using generator: inout SeededGenerator) {
    var characters = Array(entries[index].text)
    let place = Int.random(in: 0..<characters.count, using: &generator)
    characters[place] = characters[place] == "a" ? "b" : "a"
    entries[index] = Entry(name: nil, text: String(characters))
  }

  private mutating func swapParents(of index: Int) {
    var lines = entries[index].text.split(separator: "\n", omittingEmptySubsequences: false)
    let parents = lines.indices.filter { lines[$0].hasPrefix("parent ") }
    guard parents.count > 1 else { return }
    lines.swapAt(parents[parents.count - 2], parents[parents.count - 1])
    entries[index] = Entry(name: nil, text: lines.joined(separator: "\n"))
  }

  private mutating func edit(_ index: Int, using generator: inout SeededGenerator) {
    let edits = [
      ("Act: opened", "Act: withdrawn"), ("Act: refused", "Act: accepted"),
      ("Sequence: ", "Sequence: 1"), ("Proposal: horaires", "Proposal: forfaits"),
      ("Content: ", "Content: 0"), ("commun.invalid> 1", "commun.invalid> 2"),
    ]
    guard let edit = edits.randomElement(using: &generator) else { return }
    let text = entries[index].text.replacing(edit.0, with: edit.1)
    if text != entries[index].text { entries[index] = Entry(name: nil, text: text) }
  }

  /// Writes the acts one after the other, each on the one before it, and moves `main` to the last.
  func write() throws {
    var previous: String?
    for (number, entry) in entries.enumerated() {
      var text = entry.text
      if let previous, let line = text.firstMatch(of: /\nparent ([0-9a-f]{40})/) {
        text.replaceSubrange(line.range, with: "\nparent \(previous)")
      }
      let isTrue =
        number < names.count && entry.name == names[number]
        && (number == 0 || previous == names[number - 1])
      previous = isTrue ? entry.name : try hash(text)
    }
    let tip = try #require(previous)
    try Shell.git("update-ref", "refs/heads/main", tip, in: scene.ledger)
  }

  private func hash(_ text: String) throws -> String {
    try Shell.run(
      ["git", "hash-object", "-t", "commit", "-w", "--literally", "--stdin"], in: scene.ledger,
      input: text
    ).output.trimmingCharacters(in: .newlines)
  }
}

extension History.Entry {
  /// Puts another act's signature in the place of its own.
  fileprivate mutating func take(signatureOf other: Self) {
    let header = /gpgsig (?:.|\n)*?END SSH SIGNATURE-----\n/
    guard let own = text.firstMatch(of: header), let theirs = other.text.firstMatch(of: header),
      own.output != theirs.output
    else { return }
    text.replaceSubrange(own.range, with: theirs.output)
    name = nil
  }
}

extension Scene {
  /// The commits of `main`, first parent by first parent, the oldest first.
  fileprivate func chain() throws -> [String] {
    let answer = try Shell.run(
      ["git", "rev-list", "--first-parent", "--reverse", "main"], in: ledger)
    return answer.output.split(separator: "\n").map(String.init)
  }
}

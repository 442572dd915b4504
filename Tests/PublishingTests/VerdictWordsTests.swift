import Foundation
import Governance
import Records
import Testing

@testable import Publishing

@Suite("Every fact in words")
struct VerdictWordsTests {
  /// Every sentence that verdicts can say in a language.
  private static func sentences(_ language: Language) -> [String] {
    let words = VerdictSamples.words(language)
    var all = VerdictSamples.becauses.map { words.sentence(for: $0) }
    all += VerdictSamples.notes.compactMap { words.sentence(for: $0) }
    all += VerdictSamples.provisions.map { words.sentence(for: $0) }
    all += VerdictSamples.reasons.map { words.sentence(for: $0) }
    all += [Settlement.Outcome.stands, .provisional, .lapses].map { words.sentence(for: $0) }
    return all + standpoints.map { words.opinion(of: $0) }
  }

  private static let standpoints: [Standpoint] =
    VerdictSamples.exclusions.map {
      Standpoint(member: "m-ana", position: .consent, exclusion: $0, possibilities: [])
    }
    + [nil, .consent, .object, .abstain, .recuse].map {
      Standpoint(member: "m-ana", position: $0, exclusion: nil, possibilities: [])
    } + [
      Standpoint(
        member: "m-ana", position: nil, exclusion: .noRole,
        possibilities: [.speak(for: [VerdictSamples.ccas])]),
      Standpoint(member: "m-ana", position: nil, exclusion: .noRole, possibilities: []),
    ]

  private func expectProse(_ sentence: String) {
    #expect(sentence.last.map { ".?".contains($0) } == true, "\(sentence)")
    #expect(!sentence.contains("  ") && !sentence.contains("\n"), "\(sentence)")
    #expect(!sentence.contains("..") && !sentence.contains(": ."), "\(sentence)")
  }

  @Test("Every fact has a sentence of its own in each language", arguments: Language.allCases)
  func everyBecause(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences = VerdictSamples.becauses.map { words.sentence(for: $0) }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences { expectProse(sentence) }
  }

  @Test("Every note has a sentence of its own in each language", arguments: Language.allCases)
  func everyNote(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences = VerdictSamples.notes.compactMap { words.sentence(for: $0) }
    #expect(Set(sentences).count == VerdictSamples.notes.count)
    for sentence in sentences { expectProse(sentence) }
    #expect(VerdictSamples.quietNotes.allSatisfy { words.sentence(for: $0) == nil })
  }

  @Test("What an acceptance hangs on reads differently each time", arguments: Language.allCases)
  func everyProvision(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences =
      VerdictSamples.provisions.map { words.sentence(for: $0) }
      + VerdictSamples.reasons.map { words.sentence(for: $0) }
      + [Settlement.Outcome.stands, .provisional, .lapses].map { words.sentence(for: $0) }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences { expectProse(sentence) }
  }

  @Test("Where a member stands is said to them, never of them", arguments: Language.allCases)
  func everyStandpoint(_ language: Language) {
    let words = VerdictSamples.words(language)
    let opinions = Self.standpoints.map { words.opinion(of: $0) }
    #expect(Set(opinions).count == opinions.count)
    for opinion in opinions {
      expectProse(opinion)
      #expect(!opinion.contains("cette personne") && !opinion.contains("this person"))
    }
    let phrases = VerdictSamples.possibilities.map { words.phrase(for: $0) }
    #expect(Set(phrases).count == phrases.count)
    #expect(phrases.allSatisfy { $0.last != "." && !$0.isEmpty })
  }

  @Test("Every reason not to seal reads differently", arguments: Language.allCases)
  func everyBar(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences = VerdictSamples.bars.map {
      words.sentence(for: Because.closerBarred("m-ana", $0, closers: []))
    }
    #expect(Set(sentences).count == VerdictSamples.bars.count)
  }

  @Test("Every operation reads differently", arguments: Language.allCases)
  func everyOperation(_ language: Language) {
    let words = VerdictSamples.words(language)
    let names = RecordChange.Operation.allCases.map {
      words.name(of: ChangeUnit.record(VerdictSamples.place, $0))
    }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.contains("Médiathèque de Ménez") })
  }

  @Test("No sentence speaks of git, nor as programs do", arguments: Language.allCases)
  func noJargon(_ language: Language) {
    let jargon: Set<Substring> = [
      "commit", "merge", "branch", "branche", "fusionn", "hash", "push", "head", "tree", "roster",
      "trailer", "nil", "null", "quorum", "submission", "optional",
    ]
    for sentence in Self.sentences(language) {
      let found = sentence.lowercased().split(whereSeparator: { !$0.isLetter })
      #expect(jargon.isDisjoint(with: found), "\(sentence)")
    }
  }

  @Test("French puts a space before its tall punctuation, English does not")
  func typography() {
    let tall = /[^ \d][:;?!»](?: |$)/
    for sentence in Self.sentences(.french) {
      #expect(sentence.firstMatch(of: tall) == nil, "\(sentence)")
      #expect(!sentence.contains("“"), "\(sentence)")
    }
    for sentence in Self.sentences(.english) {
      #expect(sentence.firstMatch(of: /\s[:;?!]/) == nil, "\(sentence)")
      #expect(!sentence.contains("«"), "\(sentence)")
    }
  }

  @Test("Every case of every fact has a sample here")
  func everyCase() throws {
    let samples: [(file: String, type: String, names: [String])] = [
      ("Because", "Because", VerdictSamples.becauses.map { "\($0)" }),
      ("Note", "Note", (VerdictSamples.notes + VerdictSamples.quietNotes).map { "\($0)" }),
      ("Note", "Exclusion", VerdictSamples.exclusions.map { "\($0)" }),
      ("Note", "Provision", VerdictSamples.provisions.map { "\($0)" }),
      ("Sealers", "SealerBar", VerdictSamples.bars.map { "\($0)" }),
      ("Standpoint", "Possibility", VerdictSamples.possibilities.map { "\($0)" }),
      ("Settlement", "Reason", VerdictSamples.reasons.map { "\($0)" }),
    ]
    for sample in samples {
      let declared = try cases(of: sample.type, in: sample.file)
      let found = Set(sample.names.map { String($0.prefix { $0.isLetter }) })
      #expect(!declared.isEmpty)
      #expect(declared.subtracting(found).isEmpty, "cases of \(sample.type)")
    }
  }

  private func cases(of type: String, in file: String) throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("Sources/Governance/Evaluation/\(file).swift")
    let text = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(text.range(of: "enum \(type):"))
    let body = text[start.upperBound...].prefix { $0 != "}" }
    return Set(body.matches(of: /(?m)^ +case (\w+)/).map { String($0.1) })
  }
}

import Coding
import Foundation
import Git
import Governance
import Ledger
import Records
import Trust

// bench generate <folder> <records> <acts> <starter>   makes a bare ledger
// bench decade <folder> <records> <acts> <starter>     makes a bare ledger of ten years, whose acts nobody judged
// bench facts <folder> changes|everything [<after>]     reads what acts say, prints milliseconds, acts and changes
// bench rows <count> <producer>                        writes a file in the national standard, of producer 1 or 2
// bench read <folder>                                  reads and types every record, prints milliseconds
// bench signatures <folder> <threads>                  checks every commit's signature, prints milliseconds
// bench evaluate <records> <reviews>                    judges a proposal in memory, prints milliseconds
// bench parse <folder>                                 types every record from memory, prints milliseconds

let arguments = Array(CommandLine.arguments.dropFirst())

func milliseconds(_ duration: Duration) -> String {
  String(
    format: "%.1f",
    Double(duration.components.attoseconds) / 1e15
      + Double(duration.components.seconds) * 1000)
}

switch (arguments.first, arguments.count) {
case ("generate", 5):
  var generator = Generator(
    starter: arguments[4], records: Int(arguments[2]) ?? 0, acts: Int(arguments[3]) ?? 0)
  try generator.make(at: arguments[1])
case ("decade", 5):
  var generator = Generator(starter: arguments[4], records: Int(arguments[2]) ?? 0, acts: 0)
  try generator.make(at: arguments[1])
  var decade = try Decade(of: arguments[1], acts: Int(arguments[3]) ?? 0)
  try decade.make()
case ("facts", 3...4):
  // The acts of a ledger, or those after one, as reports read them.
  Repository.setHashVerification(false)
  let ledger = try Ledger.open(at: arguments[1])
  let start = ContinuousClock().now
  let earlier = try arguments.count > 3 ? ledger.repository.resolve(arguments[3]) : nil
  let facts = try ledger.facts(
    after: earlier, upTo: try ledger.tip(),
    telling: arguments[2] == "changes" ? .changes : .everything)
  let took = ContinuousClock().now - start
  precondition(!facts.isEmpty, "a ledger without acts measures nothing")
  print(milliseconds(took), facts.count, facts.reduce(0) { $0 + $1.changes.count })
case ("rows", 3):
  Rows(count: Int(arguments[1]) ?? 0, producer: Int(arguments[2]) ?? 1).write()
case ("read", 2):
  var best = Duration.seconds(3600)
  Repository.setHashVerification(false)
  for _ in 0..<5 {
    let ledger = try Ledger.open(at: arguments[1])
    let state = try ledger.state()
    let clock = ContinuousClock()
    let start = clock.now
    let count = try ledger.records(in: state.tree, profile: state.profile).count
    best = min(best, clock.now - start)
    precondition(count > 0, "a ledger without records measures nothing")
  }
  print(milliseconds(best))
case ("evaluate", 3):
  let proposal = LargeProposal(
    records: Int(arguments[1]) ?? 0, reviews: Int(arguments[2]) ?? 0)
  var best = Duration.seconds(3600)
  for _ in 0..<10 {
    let start = ContinuousClock().now
    let verdict = evaluate(proposal.submission)
    best = min(best, ContinuousClock().now - start)
    precondition(verdict.classes == ["G"], "the large proposal goes beyond the light class")
  }
  print(milliseconds(best))
case ("parse", 2):
  let ledger = try Ledger.open(at: arguments[1])
  let state = try ledger.state()
  var files: [(id: RecordID, kind: Kind, bytes: [UInt8])] = []
  for file in try ledger.repository.files(in: state.tree, under: "ledger/") {
    guard let id = RecordID(path: file.path), let kind = state.profile.kinds[id.kind] else {
      continue
    }
    files.append((id: id, kind: kind, bytes: try ledger.repository.blob(file.id)))
  }
  var best = Duration.seconds(3600)
  for _ in 0..<5 {
    let start = ContinuousClock().now
    for file in files {
      _ = try RecordDecoder.decode(
        file.bytes.span, as: file.id, kind: file.kind, path: file.id.path)
    }
    best = min(best, ContinuousClock().now - start)
  }
  print(milliseconds(best))
case ("signatures", 3):
  // Every commit of the history, in the order of the walk, shared out between threads.
  let commits = try Repository.open(at: arguments[1]).commits(
    reachableFrom: [try Ledger.open(at: arguments[1]).tip()], excluding: [])
  let threads = Int(arguments[2]) ?? 1
  let path = arguments[1]
  Repository.setHashVerification(true)
  var best = Duration.seconds(3600)
  for _ in 0..<3 {
    let start = ContinuousClock().now
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      do {
        let repository = try Repository.open(at: path)
        for index in stride(from: thread, to: commits.count, by: threads) {
          let commit = try repository.signedCommit(commits[index])
          _ = try SignatureVerifier.verify(
            signature: commit.signature ?? "", over: commit.payload, namespace: "git")
        }
      } catch { preconditionFailure("a generated commit does not hold: \(error)") }
    }
    best = min(best, ContinuousClock().now - start)
  }
  print(milliseconds(best))
default:
  FileHandle.standardError.write(Data("see the head of Benchmarks/Bench/main.swift\n".utf8))
  exit(64)
}

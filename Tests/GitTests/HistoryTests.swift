import Git
import TestSupport
import Testing

@Suite("History")
struct HistoryTests {
  @Test("First parents are visited to the root, or until told to stop")
  func visitsFirstParents() throws {
    let temporary = try TemporaryRepository(bare: true)
    let side = try temporary.commit("Side\n")
    var chain: [ObjectID] = []
    for time in 0..<5 as Range<Int64> {
      let parents = chain.isEmpty ? [] : chain.suffix(1) + [side]
      chain.append(try temporary.commit(parents: parents, time: time))
    }
    var visited: [ObjectID] = []
    let tip = chain[4]
    try temporary.repository.firstParents(from: tip) { commit in
      visited.append(commit.id)
      return true
    }
    #expect(visited == chain.reversed())

    var count = 0
    try temporary.repository.firstParents(from: tip) { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }

  @Test("What the visitor throws comes through, and a missing parent is an error")
  func propagatesErrors() throws {
    struct Stop: Error {}
    let temporary = try TemporaryRepository(bare: true)
    let tip = try temporary.commit()
    #expect(throws: Stop.self) {
      try temporary.repository.firstParents(from: tip) { _ in throw Stop() }
    }
    #expect(throws: Stop.self) {
      let blob = try temporary.blob("text")
      try temporary.repository.withBlob(blob) { _ in throw Stop() }
    }
    let absent = String(repeating: "1", count: 40)
    let headers = "tree \(ObjectID.emptyTree)\nparent \(absent)\n"
    let person = "amal <amal@commun.invalid> 0 +0000"
    let orphan = try temporary.write(
      bytes: Array((headers + "author \(person)\ncommitter \(person)\n\n").utf8), as: "commit")
    #expect(
      throwing(.notFound) { () throws(GitError) in
        try temporary.repository.firstParents(from: orphan) { _ in true }
      })
  }

  @Test("Reachability is what git finds, in any graph", arguments: 0..<6 as Range<UInt64>)
  func agreesOnReachability(seed: UInt64) throws {
    let temporary = try TemporaryRepository(bare: true)
    var graph = try temporary.graph(seed: seed, datesLie: false)
    for _ in 0..<12 {
      let included = graph.pick()
      let excluded = graph.pick()
      let expected = try temporary.shell.gitLines(
        "rev-list", "--topo-order", included.hex, "^" + excluded.hex)
      let found = try temporary.repository.commits(
        reachableFrom: [included], excluding: [excluded])
      #expect(Set(found.map(\.hex)) == Set(expected) && found.count == expected.count)
      var seen: Set<ObjectID> = []
      for id in found {
        seen.insert(id)
        #expect(try temporary.repository.commit(id).parents.allSatisfy { !seen.contains($0) })
      }
    }
  }

  @Test("Commits that lie about their dates hide nothing", arguments: 0..<6 as Range<UInt64>)
  func survivesLyingDates(seed: UInt64) throws {
    let temporary = try TemporaryRepository(bare: true)
    let graph = try temporary.graph(seed: seed, datesLie: true)
    for one in graph.ids.suffix(12) {
      for other in graph.ids {
        let isAncestor = try temporary.repository.isAncestor(other, of: one)
        #expect(isAncestor == graph.ancestors(of: one).contains(other))
      }
      let found = try temporary.repository.commits(
        reachableFrom: [one], excluding: [graph.ids[5]])
      let exact = graph.ancestors(of: one).subtracting(graph.ancestors(of: graph.ids[5]))
      #expect(exact.isSubset(of: found))
    }
  }

  @Test("A commit is its own ancestor, and what is no commit is nobody's")
  func countsItself() throws {
    let temporary = try TemporaryRepository(bare: true)
    let id = try temporary.commit()
    let blob = try temporary.blob("text")
    #expect(try temporary.repository.isAncestor(id, of: id))
    #expect(
      throwing(.notFound) { () throws(GitError) in
        _ = try temporary.repository.isAncestor(blob, of: blob)
      })
  }
}

// MARK: - Builders

/// Commits made up at random, with what their ancestors are by construction.
private struct Graph {
  var ids: [ObjectID] = []
  var parents: [ObjectID: [ObjectID]] = [:]
  var random: SeededGenerator

  func ancestors(of id: ObjectID) -> Set<ObjectID> {
    var found: Set<ObjectID> = []
    var waiting = [id]
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += parents[next] ?? [] }
    }
    return found
  }

  mutating func pick() -> ObjectID { ids.randomElement(using: &random) ?? .emptyTree }
}

extension TemporaryRepository {
  fileprivate func graph(seed: UInt64, datesLie: Bool) throws -> Graph {
    var graph = Graph(random: SeededGenerator(seed: seed))
    for index in 0..<40 as Range<Int64> {
      var parents: [ObjectID] = []
      for _ in 0..<Int.random(in: 1...3, using: &graph.random) {
        guard let parent = graph.ids.suffix(8).randomElement(using: &graph.random),
          !parents.contains(parent)
        else { continue }
        parents.append(parent)
      }
      let time = datesLie ? Int64.random(in: 0..<100_000, using: &graph.random) : index
      let id = try commit("\(index)\n", parents: parents, time: time)
      graph.ids.append(id)
      graph.parents[id] = parents
    }
    return graph
  }
}

import Foundation
import Fuzzing

// What libFuzzer calls; it brings the `main` of this program (see `Fuzzing/run`, which sets the environment).

/// The target of this run.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget.named(name) else {
    let names = FuzzTarget.all.map(\.name).joined(separator: " ")
    FileHandle.standardError.write(
      Data("no target '\(name)': set TARGET to one of \(names)\n".utf8))
    exit(64)
  }
  return target
}()

/// Whether inputs are patterns of large files rather than files.
private let isEnlarging = ProcessInfo.processInfo.environment["FUZZ_ENLARGE"] != nil

/// Writes the seeds and the dictionary of the target before libFuzzer looks for them.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer, _ words: UnsafeMutableRawPointer) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["FUZZ_FOLDER"] else { return 0 }
  do {
    for (index, seed) in try target.seeds().enumerated() {
      try Data(isEnlarging ? FuzzTarget.repeating(seed, line: index) : seed).write(
        to: URL(fileURLWithPath: "\(folder)/seed-\(index)"))
    }
    let entries = target.words.map { word in
      "\"" + word.utf8.map { String(format: "\\x%02x", $0) }.joined() + "\"\n"
    }
    try Data(entries.joined().utf8).write(to: URL(fileURLWithPath: "\(folder).words"))
    return 0
  } catch {
    FileHandle.standardError.write(Data("the seeds cannot be written: \(error)\n".utf8))
    exit(2)
  }
}

/// Gives one input to the target, and aborts, which libFuzzer takes for a find, when a law is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let findings = target.findings(isEnlarging ? FuzzTarget.enlarged(bytes) : bytes)
  guard findings.isEmpty else {
    let laws = Set(findings).sorted().joined(separator: "; ")
    FileHandle.standardError.write(Data("BROKEN: \(laws)\n".utf8))
    abort()
  }
  return 0
}

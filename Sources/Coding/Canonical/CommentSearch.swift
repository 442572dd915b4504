/// Finds the comments of a document that was read, which Yams drops without a word.
///
/// A `#` after a blank or at the start of a line begins one, unless it stands in quotes or in a block: so the
/// search goes from text to text, and steps over those. It notes no more of them than of problems.
struct CommentSearch {
  private(set) var positions: [DocumentSource.Position] = []
  private let lines: [ArraySlice<UInt8>]
  private var line = 0
  private var offset = 0

  init(_ bytes: [UInt8], around root: DocumentNode) {
    lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    visit(root, indent: -1)
    search(untilLine: lines.count, offset: 0)
  }

  /// Visits a node whose parent stands at an indentation, in the order of the text.
  private mutating func visit(_ node: DocumentNode, indent: Int) {
    switch node.content {
    case .text: step(over: node, indent: indent)
    case .list(let items): for item in items { visit(item, indent: node.column - 1) }
    case .map(let pairs):
      for pair in pairs {
        visit(pair.key, indent: node.column - 1)
        visit(pair.value, indent: node.column - 1)
      }
    }
  }

  private mutating func step(over node: DocumentNode, indent: Int) {
    let target = node.line - 1
    guard lines.indices.contains(target) else { return }
    let start = offsetOfColumn(node.column, in: lines[target])
    search(untilLine: target, offset: start)
    guard line == target, offset == start, start < lines[target].count else { return }
    switch byte(at: offset) {
    case quote, UInt8(ascii: "'"): skipQuotes()
    case bar, UInt8(ascii: ">"): skipBlock(below: indent)
    default: break
    }
  }

  /// Notes the comments between here and a place further on, and goes there.
  private mutating func search(untilLine endLine: Int, offset endOffset: Int) {
    while line < lines.count, (line, offset) < (endLine, endOffset) {
      let isComment =
        byte(at: offset) == hash && (offset == 0 || byte(at: offset - 1) == space)
      if isComment, positions.count < DocumentProblems.limit {
        let before = String(decoding: lines[line].prefix(offset), as: UTF8.self)
        let column = before.unicodeScalars.count + 1
        positions.append(DocumentSource.Position(line: line + 1, column: column))
      }
      if isComment || offset >= lines[line].count {
        (line, offset) = (line + 1, 0)
      } else {
        offset += 1
      }
    }
  }

  private mutating func skipQuotes() {
    let mark = byte(at: offset)
    offset += 1
    while line < lines.count {
      let byte = byte(at: offset)
      if offset >= lines[line].count {
        (line, offset) = (line + 1, 0)
      } else if mark == quote, byte == backslash {
        offset += 2
      } else if byte == mark {
        offset += 1
        guard mark != quote, self.byte(at: offset) == mark else { return }
        offset += 1
      } else {
        offset += 1
      }
    }
  }

  /// Steps over the lines of a block, which are indented as much as its mark says, or else as its first
  /// line is, and more than its parent.
  private mutating func skipBlock(below indent: Int) {
    let digits = lines[line].dropFirst(offset + 1).prefix(2)
    let said = digits.first { (0x31...0x39).contains($0) }.map { max(indent, 0) + Int($0 - 0x30) }
    search(untilLine: line + 1, offset: 0)
    func blanks(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == space }.count }
    func isBlank(_ line: ArraySlice<UInt8>) -> Bool { blanks(line) == line.count }
    guard let first = lines[line...].first(where: { !isBlank($0) }), blanks(first) > indent
    else { return }
    let least = said ?? blanks(first)
    while line < lines.count, isBlank(lines[line]) || blanks(lines[line]) >= least {
      line += 1
    }
  }

  private func byte(at offset: Int) -> UInt8 {
    offset < lines[line].count ? lines[line][lines[line].startIndex + offset] : 0
  }

  private func offsetOfColumn(_ column: Int, in line: ArraySlice<UInt8>) -> Int {
    var scalars = 0
    for (offset, byte) in line.enumerated() where byte & 0xc0 != 0x80 {
      scalars += 1
      if scalars == column { return offset }
    }
    return line.count
  }
}

import Publishing
import Testing

@Suite("Table as CSV")
struct TableCSVTests {
  @Test("French spreadsheets take semicolons, English ones commas; what a number hides is shown")
  func languages() {
    #expect(
      TableCSV.render(DocumentSample.table, language: .french) == """
        \u{feff}Commune;Type;Lieux
        Ormeville;Médiathèque | EPN;1204
        <script>alert(1)</script>;lieu/b43108198647;-2,5
        '=1+1;"a ""b""; c, d";inconnu

        """)
    #expect(
      TableCSV.render(DocumentSample.table, language: .english, hasByteOrderMark: false) == """
        Commune,Type,Lieux
        Ormeville,Médiathèque | EPN,1204
        <script>alert(1)</script>,lieu/b43108198647,"-2,5"
        '=1+1,"a ""b""; c, d",inconnu

        """)
  }

  @Test(
    "A text is never a formula, a number stays a number",
    arguments: [
      ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+A1", "'+A1"), ("@x", "'@x"), ("-A1", "'-A1"),
      ("-1", "-1"), ("+3", "+3"), ("-2.5", "-2.5"), ("-", "'-"), ("\tx", "'\tx"), ("−3", "−3"),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
    ])
  func formulas(_ cell: String, expected: String) {
    let table = Document.Table(
      id: "t", caption: "T", columns: [Document.Table.Column("c")], rows: [[[.text(cell)]]])
    #expect(
      TableCSV.render(table, language: .english, hasByteOrderMark: false) == "c\n\(expected)\n")
  }

  @Test("A cell holds its words alone")
  func words() {
    let cell: [Document.Inline] = [
      .strong("a"), .lineBreak, .link("b", anchor: "x"), .abbreviation("c", meaning: "d"),
    ]
    #expect(cell.plainText == "a\nbc")
  }
}

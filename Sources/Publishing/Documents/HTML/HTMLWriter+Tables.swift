extension HTMLWriter {
  /// Writes a table: titled, with headings of columns and rows, in a frame that scrolls by itself when the page is
  /// too narrow for it.
  mutating func write(_ table: Document.Table) {
    // Any frame may have to scroll on a small screen, so that a keyboard must reach it.
    html.raw("<div class=\"table\" role=\"group\" tabindex=\"0\"")
    html.attribute("aria-labelledby", table.id + "-caption")
    html.raw(">\n<table")
    html.attribute("id", table.id)
    html.raw(">\n<caption")
    html.attribute("id", table.id + "-caption")
    html.raw("><span>")
    html.write(table.caption)
    html.raw("</span></caption>\n<thead>\n<tr>")
    for column in table.columns {
      html.raw(column.isNumeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      html.write(column.title)
      html.raw("</th>")
    }
    html.raw("</tr>\n</thead>\n<tbody>\n")
    if table.rows.isEmpty {
      html.raw("<tr><td colspan=\"\(max(1, table.columns.count))\">\(words.emptyTable)</td></tr>\n")
    }
    writeRows(of: table)
    html.raw("</tbody>\n</table>\n</div>\n")
    writeDownload(of: table)
  }

  private mutating func writeRows(of table: Document.Table) {
    let cells = table.columns.map { $0.isNumeric ? "<td class=\"n\">" : "<td>" }
    for (place, row) in table.rows.prefix(limit).enumerated() {
      html.raw("<tr")
      if let anchor = table.anchors[place] { html.attribute("id", anchor) }
      html.raw(">")
      for (column, cell) in row.enumerated() {
        if column == 0 {
          html.raw("<th scope=\"row\">")
          write(cell)
          html.raw("</th>")
        } else {
          html.raw(column < cells.count ? cells[column] : "<td>")
          write(cell)
          html.raw("</td>")
        }
      }
      html.raw("</tr>\n")
    }
  }

  /// Writes what is left out of a table, and where its file is.
  private mutating func writeDownload(of table: Document.Table) {
    let cut = words.cut(table, at: limit, isWritten: options.tables != nil)
    if let cut {
      html.raw("<p class=\"cut\">")
      html.write(cut.before)
      if let file = options.tables?.path(of: table) {
        html.raw("<a download")
        html.attribute("href", file)
        html.raw(">")
        html.write(file)
        html.raw("</a>")
      } else {
        html.write("tables/\(table.id).csv")
      }
      html.write(cut.after)
      html.raw("</p>\n")
    }
    guard let files = options.tables, cut == nil, !files.holdsCutOnesOnly, !table.rows.isEmpty
    else {
      return
    }
    html.raw("<p class=\"download\"><a download")
    html.attribute("href", files.path(of: table))
    html.raw(">\(words.download)<span class=\"unseen\"> – ")
    html.write(table.caption)
    html.raw("</span></a></p>\n")
  }
}

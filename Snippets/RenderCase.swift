// Renders the documents that a case names, as PDF files in the current folder.
//
//     swift run RenderCase case.json

import Exigible
import Foundation

let path = CommandLine.arguments.dropFirst().first ?? "case.json"
let json = Array(try Data(contentsOf: URL(filePath: path)))

do {
  let engine = try Engine()
  let rendering = try engine.render(json, assets: (path as NSString).deletingLastPathComponent)
  for document in rendering.documents {
    try Data(document.pdf).write(to: URL(filePath: document.fileName), options: .withoutOverwriting)
    print(document.fileName, document.pageCount, rendering.statement.totals.totalDue.plainText)
  }
} catch let refusal as Refusal {
  let text = CaseText(name: path, json: json)
  for diagnostic in refusal.diagnostics { print(text.message(diagnostic, in: .english)) }
}

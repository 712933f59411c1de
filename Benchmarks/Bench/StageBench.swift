import ArgumentParser
import CaseFiles
import Claims
import DocumentModel
import Exigible
import Finishing
import Fonts
import JSON
import Law
import Layout
import Painting
import Templates

/// Each arrow of the program on its own, over the same cases.
struct StageBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Time the stages of a document; one line of JSON, milliseconds of CPU.")

  @OptionGroup var cases: Cases
  @Option(help: "archive or print.") var profile = FileProfile.archive

  func run() throws {
    let cases = try cases.read()
    let count = self.cases.count
    let line = try StageLine(profile: profile)
    for rank in 0..<min(40, count) { try line.warm(cases[rank % cases.count]) }
    var clock = StageClock(count: count)

    let files = try clock.time("read", 0..<count) { try readCase(cases[$0 % cases.count]).value }
    let statements = try clock.time("compute", 0..<count) {
      try computeStatement(files[$0], law: line.law).value
    }
    let documents = try clock.time("fill", 0..<count) { try line.fill(files[$0], statements[$0]) }
    let pages = try clock.time("lay out", 0..<count) { try line.layOut(documents[$0]) }
    let painted = try clock.time("paint", 0..<count) { try line.painter.paintPDF(pages[$0]) }
    _ = try clock.time("finish", 0..<count) { try line.finish(painted[$0], of: pages[$0]) }
    print(writeJSON(.object(clock.members)))
  }
}

/// What the stages share.
private struct StageLine {
  let law: LawBook
  let templates: TemplateLibrary
  let typesetter: Typesetter
  let painter: Painter
  let finisher: Finisher
  let profile: FileProfile

  init(profile: FileProfile) throws {
    law = try LawBook.load()
    templates = try TemplateLibrary()
    let fonts = try FontBook()
    typesetter = Typesetter(fonts: fonts, hyphenator: try Hyphenator())
    painter = Painter(fonts: fonts)
    finisher = try Finisher(fonts: fonts, producer: "Exigible")
    self.profile = profile
  }

  func fill(_ file: CaseFile, _ statement: Statement) throws -> Document {
    let template = try templates.template(file.documents[0])
    return try Templates.fill(template, caseFile: file, statement: statement, assets: Assets()).value
  }

  func layOut(_ document: Document) throws -> PagedDocument {
    try Layout.layOut(document, with: typesetter).value
  }

  func finish(_ painted: [UInt8], of pages: PagedDocument) throws -> [UInt8] {
    try finisher.finishPDF(painted, of: pages, profile: profile)
  }

  func warm(_ json: [UInt8]) throws {
    let file = try readCase(json).value
    let pages = try layOut(fill(file, computeStatement(file, law: law).value))
    _ = try finish(painter.paintPDF(pages), of: pages)
  }
}

private struct StageClock {
  let count: Int
  private(set) var members: [JSONValue.Member] = []

  init(count: Int) { self.count = count }

  mutating func time<Result>(
    _ stage: String, _ ranks: Range<Int>, _ work: (Int) throws -> Result
  ) throws -> [Result] {
    let start = try ProcessClock.now
    let results = try ranks.map(work)
    let end = try ProcessClock.now
    members.append(
      JSONValue.Member(stage, .decimal((end.processor - start.processor) * 1000 / Double(count))))
    return results
  }
}

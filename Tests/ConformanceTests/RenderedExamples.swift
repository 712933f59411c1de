import Exigible
import Foundation
import Layout
import TestSupport

/// Every document of every example as files of both profiles, rendered once for all tests.
struct RenderedExamples: Sendable {
  struct Sample: Sendable {
    let path: String
    let pages: PagedDocument
  }

  let archive: [Sample]
  let print: [Sample]
  private let scratch: Scratch

  static let all = Result { try RenderedExamples() }

  private init() throws {
    let engine = try Engine()
    let assets = Repository.file("examples").path
    scratch = try Scratch()
    var archive: [Sample] = []
    var print: [Sample] = []
    for name in Repository.names(in: "examples") where name.hasSuffix(".json") {
      let json = try Repository.bytes("examples/" + name)
      let pages = try engine.pages(of: json, assets: assets).map(\.pages)
      for profile in FileProfile.allCases {
        let rendering = try engine.render(json, assets: assets, options: RenderOptions(profile: profile))
        for (document, pages) in zip(rendering.documents, pages) {
          let file = "\(name.dropLast(5))-\(document.id.rawValue).\(profile.rawValue).pdf"
          let path = try scratch.write(Data(document.pdf), to: file).path
          let sample = Sample(path: path, pages: pages)
          if profile == .archive { archive.append(sample) } else { print.append(sample) }
        }
      }
    }
    (self.archive, self.print) = (archive, print)
  }
}

import Exigible
import Foundation
import TestSupport
import Testing

/// A file of the program, laid open by qpdf, altered, and closed again.
struct AlteredFile {
  let engine: Engine
  let original: [UInt8]

  /// - Parameter documents: merged into one file that carries its case.
  init(_ engine: Engine, documents: [DocumentID] = [.decompte], of json: Data = SampleCase.json()) throws {
    self.engine = engine
    original =
      try engine.render(
        Array(json), documents: documents, options: RenderOptions(attachments: .caseFile)
      ).documents[0].pdf
  }

  /// The file as qpdf lays it open, with `change` made to it.
  func edited(_ change: (inout String) -> Void) throws -> [UInt8] {
    let scratch = try Scratch()
    let path = try scratch.write(Data(original), to: "a.pdf").path
    let open = try Program.execute("/usr/bin/qpdf", ["--qdf", "--object-streams=disable", path, "-"])
    var text = String(data: open.output, encoding: .isoLatin1) ?? ""
    let before = text
    change(&text)
    #expect(text != before, "nothing was altered")
    let altered = try scratch.write(text.data(using: .isoLatin1) ?? Data(), to: "b.pdf").path
    return Array(try Program.execute("/usr/bin/fix-qdf", [altered]).output)
  }

  func verified(_ change: (inout String) -> Void) throws -> FileVerification {
    try engine.verify(edited(change))
  }

  /// What is told when the first `old` gives way to `new`, whether or not the file says that other libraries wrote it:
  /// its forger may choose.
  func told(_ old: String, _ new: String) throws -> Set<String> {
    try told { text in
      if let range = text.range(of: old) { text.replaceSubrange(range, with: new) }
    }
  }

  /// What is told of a change in both cases.
  func told(_ change: (inout String) -> Void) throws -> Set<String> {
    let own = try verified(change)
    let foreign = try verified { text in
      change(&text)
      text = text.replacing("/Producer (Exigible", with: "/Producer (Exigibl.")
    }
    return Set(own.differences.map(\.id)).intersection(foreign.differences.map(\.id))
  }
}

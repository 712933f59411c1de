import Diagnostics
import DocumentModel
import Testing

@testable import Layout

@Suite("the step by which a document is drawn together")
struct TightnessTests {
  @Test("is the least that spares a page, wherever the search begins", arguments: 1...Tightness.steps + 1)
  func search(least: Int) {
    for likely in [-1, 0.2, 1, 3.4, 4, 7.9, 8, 40, .infinity, .nan] {
      for missing in [-2, 0.1, 1, 2.5, .infinity, -.infinity, .nan] {
        var search = TightnessSearch(likely: likely)
        var tried: [Int] = []
        var found = Tightness.steps + 1
        while let step = search.next, tried.count <= Tightness.steps {
          tried.append(step)
          if step >= least {
            found = step
            search.spared()
          } else {
            search.failed(missing: missing)
          }
        }
        #expect(found == least, "\(likely) \(missing): \(tried)")
        #expect(Set(tried).count == tried.count, "\(likely) \(missing): \(tried)")
      }
    }
  }

  @Test("is that of a search over all, each set by a typesetter of its own", arguments: samples)
  func exhaustive(document: Document) throws {
    let settings = Tightness.all.map {
      let typesetter = Setting.typesetter
      return DocumentSetter(document, with: typesetter, memory: typesetter.forgetfulMemory).set($0)
    }
    let natural = settings[0]
    let best = settings.dropFirst().first { $0.pageCount < natural.pageCount && !$0.isFaulty }
    let wanted = natural.spillsOnLastPage ? best ?? natural : natural
    #expect(try Setting.pages(of: document) == wanted.result().value)
  }

  @Test("of the letters tried here, some keep their natural spacing and others take each of several steps")
  func variety() throws {
    let steps = try TightnessTests.samples.map { document in
      let paged = try Setting.pages(of: document)
      return try Tightness.all.firstIndex {
        let typesetter = Setting.typesetter
        let setting = DocumentSetter(document, with: typesetter, memory: typesetter.memory).set($0)
        return try setting.result().value == paged
      }
    }
    #expect(!steps.contains(nil))
    #expect(Set(steps).count > 3)
  }

  @Test("draws a square code above the address together with the rest")
  func headOfModules() throws {
    let letter = TightnessTests.letter(sentences: 1, code: true)
    let typesetter = Setting.typesetter
    let setter = DocumentSetter(letter, with: typesetter, memory: typesetter.memory)
    let widths = try Tightness.all.map { tightness in
      try setter.set(tightness).result().value.pages[0].items.compactMap { item in
        if case .modules(_, _, let width, _) = item.shape { width } else { nil }
      }
    }
    let wanted = Tightness.all.map {
      [FigurePlan(TightnessTests.square, style: PageStyle(letter.layout, $0), room: .mm(80)).module]
    }
    #expect(widths == wanted)
    #expect(wanted.first != wanted.last)
  }

  private static let samples =
    (1...24).map { letter(sentences: $0, code: false) }
    + stride(from: 1, to: 24, by: 4).map { letter(sentences: $0, code: true) }
    + [8, 9, 10, 11, 12, 40, 41, 42].map { Sample.decompte(invoices: $0) }

  private static func letter(sentences: Int, code: Bool) -> Document {
    var frame = Sample.frame()
    if code { frame.delivery = [.code(square)] }
    let words = String(
      repeating: "Vous restez nous devoir cette somme, malgré nos rappels. ", count: sentences)
    return Sample.letter(
      [
        Sample.subject, .table(Sample.debtTable), Sample.demand, Sample.consequences,
        Sample.paragraph(words), Sample.payment, Sample.signature,
      ], frame: frame)
  }

  private static let square = Figure(
    symbology: .qr, modules: Modules(rows: Array(repeating: Array(repeating: true, count: 21), count: 21)),
    alternate: "Code", label: [])
}

extension Tightness {
  fileprivate static let all = (0...steps).map(Tightness.init)
}

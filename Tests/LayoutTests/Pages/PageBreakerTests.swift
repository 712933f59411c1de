import DocumentModel
import Testing

@testable import Layout

@Suite struct PageBreakerTests {
  /// `count` boxes of 10 points, a breakpoint between two of them, its cost by the number of boxes above it.
  private func boxes(
    _ count: Int, cost: (Int) -> Int = { _ in 0 }, foot: Length = .zero, head: Length = .zero
  ) -> [Measured] {
    (1...count).flatMap { number -> [Measured] in
      let box = Measured.box(.pt(10))
      return number == count ? [box] : [box, .breakpoint(cost: cost(number), foot: foot, head: head)]
    }
  }

  private func boxCounts(
    _ list: [Measured], first: Double = 100, rest: Double = 100
  ) throws -> [Int] {
    let pages = try #require(PageBreaker(list, firstHeight: .pt(first), height: .pt(rest)).pages())
    return pages.map { page in
      list[page.items].count { if case .box = $0 { true } else { false } }
    }
  }

  @Test func fillsThePagesInOrder() throws {
    #expect(try boxCounts(boxes(25)) == [10, 10, 5])
    #expect(try boxCounts(boxes(10)) == [10])
  }

  @Test func givesTheFirstPageItsOwnHeight() throws {
    #expect(try boxCounts(boxes(14), first: 40) == [4, 10])
  }

  @Test func keepsALastPageFromHoldingASingleLine() throws {
    #expect(try boxCounts(boxes(21)) == [10, 9, 2])
  }

  @Test func leavesRoomForWhatClosesAPage() throws {
    #expect(try boxCounts(boxes(25, foot: .pt(10))) == [9, 9, 7])
    #expect(try boxCounts(boxes(23, foot: .pt(10), head: .pt(20))) == [9, 7, 7])
  }

  @Test func neverEndsAPageAtAForbiddenPlaceThatCanBeAvoided() throws {
    let list = boxes(12, cost: { (6...11).contains($0) ? BreakCost.never : 0 })
    #expect(try boxCounts(list) == [5, 7])
  }

  @Test func breaksWhatNoPageCanHold() throws {
    #expect(try boxCounts(boxes(15, cost: { _ in BreakCost.never })).reduce(0, +) == 15)
  }

  @Test func countsTheHeadThatIsRepeated() throws {
    #expect(try boxCounts(boxes(28, head: .pt(10))) == [10, 9, 9])
  }

  @Test func dropsSpacesAtPageEnds() throws {
    var list: [Measured] = []
    for _ in 1...4 {
      list += [
        .box(.pt(50)), .space(.pt(30)), .breakpoint(cost: 0, foot: .zero, head: .zero), .space(.pt(30)),
      ]
    }
    #expect(try boxCounts(list) == [1, 1, 1, 1])
    let pages = try #require(PageBreaker(list, firstHeight: .pt(50), height: .pt(50)).pages())
    #expect(pages.allSatisfy { $0.height == .pt(50) })
  }

  @Test func answersNilForAPieceHigherThanAPage() {
    #expect(PageBreaker([.box(.pt(120))], firstHeight: .pt(100), height: .pt(100)).pages() == nil)
  }

  @Test func skipsAShortFirstPageForAHighPiece() throws {
    let list: [Measured] = [.box(.pt(10)), .breakpoint(cost: 0, foot: .zero, head: .zero), .box(.pt(90))]
    #expect(try boxCounts(list, first: 40) == [1, 1])
  }

  @Test func prefersAFineEndToAFullPage() throws {
    let list = boxes(14, cost: { $0 == 9 ? 0 : BreakCost.hyphen })
    #expect(try boxCounts(list) == [9, 5])
  }

  @Test func takesNoPageMoreForFineness() throws {
    let list = boxes(20, cost: { $0 == 10 ? BreakCost.announcement : 0 })
    #expect(try boxCounts(list) == [10, 10])
  }
}

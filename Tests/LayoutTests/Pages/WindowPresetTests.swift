import DocumentModel
import Testing

@testable import Layout

/// Rectangles of the table of windows, in millimetres: always shown, then ever shown.
@Suite struct WindowPresetTests {
  @Test(arguments: [
    ("dl-35x100", [100, 55, 190, 79], [90, 44, 200, 90]),
    ("dl-45x100", [100, 45, 190, 79], [90, 34, 200, 90]),
    ("c56-35x100", [109, 59, 190, 79], [90, 44, 209, 94]),
    ("c56-45x100", [109, 49, 190, 79], [90, 34, 209, 94]),
    ("c5", [109, 57, 190, 88.5], [90, 43.5, 209, 102]),
    ("c4", [109, 45, 190, 68], [90, 18, 209, 95]),
    ("dl-left-35x100", [20, 55, 110, 79], [10, 44, 120, 90]),
    ("dl-left-45x90", [20, 50, 100, 84], [10, 39, 110, 95]),
  ])
  func showsWhatItsPlayAllows(id: String, always: [Double], ever: [Double]) throws {
    let preset = WindowPreset(try #require(EnvelopeWindow(rawValue: id)))
    #expect(try #require(preset.alwaysShown).millimetres == always)
    #expect(try #require(preset.everShown).millimetres == ever)
  }

  @Test func hasFoldMarksWhereTheSheetIsFolded() throws {
    #expect(WindowPreset(.dl35).folds == [99, 198])
    #expect(WindowPreset(.c5).folds == [148.5])
    #expect(WindowPreset(.c4).folds == [])
  }

  @Test func withoutWindowShowsNothing() {
    #expect(WindowPreset(.none).alwaysShown == nil)
    #expect(WindowPreset(.none).everShown == nil)
  }
}

extension Area {
  /// Left, top, right, bottom, to the thousandth.
  fileprivate var millimetres: [Double] {
    [left, top, right, bottom].map { ($0.millimetres * 1_000).rounded() / 1_000 }
  }
}

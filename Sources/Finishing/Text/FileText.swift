/// The words of all pages of a file, and its fonts.
struct FileText {
  var pages: [Page] = []
  var fonts: [EmbeddedFont] = []
  /// Ranks in `fonts`, as the contents of some pages call them: `F0` is the first of a list.
  var names: [[Int]] = []

  struct Page {
    var content: [UInt8]
    /// Rank of its list of names.
    var names: Int
  }
}

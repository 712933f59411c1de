/// The tables of a TrueType font that a subset and its descriptor are made of, by their tags, in the order of a directory.
enum FontTable: Int, CaseIterable {
  case cmap = 0x636D_6170
  case glyf = 0x676C_7966
  case head = 0x6865_6164
  case hhea = 0x6868_6561
  case hmtx = 0x686D_7478
  case loca = 0x6C6F_6361
  case maxp = 0x6D61_7870
  case post = 0x706F_7374
}

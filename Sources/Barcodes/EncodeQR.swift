import CQREncode
import DocumentModel

/// `text` as a QR code (ISO/IEC 18004), in UTF-8, readable with 15 % of it lost; nil when it is too long.
package func encodeQR(_ text: String) -> Modules? {
  let bytes = Array(text.utf8)
  guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
  defer { QRcode_free(code) }
  let side = Int(code.pointee.width)
  guard side > 0, let data = code.pointee.data else { return nil }
  let rows = (0..<side).map { row in (0..<side).map { data[row * side + $0] & 1 == 1 } }
  return Modules(rows: rows)
}

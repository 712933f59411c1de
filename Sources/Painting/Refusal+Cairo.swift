import CCairo
import Diagnostics

extension Refusal {
  /// Pages that cannot be painted for a reason that is no fault of the case.
  static func painting(_ reason: String) -> Refusal {
    Refusal(Diagnostic(PaintingCode.paintingFailed, at: .thing("cairo"), [.reason: reason]))
  }

  /// - Throws: what cairo says, unless it says that all is well.
  static func check(_ status: cairo_status_t) throws(Refusal) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw painting(String(cString: cairo_status_to_string(status)))
  }
}

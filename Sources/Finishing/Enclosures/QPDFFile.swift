import CQPDF
import Diagnostics

/// A PDF file that libqpdf holds open; handles are good as long as this value lives.
///
/// Not Sendable: one thread works with it.
final class QPDFFile {
  typealias Handle = qpdf_oh

  let library: cqpdf
  private(set) var data: qpdf_data?
  /// libqpdf reads from it until the end.
  private let bytes: UnsafeMutableRawBufferPointer

  /// libqpdf, loaded on first use; nil when it is not installed.
  static let library: cqpdf? = {
    withUnsafeTemporaryAllocation(of: cqpdf.self, capacity: 1) { table in
      guard let functions = table.baseAddress, cqpdf_load(functions) == 1 else { return nil }
      return functions.pointee
    }
  }()

  enum Fault: Error {
    case encrypted
    case damaged(String)
  }

  /// - Parameter description: what libqpdf calls the file in its messages.
  init(_ content: [UInt8], _ library: cqpdf, description: String) throws(Fault) {
    self.library = library
    bytes = .allocate(byteCount: content.count, alignment: 1)
    bytes.copyBytes(from: content)
    data = library.create()
    library.silence_errors(data)
    library.set_suppress_warnings(data, 1)
    library.set_attempt_recovery(data, 0)
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    _ = library.read_memory(data, description, start, UInt64(bytes.count), nil)
    if library.has_error(data) != 0 {
      let error = library.get_error(data)
      throw library.get_error_code(data, error) == qpdf_e_password ? .encrypted : .damaged(text(of: error))
    }
    if library.is_encrypted(data) != 0 { throw .encrypted }
  }

  deinit {
    library.cleanup(&data)
    bytes.deallocate()
  }

  /// What libqpdf has found wrong since it was last asked; nil when nothing.
  func takeFault() -> String? {
    var fault = library.has_error(data) != 0 ? text(of: library.get_error(data)) : nil
    while library.more_warnings(data) != 0 {
      let warning = text(of: library.next_warning(data))
      fault = fault ?? warning
    }
    return fault
  }

  private func text(of error: qpdf_error?) -> String {
    library.get_error_full_text(data, error).map { String(cString: $0) } ?? "–"
  }
}

extension QPDFFile {
  var root: Handle { library.get_root(data) }
  var pageCount: Int { Int(library.get_num_pages(data)) }
  func page(_ index: Int) -> Handle { library.get_page_n(data, index) }

  /// Gives each page what it takes from the nodes above it.
  func pushInheritedAttributes() { _ = library.push_inherited_attributes_to_page(data) }

  /// To be called once the tree of pages was changed.
  func updatePages() { _ = library.update_all_pages_cache(data) }

  /// The value of a key such as `/Pages`; nil when there is none.
  func value(_ key: String, of dictionary: Handle) -> Handle? {
    let value = library.oh_get_key_if_dict(data, dictionary, key)
    return library.oh_is_null(data, value) == 0 ? value : nil
  }

  func elements(of array: Handle) -> [Handle] {
    guard library.oh_is_array(data, array) != 0 else { return [] }
    return (0..<library.oh_get_array_n_items(data, array)).map { library.oh_get_array_item(data, array, $0) }
  }

  func number(_ handle: Handle) -> Double? {
    var number = 0.0
    return library.oh_get_value_as_number(data, handle, &number) != 0 ? number : nil
  }

  /// The name, with its slash; nil for anything else.
  func name(_ handle: Handle) -> String? {
    library.oh_get_name(data, handle).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  func set(_ key: String, _ value: Handle, of dictionary: Handle) {
    library.oh_replace_key(data, dictionary, key, value)
  }

  /// An object from its text, such as `[0 0 595 842]`.
  func object(_ text: String) -> Handle { library.oh_parse(data, text) }

  func newArray() -> Handle { library.oh_new_array(data) }
  func append(_ item: Handle, to array: Handle) { library.oh_append_item(data, array, item) }

  func indirect(_ handle: Handle) -> Handle {
    library.oh_is_indirect(data, handle) != 0 ? handle : library.make_indirect_object(data, handle)
  }

  /// An indirect object of `other`, with all it refers to; the same copy each time.
  func copy(_ handle: Handle, from other: QPDFFile) -> Handle {
    library.oh_copy_foreign_object(data, other.data, handle)
  }
}

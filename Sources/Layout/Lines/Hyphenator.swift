import CHyphen
import Diagnostics

/// French patterns, read once from the embedded dictionary: shared by all threads.
package final class Hyphenator: Sendable {
  package init() throws(Refusal) {}
}

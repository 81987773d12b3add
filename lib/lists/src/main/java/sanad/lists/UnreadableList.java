package sanad.lists;

/// A file that is no list of a known form, or broken beyond its entries; the message says what was
/// expected and where reading stopped, and quotes no content.
public final class UnreadableList extends Exception {
  UnreadableList(String message) {
    super(message);
  }

  UnreadableList(String message, Throwable cause) {
    super(message, cause);
  }
}

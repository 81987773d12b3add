package sanad.web;

/// What writes its own elements, since a template would take far longer for so many small ones.
/// Every text in it is escaped ([SayDialect#escape]).
sealed interface Markup permits MarkedText, Why.Lines {
  /// The elements and texts.
  String html();
}

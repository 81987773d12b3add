package sanad.web;

import java.util.List;
import java.util.Optional;

/// What stands around every page: bar, navigation, purpose, foot.
///
/// @param view name of the page, for the current entry of the navigation and the keys
/// @param purpose code, empty where nothing is opened
/// @param back where the language form returns to
/// @param done key of the message about what was just done, empty where nothing was
/// @param once by which a form of this page is told from another, and done once
/// @param undo where *Undo* posts to, empty where there is nothing to undo
record Frame(
    String view,
    Language language,
    Banner banner,
    Optional<CurrentSession.SignedIn> who,
    String purpose,
    List<Entry> entries,
    String node,
    String version,
    boolean demonstration,
    String back,
    String done,
    String undo,
    String now,
    String once,
    Assets assets) {

  /// An entry of the navigation.
  ///
  /// @param key the second key after `g`, empty where there is none
  record Entry(String view, String path, String key) {}

  /// Whether the officer works on content, or only looks: forms are for those who work.
  public boolean works() {
    return who.filter(signed -> signed.officer().works()).isPresent();
  }

  /// All languages, for the links.
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /// The address of an asset.
  public String asset(String name) {
    return assets.path(name);
  }
}

package sanad.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import sanad.testkit.browser.Chromium;

/// An officer before a browser: one node, one person.
record Desk(Chromium browser, String url) {
  private static final String PASSWORD = "EXERCISE long password";

  void open(String path) throws Exception {
    browser.open(url + path);
  }

  /// Sends the form that the script answers, and waits for the next page.
  void send(String form) throws Exception {
    browser.leave(form + ".requestSubmit()");
  }

  /// Signs in for the first time and sets a password of their own. An officer of one purpose is not
  /// asked what for.
  void signIn(String login, String oneTimePassword, String language) throws Exception {
    open("/sign-in");
    browser.fill("login", login);
    browser.fill("password", oneTimePassword);
    send("document.querySelector('main form')");
    browser.fill("current", oneTimePassword);
    browser.fill("wanted", PASSWORD);
    browser.fill("again", PASSWORD);
    send("document.querySelector('main form')");
    speak(language);
  }

  /// Switches the language of the pages.
  void speak(String language) throws Exception {
    browser.leave("document.querySelector('button[value=" + language + "]').click()");
  }

  /// What a person reads on the page.
  String text() throws Exception {
    return browser.evaluate("document.querySelector('main').innerText");
  }

  /// How many elements there are of a kind.
  int count(String selector) throws Exception {
    return Integer.parseInt(
        browser.evaluate("String(document.querySelectorAll('" + selector + "').length)"));
  }

  /// How many bytes the page has that is open now, as it left the node before compression.
  int bytes() throws Exception {
    return Integer.parseInt(
        browser.evaluate(
            "fetch(location.href).then(a => a.arrayBuffer()).then(b => String(b.byteLength))"));
  }

  /// Keeps a picture of the page beside the test's results, for people to look at.
  void picture(String name) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "pictures"));
    browser.picture(folder.resolve(name + ".png"));
  }
}

package sanad.web;

import java.util.Arrays;
import java.util.function.Supplier;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.store.Session;

/// One request of an officer who is signed in and has said what for; its session closes when the
/// page has been written.
record Visit(CurrentSession.SignedIn who, Purpose purpose, Language language, Session session) {
  /// Reads as one ([Session#together]) what a page shows, and the register, by which it names
  /// parties.
  <T> T read(Supplier<T> reads) {
    return session.together(
        () -> {
          session.registry().register();
          return reads.get();
        });
  }

  /// Whether the officer has one of these roles.
  boolean hasAny(Role... roles) {
    return Arrays.stream(roles).anyMatch(who.officer().roles()::contains);
  }

  /// Whether this visit opens content at all.
  boolean content() {
    return purpose.shares() && who.officer().roles().stream().anyMatch(Role::opensContent);
  }

  /// Refuses as if the page did not exist, unless the officer has one of these roles.
  void need(Role... roles) {
    if (!hasAny(roles)) {
      throw new Absent();
    }
  }

  /// Whether the officer works on content, or only looks.
  boolean works() {
    return who.officer().works();
  }

  /// Refuses as if the page did not exist, unless this visit opens content to an officer who works
  /// on it.
  void needWork() {
    needContent();
    if (!works()) {
      throw new Absent();
    }
  }

  /// Refuses as if the page did not exist, unless this visit opens content.
  void needContent() {
    if (!content()) {
      throw new Absent();
    }
  }
}

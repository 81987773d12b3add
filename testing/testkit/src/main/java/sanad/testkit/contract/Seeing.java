package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Page;
import sanad.store.Session;

/// Every way of seeing an object, which must all agree.
final class Seeing {
  /// More pages than any list here has: a place that leads back to its own page would never end.
  private static final int MOST_PAGES = 1_000;

  private Seeing() {}

  static boolean of(Session session, StixId id) {
    var got = session.items().get(id);
    boolean read = got.isPresent();
    var rows = everything(session).stream().filter(held -> held.id().equals(id)).toList();
    boolean listed = !rows.isEmpty();
    assertThat(rows)
        .as("the row that counts of %s", id)
        .allMatch(held -> got.equals(Optional.of(held)));
    boolean ofType =
        all(from -> session.items().list(ItemQuery.ALL.ofTypes(id.type()), 50, from)).stream()
            .anyMatch(held -> held.id().equals(id));
    boolean among = !session.items().among(List.of(id)).isEmpty();
    boolean known = !session.items().versions(id).isEmpty();
    assertThat(List.of(listed, ofType, among)).as("lists of %s", id).containsOnly(read);
    assertThat(known || !read).as("versions of %s", id).isTrue();
    return read;
  }

  static List<Held> everything(Session session) {
    return all(from -> session.items().list(ItemQuery.ALL, 50, from));
  }

  /// All pages of a list; fails where one comes twice.
  static <T> List<T> all(Function<Optional<String>, Page<T>> list) {
    var rows = new ArrayList<T>();
    var places = new ArrayList<String>();
    Optional<String> from = Optional.empty();
    do {
      var page = list.apply(from);
      assertThat(page.rows()).noneMatch(rows::contains);
      rows.addAll(page.rows());
      from = page.next();
      from.ifPresent(place -> assertThat(places).doesNotContain(place));
      from.ifPresent(places::add);
      assertThat(places).hasSizeLessThan(MOST_PAGES);
    } while (from.isPresent());
    return rows;
  }

  static Set<StixId> ids(List<Held> held) {
    return Set.copyOf(held.stream().map(Held::id).toList());
  }
}

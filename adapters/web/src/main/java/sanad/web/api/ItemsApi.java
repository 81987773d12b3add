package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;

/// Objects that the caller may see for the stated purpose. An absent one and a withheld one are
/// answered alike.
@RestController
@RequestMapping("/api/v1/items")
public final class ItemsApi {
  private final ApiSessions sessions;

  /// Over the objects of a node.
  public ItemsApi(ApiSessions sessions) {
    this.sessions = sessions;
  }

  /// @param object the STIX object, its text exactly as kept
  record ItemView(
      String id,
      String type,
      String originator,
      @Nullable String receivedFrom,
      String tlp,
      String classification,
      String reference,
      Map<String, @Codes(Permission.class) String> uses,
      Instant storedAt,
      String object) {
    static ItemView of(Held held) {
      var terms = held.handling().terms();
      var uses = new TreeMap<String, String>();
      held.conditions().uses().forEach((use, said) -> uses.put(use.code(), said.code()));
      return new ItemView(
          held.id().toString(),
          held.type(),
          held.originator().stix(),
          held.receivedFrom().map(PartyId::stix).orElse(null),
          terms.tlp().label(),
          terms.classification().scheme() + "/" + terms.classification().level(),
          held.handling().reference(),
          uses,
          held.storedAt(),
          held.object().json());
    }
  }

  @GetMapping
  Rows<ItemView> list(
      @RequestParam(defaultValue = "") List<String> type,
      @RequestParam(defaultValue = "false") boolean received,
      @RequestParam Optional<String> words,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    // a search knows neither: left out they would seem to hold
    if (words.isPresent() && (received || !type.isEmpty())) throw Given.unfit("words", "alone");
    var all = received ? ItemQuery.ALL.received() : ItemQuery.ALL;
    var query = type.isEmpty() ? all : all.ofTypes(type.toArray(String[]::new));
    try (var session = sessions.open(request)) {
      var items = session.items();
      var page =
          words.isPresent()
              ? items.search(words.get(), Limits.of(limit), from)
              : items.list(query, Limits.of(limit), from);
      return Rows.of(page, ItemView::of);
    }
  }

  @GetMapping("/{id}")
  ItemView get(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return StixId.of(id)
          .flatMap(session.items()::get)
          .map(ItemView::of)
          .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
    }
  }

  /// Who may see an own object by the register at this instant, and through which group.
  record AudienceView(String party, @Nullable String through) {}

  @GetMapping("/{id}/audience")
  List<AudienceView> audience(@PathVariable String id, HttpServletRequest request) {
    var object = StixId.of(id).orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
    try (var session = sessions.open(request)) {
      return session.items().audience(object).stream()
          .map(
              row ->
                  new AudienceView(
                      row.party().stix(), row.through().map(PartyId::stix).orElse(null)))
          .toList();
    }
  }
}

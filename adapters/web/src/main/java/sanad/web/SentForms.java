package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import sanad.handling.OfficerId;
import sanad.store.StoreUnavailable;

/// Does once what one drawn form is sent for: a form with the field *once* is heard one at a time,
/// and sent again it leads where it led the first time. What was refused may be sent again.
///
/// The last forms of each officer are known, until the node stops. Thread-safe.
final class SentForms implements HandlerInterceptor {
  /// The hidden field, drawn anew with each page.
  static final String FIELD = "once";

  private static final int KNOWN = 200;

  /// How long the second waits for the first.
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final String MINE = SentForms.class.getName();

  private final CurrentSession current;
  private final Map<OfficerId, Map<UUID, Sending>> officers = new ConcurrentHashMap<>();

  SentForms(CurrentSession current) {
    this.current = current;
  }

  /// One drawn form.
  private static final class Sending {
    private final ReentrantLock turn = new ReentrantLock();
    private volatile String led = "";
  }

  /// Where a form led that was sent and not refused.
  Optional<String> led(OfficerId officer, UUID once) {
    var sent = officers.get(officer);
    if (sent == null) {
      return Optional.empty();
    }
    synchronized (sent) {
      return Optional.ofNullable(sent.get(once))
          .map(sending -> sending.led)
          .filter(path -> !path.isEmpty());
    }
  }

  /// Reads the field, where a page drew it.
  static Optional<UUID> once(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException drawnByNoPage) {
      return Optional.empty();
    }
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var sending = sending(request);
    if (sending.isEmpty()) {
      return true;
    }
    var turn = sending.get().turn;
    await(turn);
    if (!sending.get().led.isEmpty()) {
      turn.unlock();
      response.sendRedirect(sending.get().led);
      return false;
    }
    request.setAttribute(MINE, sending.get());
    return true;
  }

  private static void await(ReentrantLock turn) {
    try {
      if (!turn.tryLock(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unfinished(stopped);
    } catch (TimeoutException late) {
      throw unfinished(late);
    }
  }

  private static StoreUnavailable unfinished(Exception cause) {
    return new StoreUnavailable("SANAD-WEB-503: what was sent first is not done yet", cause);
  }

  private Optional<Sending> sending(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return Optional.empty();
    }
    var once = once(request.getParameter(FIELD));
    return once.flatMap(id -> current.of(request).map(who -> sending(who.officer().id(), id)));
  }

  private Sending sending(OfficerId officer, UUID once) {
    var sent = officers.computeIfAbsent(officer, id -> new Latest<>(KNOWN));
    synchronized (sent) {
      return sent.computeIfAbsent(once, id -> new Sending());
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (request.getAttribute(MINE) instanceof Sending sending) {
      request.removeAttribute(MINE);
      var where = response.getHeader("Location");
      if (where != null && response.getStatus() / 100 == 3) {
        sending.led = where;
      }
      sending.turn.unlock();
    }
  }

  /// The latest entries, of which the oldest leaves when there are too many.
  static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Latest(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}

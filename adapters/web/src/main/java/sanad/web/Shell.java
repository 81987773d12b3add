package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Role;
import sanad.stix.StixId;

/// Puts pages into their frame. Thread-safe.
final class Shell {
  private static final Pattern UNLOCK = Pattern.compile("/officers/[a-z0-9._-]{2,64}/unlock");

  private final CurrentSession current;
  private final Languages languages;
  private final Texts texts;
  private final Assets assets;
  private final NodeFacts facts;
  private final InstantSource clock;
  private final RandomGenerator random;

  Shell(
      CurrentSession current,
      Languages languages,
      Texts texts,
      Assets assets,
      NodeFacts facts,
      InstantSource clock,
      RandomGenerator random) {
    this.current = current;
    this.languages = languages;
    this.texts = texts;
    this.assets = assets;
    this.facts = facts;
    this.clock = clock;
    this.random = random;
  }

  /// A page with its model, which the template knows as `page`.
  ModelAndView page(String view, HttpServletRequest request, Banner banner, Object model) {
    var language = languages.of(request);
    var wording = wording(language);
    return new ModelAndView(view)
        .addObject("frame", frame(view, language, wording, request, banner))
        .addObject("w", wording)
        .addObject("page", model);
  }

  /// The language of a request.
  Language language(HttpServletRequest request) {
    return languages.of(request);
  }

  /// How pages in a language say things.
  Wording wording(Language language) {
    return new Wording(texts, language, facts.zone(), clock.instant());
  }

  private Frame frame(
      String view, Language language, Wording wording, HttpServletRequest request, Banner banner) {
    var who = current.of(request);
    var purpose = who.flatMap(CurrentSession.SignedIn::purpose);
    var ready = who.filter(w -> !w.mustChange());
    return new Frame(
        view,
        language,
        banner,
        who,
        purpose.map(p -> p.code()).orElse(""),
        ready.map(Shell::entries).orElse(List.of()),
        facts.name(),
        who.isPresent() ? facts.version() : "",
        facts.demonstration(),
        back(request),
        done(request),
        undo(request),
        wording.time(clock.instant()),
        StixId.randomUuid(random).toString(),
        assets);
  }

  private String done(HttpServletRequest request) {
    var code = request.getParameter("done");
    return code != null && texts.has("done." + code) ? "done." + code : "";
  }

  /// Where *Undo* posts to: what takes a lock off again, beside the message of a lock. An address
  /// that anybody may write into a link chooses no other act for the officer who presses it.
  private static String undo(HttpServletRequest request) {
    var asked = request.getParameter("undo");
    return "officer.lock".equals(request.getParameter("done"))
            && asked != null
            && UNLOCK.matcher(asked).matches()
        ? asked
        : "";
  }

  private static String back(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getMethod().equals("GET") && request.getAttribute(CurrentSession.REFUSED) == null
        ? request.getRequestURI() + (query == null ? "" : "?" + query)
        : "/";
  }

  /// The rooms that this officer has for this purpose; what he lacks does not exist.
  static List<Frame.Entry> entries(CurrentSession.SignedIn who) {
    var purpose = who.purpose();
    if (purpose.isEmpty()) {
      return List.of();
    }
    var roles = who.officer().roles();
    boolean content = purpose.get().shares() && roles.stream().anyMatch(Role::opensContent);
    var entries = new ArrayList<Frame.Entry>();
    if (content) {
      entries.add(new Frame.Entry("desk", "/", "d"));
      entries.add(new Frame.Entry("reports", "/reports", "r"));
      entries.add(new Frame.Entry("subjects", "/items", "s"));
      entries.add(new Frame.Entry("releases", "/releases", "l"));
      entries.add(new Frame.Entry("screening", "/screening", ""));
    }
    if (roles.contains(Role.LIAISON) || roles.contains(Role.ADMINISTRATOR)) {
      entries.add(new Frame.Entry("partners", "/partners", "o"));
      entries.add(new Frame.Entry("lists", "/lists", ""));
    }
    if (roles.contains(Role.ADMINISTRATOR)) {
      entries.add(new Frame.Entry("officers", "/officers", ""));
    }
    if (roles.contains(Role.AUDITOR) || roles.contains(Role.DATA_PROTECTION)) {
      entries.add(new Frame.Entry("audit", "/audit", ""));
    }
    if (roles.contains(Role.ADMINISTRATOR)) {
      entries.add(new Frame.Entry("node", "/node", ""));
    }
    return entries;
  }
}

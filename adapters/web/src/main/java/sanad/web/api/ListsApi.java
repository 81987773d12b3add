package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.identity.DesignationLists;
import sanad.lists.ListDiff;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;
import sanad.store.ListRemoval;
import sanad.store.ListedVersion;
import sanad.web.Upload;

/// Designation lists of this node: loaded, kept by version, compared version by version, removed.
@RestController
@RequestMapping("/api/v1/lists")
public final class ListsApi {
  private final DesignationLists lists;
  private final ApiSessions sessions;

  /// Over the lists of a node.
  public ListsApi(DesignationLists lists, ApiSessions sessions) {
    this.lists = lists;
    this.sessions = sessions;
  }

  record VersionRow(
      String list,
      int version,
      String stated,
      String format,
      String sha256,
      int entries,
      Instant loadedAt,
      List<String> problems) {
    static VersionRow of(ListedVersion version) {
      return new VersionRow(
          version.list(),
          version.version(),
          version.stated(),
          version.format(),
          version.sha256(),
          version.entries(),
          version.at(),
          version.problems());
    }
  }

  record EntryRow(
      String reference,
      String kind,
      List<String> names,
      List<String> weakNames,
      List<String> births,
      List<String> birthPlaces,
      List<String> nationalities,
      List<String> programmes,
      List<DocumentRow> documents) {
    static EntryRow of(ListEntry entry) {
      return new EntryRow(
          entry.reference(),
          DirectoryView.word(entry.kind()),
          entry.names().stream().map(ListedName::value).toList(),
          entry.names().stream()
              .filter(name -> name.quality() == ListedName.Quality.LOW)
              .map(ListedName::value)
              .toList(),
          entry.births(),
          entry.birthPlaces(),
          entry.nationalities(),
          entry.programmes(),
          entry.documents().stream().map(DocumentRow::of).toList());
    }
  }

  record DocumentRow(String kind, String number, String country) {
    static DocumentRow of(ListedDocument document) {
      return new DocumentRow(document.kind(), document.number(), document.country());
    }
  }

  /// What a version changed.
  record DiffView(
      List<EntryRow> added, List<EntryRow> removed, List<ChangeRow> changed, int unchanged) {
    static DiffView of(ListDiff diff) {
      return new DiffView(
          diff.added().stream().map(EntryRow::of).toList(),
          diff.removed().stream().map(EntryRow::of).toList(),
          diff.changed().stream().map(ChangeRow::of).toList(),
          diff.unchanged());
    }
  }

  record ChangeRow(EntryRow before, EntryRow after, List<String> parts) {
    static ChangeRow of(ListDiff.Change change) {
      return new ChangeRow(
          EntryRow.of(change.before()),
          EntryRow.of(change.after()),
          change.parts().stream().map(DirectoryView::word).toList());
    }
  }

  /// What loading came to.
  record Loaded(VersionRow version, int added, int removed, int changed, int unchanged) {}

  @GetMapping
  List<VersionRow> list(HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return lists.lists(session).stream()
          .flatMap(known -> known.versions().stream())
          .map(VersionRow::of)
          .toList();
    }
  }

  /// The body is the list's file; of a list in several files (OFAC's CSV) a ZIP archive of them.
  @PostMapping(
      path = "/{list}",
      consumes = {"application/octet-stream", "application/zip"})
  @ResponseStatus(HttpStatus.CREATED)
  Loaded load(@PathVariable String list, HttpServletRequest request) throws IOException {
    boolean archive = request.getContentType().startsWith("application/zip");
    try (var session = sessions.open(request);
        var upload = received(request, archive)) {
      if (upload.files().isEmpty()) throw Given.unfit("body", "empty");
      var loaded = Answers.of(lists.load(session, list, upload.files()));
      var diff = loaded.diff();
      return new Loaded(
          VersionRow.of(loaded.version()),
          diff.added().size(),
          diff.removed().size(),
          diff.changed().size(),
          diff.unchanged());
    }
  }

  private static Upload received(HttpServletRequest request, boolean archive) {
    try {
      return Upload.of(request.getInputStream(), archive);
    } catch (IOException unreadable) {
      // broken, too long, or no archive: nothing of it is kept
      throw Given.unfit("body", "unreadable");
    }
  }

  /// A list that was taken away, all its versions up to one.
  record RemovalRow(String list, int version, String reason, String by, Instant at) {
    static RemovalRow of(ListRemoval removal) {
      return new RemovalRow(
          removal.list(),
          removal.version(),
          removal.reason(),
          removal.by().toString(),
          removal.at());
    }
  }

  @GetMapping("/removed")
  List<RemovalRow> removed(HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return lists.removals(session).stream().map(RemovalRow::of).toList();
    }
  }

  /// @param version the newest one, as it was shown
  record RemovalBody(@Nullable @Needed Integer version, @Nullable @Needed String reason) {}

  /// The list goes with its candidates; what officers decided stays.
  @PostMapping("/{list}/removal")
  RemovalRow remove(
      @PathVariable String list, @RequestBody RemovalBody body, HttpServletRequest request) {
    var version = Given.required("version", body.version());
    var reason = Given.required("reason", body.reason());
    try (var session = sessions.open(request)) {
      return RemovalRow.of(Answers.of(lists.remove(session, list, version, reason)));
    }
  }

  @GetMapping("/{list}/diff")
  DiffView diff(
      @PathVariable String list,
      @RequestParam int from,
      @RequestParam int to,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return DiffView.of(Answers.of(lists.diff(session, list, from, to)));
    }
  }
}

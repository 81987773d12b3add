package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.identity.DesignationLists;
import sanad.identity.DesignationLists.Most;
import sanad.identity.IdentityCode;
import sanad.identity.Reply;
import sanad.store.Act;
import sanad.store.ListedEntry;
import sanad.store.ListedVersion;
import sanad.testkit.Cast;

/// What is taken as a list, and for how much of lists there is room. All names are invented:
/// EXERCISE.
public abstract class ListsContract extends StoreContract {
  private static final String ONE =
      """
      reference\tkind\tname\tbirth
      EX.1\tperson\tسمير التمريني المكناسي\t1971
      EX.2\tperson\tDriss Ould Tajriba\t
      """;
  private static final Viewer.Officer LOW =
      Cast.officer(
          Cast.DEMO_MA,
          Set.of(Role.ANALYST),
          Clearance.RESTRICTED,
          Set.of(Purpose.CT_INVESTIGATION));

  private final DesignationLists lists = new DesignationLists();

  /// Different words of the long list and of [#ONE], and pairs of neighbours of 16 letters at most.
  private static final int WORDS = 31;

  private void load(Path folder, String text) throws IOException {
    var file = Files.writeString(folder.resolve("exercise.tsv"), text);
    var loaded = loading(Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR), file);
    assertThat(loaded).isInstanceOf(Reply.Done.class);
  }

  private Reply<DesignationLists.Loaded> loading(Viewer.Officer who, Path... files)
      throws IOException {
    var purpose = who.roles().contains(Role.ADMINISTRATOR) ? Purpose.ADMINISTRATION : Exercise.CT;
    try (var session = exercise.under().store().open(who, purpose)) {
      return lists.load(session, "EXERCISE", List.of(files));
    }
  }

  @Test
  public void a_list_that_is_too_long_beside_the_others_is_refused_and_nothing_of_it_held(
      @TempDir Path folder) throws IOException {
    load(folder, ONE);
    var text = new StringBuilder("reference\tname\n");
    for (int n = 0; n < 9; n++) {
      text.append("EX.").append(n).append("\tEXERCISE Tamrini ").append(n).append('\n');
    }
    var file = Files.writeString(folder.resolve("long.tsv"), text);
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    try (var session = exercise.under().store().open(admin, Purpose.ADMINISTRATION)) {
      for (var most :
          List.of(new Most(10, 1_000, 1_000), new Most(11, 200, 1_000), new Most(11, 1_000, 20))) {
        assertThat(new DesignationLists(most).load(session, "OTHER", List.of(file)))
            .as(most.toString())
            .isEqualTo(
                Reply.refused(
                    IdentityCode.LIST_TOO_LONG,
                    "file",
                    11,
                    most.entries(),
                    9 * 18 + 44,
                    most.characters(),
                    WORDS,
                    most.words()));
      }
      assertThat(
              new DesignationLists(new Most(9, 1_000, 1_000))
                  .load(session, "EXERCISE", List.of(file)))
          .as("instead of its former version")
          .isInstanceOf(Reply.Done.class);
      assertThat(
              new DesignationLists(new Most(18, 1_000, 1_000))
                  .load(session, "OTHER", List.of(file)))
          .as("as many as there is room for")
          .isInstanceOf(Reply.Done.class);
    }
  }

  @Test
  public void all_lists_together_have_no_more_characters_than_there_is_room_for(
      @TempDir Path folder) throws IOException {
    var text = "reference\tname\nE\tEXERCISE%s\n";
    var one = Files.writeString(folder.resolve("one.tsv"), text.formatted("x".repeat(32)));
    var two = Files.writeString(folder.resolve("two.tsv"), text.formatted("y".repeat(33)));
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    var some = new DesignationLists(new Most(10, 100, 1_000));
    try (var session = exercise.under().store().open(admin, Purpose.ADMINISTRATION)) {
      assertThat(some.load(session, "A", List.of(one))).isInstanceOf(Reply.Done.class);
      assertThat(some.load(session, "B", List.of(one))).isInstanceOf(Reply.Done.class);
      assertThat(some.load(session, "C", List.of(two)))
          .isEqualTo(Reply.refused(IdentityCode.LIST_TOO_LONG, "file", 3, 10, 121, 100, 2, 1_000));
      assertThat(some.load(session, "B", List.of(two)))
          .as("instead of its former version")
          .isInstanceOf(Reply.Done.class);
      assertThat(some.remove(session, "A", 1, "EXERCISE")).isInstanceOf(Reply.Done.class);
      assertThat(some.load(session, "C", List.of(one)))
          .as("in the place of a removed one")
          .isInstanceOf(Reply.Done.class);
    }
  }

  /// Numbers are short: as many as there was room for by their letters alone stopped a node.
  @Test
  public void a_document_takes_more_room_than_its_letters(@TempDir Path folder) throws IOException {
    var text = "reference\tname\tdocument\nE\tEXERCISE Tamrini\tA123456; %s\n";
    var file = Files.writeString(folder.resolve("documents.tsv"), text.formatted("B123456"));
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    try (var session = exercise.under().store().open(admin, Purpose.ADMINISTRATION)) {
      assertThat(new DesignationLists(new Most(1, 100, 99)).load(session, "A", List.of(file)))
          .isEqualTo(Reply.refused(IdentityCode.LIST_TOO_LONG, "file", 1, 1, 110, 100, 3, 99));
      Files.writeString(file, text.formatted(""));
      assertThat(new DesignationLists(new Most(1, 100, 99)).load(session, "A", List.of(file)))
          .isInstanceOf(Reply.Done.class);
    }
  }

  /// A list that was loaded before documents were read has none, and its file is the same still.
  @Test
  public void the_same_file_is_a_new_version_where_more_is_read_of_it(@TempDir Path folder)
      throws IOException {
    var text = "reference\tname\tpassport\nEX.1\tEXERCISE Tamrini\tA123456\n";
    var file = Files.writeString(folder.resolve("exercise.tsv"), text);
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    var read = loading(admin, file).done().orElseThrow().version();
    var without =
        "{\"kind\":\"UNKNOWN\",\"names\":[{\"quality\":\"PRIMARY\",\"value\":\"EXERCISE Tamrini\"}]}";
    var earlier =
        new ListedVersion(
            read.list(),
            2,
            read.stated(),
            read.format(),
            read.sha256(),
            1,
            List.of(),
            read.by(),
            read.at());
    exercise.<Boolean>as(
        admin,
        Purpose.ADMINISTRATION,
        session ->
            session.write(
                Act.of("list.load", Act.Kind.COLLECTION),
                writing -> {
                  var entry = new ListedEntry("EX.1", "EXERCISE", without);
                  writing.comparing().save(earlier, List.of(entry));
                  return true;
                }));
    var again = loading(admin, file).done().orElseThrow();
    assertThat(again.version().version()).isEqualTo(3);
    assertThat(again.diff().changed()).hasSize(1);
    assertThat(loading(admin, file)).isEqualTo(Reply.refused(IdentityCode.LIST_KNOWN, "file"));
  }

  private static Reply.Problem refusal(Reply<DesignationLists.Loaded> reply) {
    return ((Reply.Refused<DesignationLists.Loaded>) reply).problems().getFirst();
  }

  @Test
  public void what_is_no_list_or_no_new_one_is_refused(@TempDir Path folder) throws IOException {
    load(folder, ONE);
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    var same = folder.resolve("exercise.tsv");
    assertThat(loading(admin, same)).isEqualTo(Reply.refused(IdentityCode.LIST_KNOWN, "file"));
    var junk = Files.writeString(folder.resolve("junk.xml"), "<nothing/>");
    assertThat(refusal(loading(admin, junk)).code()).isEqualTo(IdentityCode.LIST_UNREADABLE);
    assertThat(refusal(loading(admin, junk)).about().getFirst()).contains("CONSOLIDATED_LIST");
    var other = Files.writeString(folder.resolve("other.tsv"), "id\tname\nE\tEXERCISE Other\n");
    var cut = Files.writeString(folder.resolve("cut.xml"), "<export>\n<sanctionEntity>");
    assertThat(refusal(loading(admin, cut)).code()).isEqualTo(IdentityCode.LIST_BROKEN);
    assertThat(refusal(loading(admin, cut)).about().getFirst()).startsWith("2:");
    var page = Files.writeString(folder.resolve("page.xml"), "<!DOCTYPE html><html></html>");
    assertThat(loading(admin, page)).isEqualTo(Reply.refused(IdentityCode.LIST_PAGE, "file"));
    assertThat(loading(admin, junk, other))
        .isEqualTo(Reply.refused(IdentityCode.LIST_SEVERAL, "file", "junk.xml, other.tsv"));
    var foreign = folder.resolve("foreign.tsv");
    Files.writeString(foreign, ONE, Charset.forName("windows-1256"));
    assertThat(refusal(loading(admin, foreign)).code()).isEqualTo(IdentityCode.LIST_GARBLED);
    Files.writeString(foreign, ONE, StandardCharsets.UTF_16LE);
    assertThat(loading(admin, foreign).done()).as("known without its mark").isPresent();
    Files.writeString(foreign, "reference\tname\nA\u0000\tEXERCISE \u0007Name\n");
    assertThat(loading(admin, foreign).done()).as("controls are left out").isPresent();
    for (var bytes :
        List.of(
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 7, 9},
            new byte[0],
            "{".getBytes(StandardCharsets.UTF_8))) {
      var file = Files.write(folder.resolve("junk"), bytes);
      assertThat(loading(admin, file)).isInstanceOf(Reply.Refused.class);
    }
    try (var session = exercise.under().store().open(admin, Purpose.ADMINISTRATION)) {
      assertThat(lists.load(session, "..", List.of(same)))
          .isEqualTo(Reply.refused(IdentityCode.LIST_NAME_UNFIT, "name"));
    }
    assertThat(loading(LOW, junk)).isEqualTo(Reply.refused(IdentityCode.ROLE_MISSING, ""));
  }
}

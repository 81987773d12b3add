package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.names.KnownAliases;

/// Files that are no lists, or lists made to hurt: each is read or refused, and takes no more
/// memory than an entry. All names are invented (EXERCISE).
final class HostileListsTest {
  private static final String UN =
      "<CONSOLIDATED_LIST dateGenerated=\"2026-11-01\"><INDIVIDUAL><FIRST_NAME>%s</FIRST_NAME>"
          + "<REFERENCE_NUMBER>EX</REFERENCE_NUMBER></INDIVIDUAL></CONSOLIDATED_LIST>";

  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private void read(String text) throws IOException, UnreadableList {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] bytes) throws IOException, UnreadableList {
    Lists.read(Files.write(folder.resolve("list"), bytes), entries::add);
  }

  private void refused(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining(why);
    assertThat(entries).isEmpty();
  }

  /// Read as it stood, such a list screened against years, found nobody, and said nothing.
  @Test
  void refuses_a_table_whose_names_stand_under_another_heading() throws Exception {
    var swapped = "id,name,birth\nEX-1,1971,Samir Tamrini\nEX-2,1960-05-02,Nadir Tajribi\n";
    assertThatThrownBy(() -> read(swapped))
        .isInstanceOfSatisfying(
            UnreadableList.class,
            wrong -> {
              assertThat(wrong.why()).isEqualTo(UnreadableList.Why.NAMES);
              assertThat(wrong.found()).containsExactly("id", "name", "birth");
            });
    entries.clear();
    read("id,name,aliases\nEX-1,1516,EXERCISE Brigade\nEX-2,313,\nEX-3,Samir Tamrini,\n");
    assertThat(entries).as("a few are called by numbers").hasSize(3);
    read("id,name\nEX-1,\uFFFD\uFFFD\uFFFD\n");
    assertThat(entries).as("letters of another encoding are told as such").hasSize(4);
  }

  @Test
  void refuses_document_types_and_what_they_declare() {
    refused("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + UN.formatted("&a;"), "no XML document");
    refused(
        "<!DOCTYPE x SYSTEM \"file:///nowhere/exercise\">" + UN.formatted("Tamrini"),
        "no XML document");
    refused(UN.formatted("&exercise;"), "XML broken");
  }

  /// What the JDK would write of it stands on the standard error of a whole command or node.
  @Test
  void refuses_bytes_that_are_no_utf8_at_their_element_and_without_a_word_elsewhere() {
    var before = System.err;
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      for (var letter : List.of("\u00E2(\u00A1", "\u00FF", "\u00C3<", "\u00ED\u00A0\u0080")) {
        for (int before8k : new int[] {0, 8_000, 8_191, 70_000}) {
          var text = UN.formatted("a".repeat(before8k) + letter);
          for (var head : List.of("", "<?xml version='1.0' encoding='UTF-8'?>")) {
            assertThatThrownBy(
                    () -> read((head + "\n" + text).getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableList.class)
                .hasMessageMatching("letters that are no UTF-8, .* at line 2, column \\d+");
          }
        }
      }
      assertThatThrownBy(
              () -> read("<CONSOLIDATED_LIST>\u00C3".getBytes(StandardCharsets.ISO_8859_1)))
          .isInstanceOf(UnreadableList.class);
    } finally {
      System.setErr(before);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(entries).isEmpty();
  }

  @Test
  void reads_letters_that_stand_across_blocks_and_other_encodings() throws Exception {
    for (int from = 8_180; from < 8_195; from++) {
      read(UN.formatted("a".repeat(from) + "\uD83D\uDE00é"));
      assertThat(entries.removeFirst().names().getFirst().value()).endsWith("a\uD83D\uDE00é");
    }
    read(
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + UN.formatted("Élodie"))
            .getBytes(StandardCharsets.ISO_8859_1));
    read(
        ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + UN.formatted("Élodie"))
            .getBytes(StandardCharsets.UTF_16BE));
    read("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + UN.formatted("Élodie"));
    assertThat(entries)
        .hasSize(3)
        .allMatch(entry -> entry.names().getFirst().value().equals("Élodie"));
  }

  @Test
  void refuses_endless_texts_and_lines() {
    refused(UN.formatted("a".repeat(5_000_000)), "XML broken");
    refused(
        UN.formatted("Tamrini").replace("2026-11-01", "9".repeat(10_000_000)), "no XML document");
    refused("x".repeat(5_000_000), "more than 4,000,000 characters");
    refused("name,birth\n" + "\"a\n\",".repeat(1_500_000), "not closed");
  }

  @Test
  void refuses_deep_nesting_and_what_is_cut_short() {
    refused(UN.formatted("<A>".repeat(50_000)), "XML broken");
    var whole = UN.formatted("Tamrini");
    for (int end = 1; end < whole.length() - 1; end += 7) {
      var cut = whole.substring(0, end);
      assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(UnreadableList.class);
    }
  }

  @Test
  void reads_a_hundred_thousand_aliases_and_a_date_of_a_megabyte() throws Exception {
    var aliases = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      aliases.append("Tamrini").append(i).append('|');
    }
    read("name\taliases\tbirth\nTamrini\t" + aliases + "\t1 " + " ".repeat(1_000_000) + "x\n");
    assertThat(entries.getFirst().names()).hasSize(100_001);
    assertThat(entries.getFirst().births()).isEmpty();
  }

  @Test
  void screens_names_of_ten_thousand_characters() throws Exception {
    read("name\n" + "Tamrini ".repeat(1_250) + "\n" + "ت".repeat(10_000) + "\n");
    var held = new ListScreen.Held(new ListScreen.Source("EXERCISE", "1"), entries);
    var screen = ListScreen.of(List.of(held), new KnownAliases(List.of()));
    assertThat(screen.candidates(entries.getFirst(), 0)).hasSizeLessThanOrEqualTo(2);
    assertThat(screen.candidates(entries.getLast(), 0)).isNotEmpty();
  }

  @Test
  void any_change_of_bytes_is_read_or_refused() {
    long seed = 20_261_124;
    var random = new SplittableRandom(seed);
    var lists =
        List.of(
            "<?xml version=\"1.0\"?><!--EXERCISE-->" + UN.formatted("يوسف <![CDATA[تمرين]]>"),
            "id\tname\tbirth\nA1\tYusuf Exercise\t12 Mar 1965 to 1966\n",
            "name,birth\n\"Exercise, \"\"Yusuf\"\"\",dd/mm/1965\n",
            "{\"id\":\"e\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Y\"]}}\n");
    var bits = List.of("<", "&a;", "\"", "\u0000", "]]>", "<!DOCTYPE a [", "\t", "\n", "{", "-1");
    for (int run = 0; run < 4_000; run++) {
      byte[] bytes = lists.get(random.nextInt(lists.size())).getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes = changed(bytes, random, bits);
      }
      try {
        read(bytes);
      } catch (UnreadableList refused) {
        assertThat(refused.getMessage()).as("seed %d run %d", seed, run).isNotBlank();
      } catch (IOException other) {
        throw new AssertionError("seed %d run %d".formatted(seed, run), other);
      }
    }
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random, List<String> bits) {
    int at = random.nextInt(bytes.length + 1);
    var bit = bits.get(random.nextInt(bits.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(3)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(Arrays.copyOf(bytes, at), bit, Arrays.copyOfRange(bytes, at, bytes.length));
      default -> {
        byte[] other = bytes.clone();
        if (at < other.length) {
          other[at] = (byte) random.nextInt(256);
        }
        yield other;
      }
    };
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_given_up_before_it_is_read() throws Exception {
    var file = folder.resolve("list");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("list.csv"));
      var block = new byte[1 << 20];
      for (int i = 0; i < 520; i++) {
        zip.write(block);
      }
    }
    assertThatThrownBy(() -> Lists.read(file, entries::add))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("bytes after unpacking");
  }
}

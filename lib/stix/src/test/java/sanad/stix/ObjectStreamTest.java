package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectStreamTest {

  private static final String ONE = "{ \"a\" : \"}]\\\"\" }";

  private static List<ObjectStream.Item> items(byte[] document, int limit) {
    var found = new ArrayList<ObjectStream.Item>();
    try {
      var stream = new ObjectStream(byteByByte(document), limit);
      for (var item = stream.next(); item.isPresent(); item = stream.next()) {
        found.add(item.get());
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return found;
  }

  private static List<ObjectStream.Item> items(String document) {
    return items(document.getBytes(StandardCharsets.UTF_8), 1 << 20);
  }

  /// A source that hands out one byte at a time, so that every border of a buffer is tried.
  private static InputStream byteByByte(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] target, int from, int length) {
        return super.read(target, from, Math.min(length, 1));
      }
    };
  }

  private static ObjectStream.Item member(String json, String path) {
    return new ObjectStream.Item.Member(json, path, true);
  }

  @Test
  void cuts_the_exact_text_of_every_object() {
    assertThat(items(" " + ONE + "\n"))
        .containsExactly(new ObjectStream.Item.Member(ONE, "$", false));
    assertThat(items("[" + ONE + " , " + ONE + "]"))
        .containsExactly(member(ONE, "$[0]"), member(ONE, "$[1]"));
    assertThat(items(ONE + "\n" + ONE + "\n"))
        .containsExactly(member(ONE, "$[0]"), member(ONE, "$[1]"));
    assertThat(items("{\"id\":\"bundle--1\",\"objects\":[" + ONE + "],\"type\":\"bundle\"}"))
        .containsExactly(
            member(ONE, "$.objects[0]"),
            new ObjectStream.Item.Head("{\"id\":\"bundle--1\",\"type\":\"bundle\"}", "$", 1));
    assertThat(items("{\"more\":false, \"objects\" : [ ] , \"x\":[1]}"))
        .containsExactly(new ObjectStream.Item.Head("{\"more\":false,\"x\":[1]}", "$", 0));
  }

  @Test
  void an_object_with_a_list_of_objects_is_no_bundle_by_that() {
    String own = "{\"type\":\"x-drill\",\"objects\":[{}]}";
    String observed = "{\"type\":\"observed-data\",\"objects\":{\"0\":{}}}";
    String named = "{\"type\":\"bundle\",\"id\":\"x-drill--1\",\"objects\":[{}]}";
    assertThat(items(named)).containsExactly(new ObjectStream.Item.Member(named, "$", false));
    assertThat(items(own)).containsExactly(new ObjectStream.Item.Member(own, "$", false));
    assertThat(items(observed)).containsExactly(new ObjectStream.Item.Member(observed, "$", false));
  }

  @Test
  void a_broken_line_does_not_hide_the_lines_after_it() {
    for (String broken : List.of("{\"a\":", "{\"a\" 1}", "{\"a\":[", "{\"a\":\"b")) {
      List<ObjectStream.Item> found = items(ONE + "\n" + broken + "\n" + ONE + "\n" + ONE + "\n");
      assertThat(found).as(broken).hasSize(4);
      assertThat(found.get(1))
          .isInstanceOfSatisfying(
              ObjectStream.Item.Fault.class,
              fault -> {
                assertThat(fault.end()).isFalse();
                assertThat(fault.problem().path()).isEqualTo("$[1]");
              });
      assertThat(found.subList(2, 4)).containsExactly(member(ONE, "$[2]"), member(ONE, "$[3]"));
    }
    assertThat(items("{\n\"a\" 1,\n\"b\":2}")).hasSize(1);
    assertThat(items("{\"a\":[\n".repeat(2_000))).hasSizeGreaterThan(1);
  }

  @Test
  void says_that_another_encoding_is_no_utf_8() {
    for (var other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertThat(items(ONE.getBytes(other), 1 << 20))
          .singleElement()
          .isInstanceOfSatisfying(
              ObjectStream.Item.Fault.class,
              fault -> assertThat(fault.problem().message()).contains("UTF-8"));
    }
    assertThat(items("\ufeff" + ONE))
        .containsExactly(new ObjectStream.Item.Member(ONE, "$", false));
  }

  @Test
  void a_fault_ends_the_document_and_says_where() {
    for (String document :
        List.of("", "7", "{\"a\":1", "{\"a\":1,}", "[1,]", "[1 2]", "{\"a\" 1}", "[\"a", "{1:2}")) {
      assertThat(items(document)).as(document).last().isInstanceOf(ObjectStream.Item.Fault.class);
    }
    assertThat(items("[{},{},}"))
        .last()
        .isInstanceOfSatisfying(
            ObjectStream.Item.Fault.class,
            fault -> {
              assertThat(fault.problem().path()).isEqualTo("$[2]");
              assertThat(fault.end()).isTrue();
            });
  }

  @Test
  void a_text_that_is_not_utf_8_spoils_one_object_only() {
    byte[] document = "[{\"a\":\"?\"},{}]".getBytes(StandardCharsets.ISO_8859_1);
    document[7] = (byte) 0xff;
    assertThat(items(document, 100)).hasSize(2).last().isEqualTo(member("{}", "$[1]"));
    assertThat(items("[\"\ufffd\"]")).containsExactly(member("\"\ufffd\"", "$[0]"));
  }

  @Test
  void refuses_an_object_beyond_the_limit() {
    assertThat(items(ONE.getBytes(StandardCharsets.UTF_8), 8))
        .singleElement()
        .isInstanceOfSatisfying(
            ObjectStream.Item.Fault.class,
            fault -> assertThat(fault.problem().message()).contains("longer than 8 bytes"));
  }

  @Test
  void blanks_between_objects_are_no_part_of_them() {
    String blanks = " \n".repeat(ONE.length());
    for (String document :
        List.of(
            ONE + "\n",
            blanks + ONE + blanks + ONE + blanks,
            "[" + blanks + ONE + blanks + "," + blanks + ONE + blanks + "]")) {
      assertThat(items(document.getBytes(StandardCharsets.UTF_8), ONE.length()))
          .as(document)
          .isNotEmpty()
          .allSatisfy(
              item ->
                  assertThat(item)
                      .isInstanceOfSatisfying(
                          ObjectStream.Item.Member.class,
                          member -> assertThat(member.json()).isEqualTo(ONE)));
    }
  }

  /// Of the processor, since the machine may be busy with others.
  @Test
  void a_hundred_thousand_versions_of_one_object_are_checked_in_their_time() throws IOException {
    var document = new StringBuilder("[");
    for (int i = 0; i < 100_000; i++) {
      document
          .append(i > 0 ? "," : "")
          .append("{\"type\":\"x-drill\",\"id\":\"x-drill--5f3c6b1e-0a43-4c9a-9a56-3f0f0d2c1e11\",")
          .append("\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.000Z\",")
          .append("\"modified\":\"2026-01-01T00:00:00.%06dZ\"}".formatted(i));
    }
    var in =
        new ByteArrayInputStream(document.append("]").toString().getBytes(StandardCharsets.UTF_8));
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    assertThat(new DocumentCheck(Validator.standard(), 1 << 20).check(in).objects())
        .isEqualTo(100_000);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun))
        .isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_document_is_checked_object_by_object() throws IOException {
    String document =
        "{\"type\":\"bundle\",\"id\":\"bundle--7\",\"objects\":[7,{\"type\":\"url\"}]}";
    var report =
        new DocumentCheck(Validator.standard(), 1 << 20)
            .check(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.objects()).isEqualTo(2);
    assertThat(report.valid()).isFalse();
    assertThat(report.problems())
        .extracting(Problem::path)
        .containsExactly("$.objects[0]", "$.objects[1].id", "$.objects[1].value", "$.id");
  }

  @Test
  void a_document_of_nothing_but_problems_tells_the_first_and_how_many_more() throws Exception {
    var lines = "{\"type\":\"x-exercise\"}\n".repeat(20_000);
    var report =
        new DocumentCheck(Validator.standard(), 1 << 20)
            .check(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.objects()).isEqualTo(20_000);
    assertThat(report.valid()).isFalse();
    assertThat(report.problems()).hasSize(10_001);
    assertThat(report.problems().getLast().message()).endsWith(" more problems are not listed");
  }
}

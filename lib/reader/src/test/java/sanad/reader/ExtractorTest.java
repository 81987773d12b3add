package sanad.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
  private static final String REPORT = "أُعلن في الرباط عن تفكيك خلية\r\nوقالت المصادر";

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1256"})
  void reads_the_charsets_of_arabic_reports_without_being_told(String name) {
    String written = name.equals("windows-1256") ? REPORT.replace("ُ", "") : REPORT;
    byte[] bytes = written.getBytes(Charset.forName(name));
    assertThat(text(bytes, Format.PLAIN_TEXT).content()).isEqualTo(written);
  }

  @Test
  void takes_off_a_byte_order_mark_and_nothing_else() {
    assertThat(text(("\ufeff" + REPORT).getBytes(UTF_8), Format.PLAIN_TEXT).content())
        .isEqualTo(REPORT);
  }

  /// `_autodetect` is what Japanese pages declared.
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"_autodetect", "-utf-8", ".x", ":1", "no-such-charset"})
  void a_page_that_declares_no_charset_at_all_is_read_without_it(String declared) {
    String page = "<meta charset='%s'><p>تمرين: أعلنت السلطات</p>".formatted(declared);
    assertThat(text(page.getBytes(Charset.forName("windows-1256")), Format.HTML).content())
        .isEqualTo("تمرين: أعلنت السلطات\n");
  }

  @Test
  void says_hash_language_and_version() {
    Text text = text("abc".getBytes(UTF_8), Format.PASTE);
    assertThat(text.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(text.extractor()).isEqualTo("sanad-text/1");
    assertThat(text.language()).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void guesses_the_three_languages() {
    assertThat(Text.of("أعلنت السلطات في الرباط (BCIJ)", "t").language())
        .isEqualTo(Language.ARABIC);
    assertThat(Text.of("Les services ont interpellé un suspect dans la ville", "t").language())
        .isEqualTo(Language.FRENCH);
    assertThat(Text.of("The suspect was arrested in the city by the police", "t").language())
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void keeps_title_and_content_of_a_page_and_drops_its_furniture() {
    String page =
        """
        <html><head><title>خبر</title><style>p{}</style><script>alert(1)</script></head>
        <body><nav>الرئيسية</nav><div class="share big">شارك</div>
        <main><h1>خبر</h1><p>أول <b>سطر</b><br>ثان</p><ul><li>أ<li>ب</ul></main>
        <aside>إعلان</aside><p hidden>خفي</p><footer>حقوق</footer></body></html>
        """;
    assertThat(text(page.getBytes(UTF_8), Format.HTML).content())
        .isEqualTo("خبر\nأول سطر\nثان\nأ\nب\n");
  }

  @Test
  void believes_a_page_about_its_charset() {
    byte[] page = "<meta charset=\"iso-8859-6\"><p>خلية".getBytes(Charset.forName("ISO-8859-6"));
    assertThat(text(page, Format.HTML).content()).isEqualTo("خلية\n");
  }

  @Test
  void a_deeply_nested_page_costs_no_stack() {
    String page = "<div>".repeat(4_000) + "خلية" + "</div>".repeat(4_000);
    assertThat(text(page.getBytes(UTF_8), Format.HTML).content()).contains("خلية");
  }

  @Test
  void refuses_what_is_no_text() {
    assertThat(Extractor.extract(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 8}, Format.PLAIN_TEXT))
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.BINARY));
    assertThat(Extractor.extract(new byte[0], Format.PASTE))
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.EMPTY));
  }

  @Test
  void refuses_more_text_than_is_held_before_it_is_decoded() {
    assertThat(Extractor.extract("خ".repeat(4_000_001).getBytes(UTF_8), Format.PASTE))
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.TOO_LONG));
    assertThat(Extractor.extract(new byte[4 * 4_000_000 + 1], Format.PLAIN_TEXT))
        .as("so many bytes are more in every charset")
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.TOO_LONG));
    assertThat(Extractor.extract(new byte[4 * 4_000_000 + 1], Format.HTML))
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.TOO_LONG));
    assertThat(text("خ".repeat(4_000_000).getBytes(UTF_8), Format.PASTE).content())
        .hasSize(4_000_000);
  }

  @Test
  void refuses_a_page_of_too_many_elements_or_attributes_and_no_page_for_its_pictures() {
    assertThat(Extractor.extract("<b>خ".repeat(400_001).getBytes(UTF_8), Format.HTML))
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.TOO_LONG));
    assertThat(Extractor.extract(("<p" + " a=1".repeat(400_000)).getBytes(UTF_8), Format.HTML))
        .isEqualTo(new Extraction.Unreadable(Extraction.Reason.TOO_LONG));
    String picture = "<img src=\"data:image/png;base64," + "iVBORw0KGgo".repeat(500_000) + "\">";
    assertThat(text(("<p>خلية</p>" + picture).getBytes(UTF_8), Format.HTML).content())
        .isEqualTo("خلية\n");
  }

  private static Text text(byte[] bytes, Format format) {
    return switch (Extractor.extract(bytes, format)) {
      case Extraction.Extracted extracted -> extracted.text();
      case Extraction.Unreadable unreadable ->
          throw new AssertionError("expected a text, got " + unreadable.reason());
    };
  }
}

package sanad.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import sanad.text.Bidi;

/// All texts for people, by key and language, as ICU messages (Arabic has six plural forms). Every
/// inserted text is isolated (U+2068 … U+2069), so that a name never turns the sentence round.
///
/// Immutable and thread-safe. **Source:** `interface.md` 4.4 rules 7 and 10; decision 1.
final class Texts implements MessageSource {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

  Texts() {
    for (var language : Language.values()) {
      patterns.put(language, read(language));
    }
  }

  private static Map<String, String> read(Language language) {
    var resource = "text/" + language.tag() + ".properties";
    try (var stream = Texts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("texts: expected the resource " + resource);
      }
      var read = new Properties();
      read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return Map.copyOf(
          read.stringPropertyNames().stream()
              .collect(java.util.stream.Collectors.toMap(key -> key, read::getProperty)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether there is a text for a key.
  boolean has(String key) {
    return patterns.getOrDefault(Language.EN, Map.of()).containsKey(key);
  }

  /// The keys of a language, in order.
  Set<String> keys(Language language) {
    return new TreeSet<>(patterns.getOrDefault(language, Map.of()).keySet());
  }

  /// The pattern behind a key, unformatted.
  Optional<String> pattern(Language language, String key) {
    return Optional.ofNullable(patterns.getOrDefault(language, Map.of()).get(key));
  }

  /// How many arguments the text of a key has places for, by the highest number; 0 where it has
  /// none.
  int places(Language language, String key) {
    return pattern(language, key)
        .map(
            pattern ->
                PLACE
                    .matcher(pattern)
                    .results()
                    .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                    .max()
                    .orElse(0))
        .orElse(0);
  }

  /// The text of a key; throws NoSuchMessageException where there is none.
  String say(Language language, String key, Object... arguments) {
    var pattern =
        pattern(language, key)
            .orElseThrow(() -> new NoSuchMessageException(key, language.locale()));
    return format(language, pattern, arguments);
  }

  /// The text of a code from a list that may grow; a code without text stands for itself.
  String word(Language language, String list, String code) {
    return pattern(language, list + "." + code).orElse(Bidi.visible(code));
  }

  private static String format(Language language, String pattern, Object[] arguments) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    var isolated = Arrays.stream(arguments).map(Texts::isolate).toArray();
    var said = language == Language.AR ? Ungrouped.of(pattern, isolated) : pattern;
    return new MessageFormat(said, language.locale()).format(isolated);
  }

  private static Object isolate(@Nullable Object argument) {
    return switch (argument) {
      case null -> "";
      case Number number -> number;
      case Said said -> said.text();
      // chooses among wordings (`{0, select, BODY {…} other {…}}`) and is never shown itself
      case Enum<?> choice -> choice.name();
      default -> Bidi.isolate(argument.toString());
    };
  }

  /// A text that is already formatted and isolated, for example a list of names; not isolated
  /// again.
  record Said(String text) {}

  @Override
  public @Nullable String getMessage(
      String code, Object @Nullable [] args, @Nullable String standard, @Nullable Locale locale) {
    var language = Language.of(locale == null ? Locale.ENGLISH : locale);
    return pattern(language, code)
        .map(pattern -> format(language, pattern, args == null ? new Object[0] : args))
        .orElse(standard);
  }

  @Override
  public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale)
      throws NoSuchMessageException {
    var found = getMessage(code, args, null, locale);
    if (found == null) {
      throw new NoSuchMessageException(code, locale == null ? Locale.ENGLISH : locale);
    }
    return found;
  }

  @Override
  public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
      throws NoSuchMessageException {
    var codes = resolvable.getCodes();
    var code = codes == null || codes.length == 0 ? "" : codes[0];
    return getMessage(code, resolvable.getArguments(), locale);
  }
}

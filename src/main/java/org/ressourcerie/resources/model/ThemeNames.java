package org.ressourcerie.resources.model;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Recognises a theme however people write it: its label or one of its other names, whatever the
 * case, the accents and the punctuation.
 */
@Component
public class ThemeNames {
  private static final long FRESH = Duration.ofSeconds(10).toNanos();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final JdbcTemplate sql;
  private final ThemeSynonyms vocabulary;
  private volatile @Nullable Known known;

  ThemeNames(JdbcTemplate sql, ThemeSynonyms vocabulary) {
    this.sql = sql;
    this.vocabulary = vocabulary;
  }

  /**
   * Those of these names that no theme bears, as the themes made of them would be called. What
   * another process has made in the last seconds may be among them.
   */
  public List<String> unknown(Collection<String> written) {
    if (written.isEmpty()) {
      return List.of();
    }
    Known now = known;
    if (now == null || System.nanoTime() - now.readAt() > FRESH) {
      now = read();
    }
    Map<String, String> labels = now.labels();
    return written.stream()
        .filter(name -> !labels.containsKey(folded(name)))
        .map(this::called)
        .distinct()
        .toList();
  }

  /** The label of the theme that each of these names stands for, there or to be made. */
  Map<String, String> labels(Collection<String> written) {
    Map<String, String> labels = new HashMap<>(read().labels());
    Map<String, String> found = new TreeMap<>();
    for (String name : written) {
      found.put(name, labels.computeIfAbsent(folded(name), folded -> called(name)));
    }
    return found;
  }

  /**
   * The label of the theme that goes by this name today, as its label or as another of its names;
   * what a theme was called before does not count.
   */
  public Optional<String> bearer(String name) {
    return Optional.ofNullable(read(NOW).get(folded(name)));
  }

  /** Whether two names are one, but for case, accents and punctuation. */
  public boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** To be called when themes were made or changed: what was read of them is old. */
  public void changed() {
    known = null;
  }

  private static final String NOW =
      """
      select label, label, 1 as rank from resources.theme
      union all
      select s.synonym, t.label, 2 from resources.theme_synonym s
      join resources.theme t on t.id = s.theme
      """;
  private static final String EVER =
      NOW
          + """
          union all
          select f.label, t.label, 3 from resources.theme_former f
          join resources.theme t on t.id = f.theme
          """;

  private Known read() {
    long now = System.nanoTime();
    Known read = new Known(read(EVER), now);
    known = read;
    return read;
  }

  /** A label wins over another theme's synonym, and both over what a theme was called before. */
  private Map<String, String> read(String names) {
    Map<String, String> labels = new HashMap<>();
    sql.query(
        names + " order by rank, 2",
        row -> {
          labels.putIfAbsent(folded(row.getString(1)), row.getString(2));
        });
    return labels;
  }

  /** As the vocabulary writes it, if it does. */
  private String called(String written) {
    String folded = folded(written);
    return vocabulary.labels().stream()
        .filter(label -> folded(label).equals(folded))
        .findFirst()
        .orElse(written);
  }

  private static String folded(String name) {
    String open = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    String plain = MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
    String words = OTHERS.matcher(plain).replaceAll(" ").strip();
    return words.isEmpty() ? name : words;
  }

  /** Labels by the folded names that stand for them. */
  private record Known(Map<String, String> labels, long readAt) {}
}

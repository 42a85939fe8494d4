package org.ressourcerie.resources.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The other names a theme is born with, read from {@code vocabulary/themes.yaml}. */
@Component
class ThemeSynonyms {
  private final Map<String, List<String>> synonyms;
  private final JdbcTemplate batches;

  ThemeSynonyms(JdbcTemplate batches) throws IOException {
    this.batches = batches;
    try (InputStream in = new ClassPathResource("vocabulary/themes.yaml").getInputStream()) {
      synonyms = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  /** The labels that it names. */
  Set<String> labels() {
    return synonyms.keySet();
  }

  /** Those of these labels that no theme bears yet. */
  Set<String> unborn(Collection<String> labels) {
    Set<String> unborn = new TreeSet<>(labels);
    batches.query(
        "select label from resources.theme where label = any(?)",
        row -> {
          unborn.remove(row.getString(1));
        },
        (Object) labels.toArray(String[]::new));
    return unborn;
  }

  /** Gives the themes that were just born their other names. */
  void give(Set<String> born, Map<String, Long> themes) {
    List<Object[]> rows =
        born.stream()
            .flatMap(
                label ->
                    synonyms.getOrDefault(label, List.of()).stream()
                        .map(synonym -> Row.of(themes.get(label), synonym)))
            .toList();
    batches.batchUpdate(
        """
        insert into resources.theme_synonym (theme, synonym) values (?, ?)
        on conflict do nothing\
        """,
        rows);
  }
}

package org.ressourcerie.resources.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The records that revisions cite: themes, organisations and persons, found by name or made. */
@Component
class Citations {
  private final JdbcTemplate batches;
  private final ThemeSynonyms synonyms;
  private final ThemeNames themeNames;

  Citations(JdbcTemplate batches, ThemeSynonyms synonyms, ThemeNames themeNames) {
    this.batches = batches;
    this.themeNames = themeNames;
    this.synonyms = synonyms;
  }

  /** What a revision cites. */
  record Cited(List<String> themes, List<Draft.Credit> credits) {
    static Cited by(Draft draft) {
      return new Cited(draft.themes(), draft.credits());
    }
  }

  void write(List<Cited> drafts, List<Long> revisions) {
    Map<String, Long> themes = themes(names(drafts, Cited::themes));
    Map<String, Long> organisations =
        ids("organisation", "name", names(drafts, Citations::organisations));
    Map<String, Long> persons = ids("person", "name", names(drafts, Citations::persons));
    List<Object[]> themeRows = new ArrayList<>();
    List<Object[]> creditRows = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      long revision = revisions.get(i);
      drafts.get(i).themes().stream()
          .map(themes::get)
          .distinct()
          .forEach(theme -> themeRows.add(Row.of(revision, theme)));
      int position = 0;
      for (Draft.Credit credit : drafts.get(i).credits()) {
        creditRows.add(
            Row.of(
                revision,
                position++,
                credit.role(),
                credit.person() == null ? null : persons.get(credit.person()),
                credit.organisation() == null ? null : organisations.get(credit.organisation()),
                credit.function()));
      }
    }
    batches.batchUpdate(
        "insert into resources.revision_theme (revision, theme) values (?, ?)", themeRows);
    batches.batchUpdate(
        """
        insert into resources.credit (revision, position, role, person, organisation, function)
        values (?, ?, ?, ?, ?, ?)\
        """,
        creditRows);
  }

  /** The themes by the names they were cited under. */
  private Map<String, Long> themes(Set<String> cited) {
    if (cited.isEmpty()) {
      return Map.of();
    }
    Map<String, String> labels = themeNames.labels(cited);
    Set<String> born = synonyms.unborn(labels.values());
    Map<String, Long> ids = ids("theme", "label", new TreeSet<>(labels.values()));
    if (!born.isEmpty()) {
      synonyms.give(born, ids);
      themeNames.changed();
    }
    Map<String, Long> themes = new TreeMap<>();
    labels.forEach((name, label) -> themes.put(name, ids.get(label)));
    return themes;
  }

  /** The identifiers of these names, made where absent; two at once end with the same record. */
  private Map<String, Long> ids(String table, String column, Collection<String> names) {
    Map<String, Long> ids = new TreeMap<>();
    if (names.isEmpty()) {
      return ids;
    }
    String[] wanted = names.toArray(String[]::new);
    String[] slugs = names.stream().map(Slug::of).toArray(String[]::new);
    batches.update(
        "insert into resources."
            + table
            + " (slug, "
            + column
            + ") select case when exists (select 1 from resources."
            + table
            + " t where t.slug = w.slug) or row_number() over (partition by w.slug order by w.name)"
            + " > 1 then w.slug || '-' || substr(md5(w.name), 1, 6) else w.slug end, w.name from"
            + " unnest(?::text[], ?::text[]) as w(slug, name) where not exists (select 1 from"
            + " resources."
            + table
            + " t where t."
            + column
            + " = w.name) on conflict do nothing",
        slugs,
        wanted);
    batches.query(
        "select " + column + ", id from resources." + table + " where " + column + " = any(?)",
        row -> {
          ids.put(row.getString(1), row.getLong(2));
        },
        (Object) wanted);
    return ids;
  }

  private static Set<String> names(
      List<Cited> drafts, java.util.function.Function<Cited, List<String>> part) {
    Set<String> names = new java.util.TreeSet<>();
    drafts.forEach(draft -> names.addAll(part.apply(draft)));
    return names;
  }

  private static List<String> organisations(Cited draft) {
    return draft.credits().stream()
        .map(Draft.Credit::organisation)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static List<String> persons(Cited draft) {
    return draft.credits().stream()
        .map(Draft.Credit::person)
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}

package org.ressourcerie.resources.plugs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.members.KnownTerritories;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.NamedThings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Themes, organisations, places, kinds and formats, to be recognised in what people type. */
@Component
@Order(2)
class ResourceNames implements NamedThings {
  private static final String THEMES =
      """
      select t.label, t.slug,
        array(select synonym from resources.theme_synonym s where s.theme = t.id) as others,
        array(
          with recursive up as (
            select b.id, b.label, b.broader, 1 as step from resources.theme b where b.id = t.broader
            union all
            select b.id, b.label, b.broader, up.step + 1
            from resources.theme b join up on b.id = up.broader where up.step < 10)
          select label from up order by step) as wider
      from resources.theme t
      """;

  /**
   * What is known of a resource by who may read it, or by its teaser. One is enough: from a name to
   * its first revisions, then to their resources, each by a key.
   */
  private static final String VISIBLE =
      """
      select 'theme' as facet, t.label as value from resources.theme t
      cross join lateral (
        select from resources.revision_theme rt
        join resources.revision v on v.id = rt.revision
        join resources.resource r on r.number = v.resource and r.revision = v.id
        where rt.theme = t.id and r.status = 'published'
          and (r.teaser <> 'none' or access.admits(r.access, :audiences, :at))
        limit 1) one
      where t.label = any(:themes)
      union all
      select 'organisation', o.name from resources.organisation o
      cross join lateral (
        select from resources.credit c
        join resources.revision v on v.id = c.revision
        join resources.resource r on r.number = v.resource and r.revision = v.id
        where c.organisation = o.id and r.status = 'published'
          and (r.teaser in ('title-and-summary', 'contents')
            or access.admits(r.access, :audiences, :at))
        limit 1) one
      where o.name = any(:organisations)
      union all
      select 'territory', p.code from unnest(:territories) as p(code)
      cross join lateral (
        select from resources.revision v
        join resources.resource r on r.number = v.resource and r.revision = v.id
        where v.territories @> array[p.code]::text[] and r.status = 'published'
          and (r.teaser in ('title-and-summary', 'contents')
            or access.admits(r.access, :audiences, :at))
        limit 1) one
      """;

  private final JdbcClient sql;
  private final Vocabulary vocabulary;
  private final KnownTerritories territories;

  ResourceNames(JdbcClient sql, Vocabulary vocabulary, KnownTerritories territories) {
    this.sql = sql;
    this.vocabulary = vocabulary;
    this.territories = territories;
  }

  @Override
  public List<Name> all() {
    List<Name> names = new ArrayList<>(themes());
    names.addAll(organisations());
    names.addAll(places());
    vocabulary.kinds().forEach(kind -> names.add(constant("kind", kind.id(), kind.entry())));
    vocabulary.formats().forEach(one -> names.add(constant("has", one.id(), one.entry())));
    return names;
  }

  /** Kinds and formats are words of the application: they tell nothing. */
  @Override
  public List<Name> visible(Collection<Name> names, AccessFilter filter) {
    Set<String> known = new HashSet<>();
    if (names.stream().anyMatch(name -> !isConstant(name))) {
      sql.sql(VISIBLE)
          .param("themes", values(names, "theme"))
          .param("organisations", values(names, "organisation"))
          .param("territories", values(names, "territory"))
          .param("audiences", filter.audiences())
          .param("at", filter.seconds())
          .query(
              row -> {
                known.add(row.getString("facet") + ":" + row.getString("value"));
              });
    }
    return names.stream()
        .filter(ResourceNames::isOwn)
        .filter(name -> isConstant(name) || known.contains(name.facet() + ":" + name.value()))
        .toList();
  }

  @Override
  public Optional<String> successor(String facet, String value, AccessFilter filter) {
    return facet.equals("theme")
        ? sql.sql(
                """
                select t.label from resources.theme_former f
                join resources.theme t on t.id = f.theme
                where f.label = :label
                  and not exists (select 1 from resources.theme own where own.label = :label)\
                """)
            .param("label", value)
            .query(String.class)
            .optional()
            .filter(
                now ->
                    !visible(List.of(new Name(facet, now, now, List.of(), null, List.of())), filter)
                        .isEmpty())
        : Optional.empty();
  }

  private List<Name> themes() {
    return sql.sql(THEMES)
        .query(
            (row, n) ->
                new Name(
                    "theme",
                    row.getString("label"),
                    row.getString("label"),
                    Arrays.asList((String[]) row.getArray("others").getArray()),
                    "/themes/" + row.getString("slug"),
                    Arrays.asList((String[]) row.getArray("wider").getArray())))
        .list();
  }

  private List<Name> organisations() {
    return sql.sql("select slug, name from resources.organisation")
        .query(
            (row, n) ->
                new Name(
                    "organisation",
                    row.getString("name"),
                    row.getString("name"),
                    List.of(),
                    "/organisations/" + row.getString("slug"),
                    List.of()))
        .list();
  }

  /** Those that some resource is about, under their official names. */
  private List<Name> places() {
    List<String> codes =
        sql.sql(
                """
                select distinct unnest(v.territories) from resources.resource r
                join resources.revision v on v.id = r.revision where r.status = 'published'
                """)
            .query((row, n) -> row.getString(1))
            .list();
    return territories.of(codes).values().stream()
        .map(
            place ->
                new Name("territory", place.code(), place.name(), List.of(), null, place.wider()))
        .toList();
  }

  private static Name constant(String facet, String id, Map<String, String> entry) {
    List<String> words = new ArrayList<>();
    for (String language : List.of("fr", "en")) {
      for (String form : List.of("", "-plural")) {
        words.add(entry.getOrDefault(language + form, ""));
      }
    }
    words.addAll(List.of(entry.getOrDefault("words", "").split(",")));
    words.removeIf(String::isBlank);
    String label = entry.getOrDefault(Locale.FRENCH.getLanguage(), id);
    return new Name(facet, id, label, words, null, List.of());
  }

  private static boolean isConstant(Name name) {
    return name.facet().equals("kind") || name.facet().equals("has");
  }

  private static boolean isOwn(Name name) {
    String path = name.path();
    return path == null || !path.startsWith("/annuaire/");
  }

  private static String[] values(Collection<Name> names, String facet) {
    return names.stream()
        .filter(name -> name.facet().equals(facet) && isOwn(name))
        .map(Name::value)
        .toArray(String[]::new);
  }
}

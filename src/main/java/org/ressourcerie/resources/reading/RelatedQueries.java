package org.ressourcerie.resources.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchUnavailable;
import org.ressourcerie.web.ui.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What to read after a resource, for its visitor: what shares its event, its people or several
 * themes, then its vocabulary, then one theme. Read from what the visitor sees of the resource
 * itself.
 */
@Component
class RelatedQueries {
  private static final int MOST = 4;
  private static final int CLOSE = 3;
  private static final int BY_WORDS = 2;

  private static final String SHARING =
      """
      with near as (
        select rt.revision, t.label as theme, null as person, false as event
        from resources.theme t join resources.revision_theme rt on rt.theme = t.id
        where t.slug = any(:themes)
        union all
        select c.revision, null, p.name, false
        from resources.person p join resources.credit c on c.person = p.id
        where p.slug = any(:people)
        union all
        select v.id, null, null, true from resources.revision v
        where v.event_start = cast(:start as timestamptz)
          and v.event_place is not distinct from cast(:place as text)
        union all
        select o.revision, null, null, true from resources.relation s
        join resources.resource o on o.number = s.target
        where s.revision = :revision and s.type = 'same-event'
        union all
        select s.revision, null, null, true from resources.relation s
        where s.target = :number and s.type = 'same-event')
      select r.number,
        array_remove(array_agg(distinct n.theme), null) as themes,
        array_remove(array_agg(distinct n.person) filter (where a.told), null) as people,
        bool_or(n.event) as event
      from near n
      join resources.revision v on v.id = n.revision
      join resources.resource r on r.number = v.resource and r.revision = v.id
      cross join lateral (
        select access.admits(r.access, :audiences, :at) as open,
          access.admits(r.access, :audiences, :at)
            or r.teaser in ('title-and-summary', 'contents') as told) a
      where r.status = 'published' and r.number <> :number
        and (a.open or r.teaser <> 'none') and (n.theme is not null or a.told)
      """
          + Standing.IS_CURRENT
          + """

          group by r.number, v.published_on, v.updated_on, v.event_start
          order by bool_or(n.event) desc, count(distinct n.person) desc, count(distinct n.theme) desc,
            coalesce(greatest(v.published_on, v.updated_on), v.event_start::date) desc nulls last,
            r.number desc
          limit 8
          """;

  private final JdbcClient sql;
  private final ListQueries lists;
  private final Search search;

  /**
   * A search costs more than the rest of a page, and every publication makes all pages be rendered
   * again. What is kept are numbers alone: who may know of them is asked each time.
   */
  private final Cache<Asked, List<Long>> byWords =
      Caffeine.newBuilder().maximumSize(4_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  RelatedQueries(JdbcClient sql, ListQueries lists, Search search) {
    this.sql = sql;
    this.lists = lists;
    this.search = search;
  }

  /** At most four, each with its reason. */
  List<Related> of(Notice notice, AccessFilter filter, Screen screen) {
    List<Sharing> sharing = sharing(notice, filter);
    Map<Long, String> chosen = new LinkedHashMap<>();
    sharing.stream()
        .filter(Sharing::isClose)
        .limit(CLOSE)
        .forEach(one -> chosen.put(one.number(), one.why(screen)));
    byWords(notice, filter).stream()
        .filter(number -> !chosen.containsKey(number))
        .limit(BY_WORDS)
        .forEach(number -> chosen.put(number, why(number, sharing, screen)));
    sharing.forEach(one -> chosen.putIfAbsent(one.number(), one.why(screen)));
    List<Long> numbers = chosen.keySet().stream().limit(MOST).toList();
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, ResourceRow> rows =
        lists.find(ListCriteria.ALL.ofNumbers(numbers), filter, MOST, 0).stream()
            .collect(Collectors.toMap(ResourceRow::number, Function.identity()));
    List<Related> related = new ArrayList<>();
    for (Long number : numbers) {
      ResourceRow row = rows.get(number);
      if (row != null) {
        related.add(new Related(row, Objects.requireNonNull(chosen.get(number))));
      }
    }
    return related;
  }

  /** What is shared says more than that words are. */
  private static String why(long number, List<Sharing> sharing, Screen screen) {
    return sharing.stream()
        .filter(one -> one.number() == number)
        .map(one -> one.why(screen))
        .findFirst()
        .orElseGet(() -> screen.say("resources.related.words"));
  }

  private List<Sharing> sharing(Notice notice, AccessFilter filter) {
    Instant start = notice.dates().eventStart();
    return sql.sql(SHARING)
        .param("themes", notice.themes().stream().map(Notice.Named::slug).toArray(String[]::new))
        .param(
            "people",
            notice.people().stream()
                .map(Notice.Credited::person)
                .filter(Objects::nonNull)
                .map(Notice.Named::slug)
                .toArray(String[]::new))
        .param("start", start == null ? null : start.atOffset(ZoneOffset.UTC))
        .param("place", notice.dates().eventPlace())
        .param("number", notice.number())
        .param("revision", notice.revision())
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new Sharing(
                    row.getLong("number"),
                    row.getBoolean("event"),
                    Arrays.asList((String[]) row.getArray("themes").getArray()),
                    row.getArray("people") == null
                        ? List.of()
                        : Arrays.asList((String[]) row.getArray("people").getArray())))
        .list();
  }

  /** The page is not worth less when the index is being built. */
  private List<Long> byWords(Notice notice, AccessFilter filter) {
    try {
      return byWords.get(
          new Asked(notice.number(), notice.title(), filter.visitor().key()),
          asked -> search(asked, filter));
    } catch (SearchUnavailable notYet) {
      return List.of();
    }
  }

  private List<Long> search(Asked asked, AccessFilter filter) {
    SearchQuery query =
        new SearchQuery(asked.title(), Map.of(), SearchQuery.Sort.RELEVANCE, 1, BY_WORDS + CLOSE);
    return search.find(query, filter.visitor()).hits().stream()
        .map(hit -> hit.card().number())
        .filter(number -> number != asked.number())
        .limit(BY_WORDS)
        .toList();
  }

  /** For whom something near a resource was looked for. */
  private record Asked(long number, String title, String visitor) {}

  private record Sharing(long number, boolean event, List<String> themes, List<String> people) {
    boolean isClose() {
      return event || !people.isEmpty() || themes.size() > 1;
    }

    String why(Screen screen) {
      List<String> reasons = new ArrayList<>();
      if (event) {
        reasons.add(screen.say("resources.related.event"));
      }
      if (!people.isEmpty()) {
        reasons.add(screen.say("resources.related.people", String.join(", ", people)));
      }
      if (!themes.isEmpty()) {
        String key = themes.size() > 1 ? "resources.related.themes" : "resources.related.theme";
        reasons.add(screen.say(key, String.join(", ", themes)));
      }
      return String.join(" · ", reasons);
    }
  }
}

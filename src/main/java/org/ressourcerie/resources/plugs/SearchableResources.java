package org.ressourcerie.resources.plugs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.members.KnownTerritories;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes resources findable: what to index of them, and what a hit shows. */
@Component
class SearchableResources implements SearchableContent {
  private final IndexedRows rows;
  private final ListQueries lists;
  private final Vocabulary vocabulary;
  private static final Pattern NUMBER = Pattern.compile("(?:#|r/|/r/)?\\s?([0-9]{1,12})");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://([^/\\s]+))?/(?:en/)?r/([0-9]{1,12})(?:[-/?#]\\S*)?");

  private final JdbcClient sql;
  private final MessageSource messages;
  private final KnownTerritories territories;
  private final NamedTerritories names;
  private final NetworkSettings network;

  SearchableResources(
      IndexedRows rows,
      ListQueries lists,
      Vocabulary vocabulary,
      JdbcClient sql,
      MessageSource messages,
      KnownTerritories territories,
      NamedTerritories names,
      NetworkSettings network) {
    this.rows = rows;
    this.lists = lists;
    this.vocabulary = vocabulary;
    this.sql = sql;
    this.messages = messages;
    this.territories = territories;
    this.names = names;
    this.network = network;
  }

  @Override
  public String type() {
    return Resources.TYPE;
  }

  @Override
  public List<SearchableItem> byNumbers(Collection<Long> numbers) {
    IndexedRows.Loaded loaded = rows.load(numbers);
    return loaded.notices().stream().map(notice -> ItemMaker.item(notice, loaded)).toList();
  }

  @Override
  public List<Long> numbersAfter(long number, int limit) {
    return sql.sql(
            """
            select number from resources.resource where number > ? and status = 'published'
            order by number limit ?\
            """)
        .param(number)
        .param(limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  @Override
  public List<ResultCard> cards(Collection<Long> numbers, AccessFilter filter) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    ListCriteria wanted = ListCriteria.ALL.ofNumbers(List.copyOf(numbers));
    return lists.find(wanted, filter, numbers.size(), 0).stream()
        .map(SearchableResources::card)
        .toList();
  }

  private static ResultCard card(ResourceRow row) {
    return new ResultCard(
        row.number(),
        row.version(),
        row.source(),
        row.key(),
        row.path(),
        row.title(),
        row.summary(),
        row.kind(),
        row.provenance(),
        row.language(),
        row.date(),
        row.everyone() ? "public" : "members",
        !row.open(),
        row.badge(),
        row.standing().id(),
        row.thumbnail());
  }

  @Override
  public OptionalLong named(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return OptionalLong.of(Long.parseLong(number.group(1)));
    }
    Matcher address = ADDRESS.matcher(text);
    boolean ours =
        address.matches()
            && (address.group(1) == null
                || network.siteAddress().endsWith("//" + address.group(1)));
    return ours ? OptionalLong.of(Long.parseLong(address.group(2))) : OptionalLong.empty();
  }

  @Override
  public List<Titled> titles() {
    return sql.sql(
            """
            select r.number, v.title, r.access, r.teaser from resources.resource r
            join resources.revision v on v.id = r.revision where r.status = 'published'
              and r.number not in (select resource from resources.archive)
            order by coalesce(greatest(v.published_on, v.updated_on), v.event_start::date)
              desc nulls last, r.number desc
            """)
        .query(
            (row, n) -> {
              AccessRule rule = AccessRule.parse((String[]) row.getArray("access").getArray());
              boolean told = !row.getString("teaser").equals(Teaser.NONE.id());
              return new Titled(
                  row.getLong("number"),
                  row.getString("title"),
                  (told ? Access.PUBLIC : Access.of(rule)).key());
            })
        .list();
  }

  /** Places only, where the teaser tells them: what is asked to be shown beside a hit. */
  @Override
  public Map<Long, List<String>> values(
      String facet, Collection<Long> numbers, AccessFilter filter) {
    Map<Long, List<String>> places = new HashMap<>();
    if (facet.equals("territory")) {
      sql.sql(
              """
              select r.number, v.territories from resources.resource r
              join resources.revision v on v.id = r.revision
              where r.number = any(:numbers) and r.status = 'published'
                and cardinality(v.territories) > 0
                and (r.teaser in ('title-and-summary', 'contents')
                  or access.admits(r.access, :audiences, :at))
              """)
          .param("numbers", numbers.toArray(Long[]::new))
          .param("audiences", filter.audiences())
          .param("at", filter.seconds())
          .query(
              row -> {
                places.put(
                    row.getLong("number"),
                    List.of((String[]) row.getArray("territories").getArray()));
              });
    }
    return places;
  }

  @Override
  public String kicker(ResultCard card, Locale locale) {
    String kicker = vocabulary.kicker(card.kind(), card.provenance(), locale);
    return card.standing().equals(Standing.CURRENT.id())
        ? kicker
        : kicker + " · " + said("resources.standing.one." + card.standing(), "", locale);
  }

  @Override
  public String label(String facet, String value, Locale locale) {
    return switch (facet) {
      case "kind" -> vocabulary.kind(value).map(kind -> kind.plural(locale)).orElse(value);
      case "provenance" -> vocabulary.provenance(value).map(p -> p.label(locale)).orElse(value);
      case "language" -> Locale.of(value).getDisplayLanguage(locale);
      case "has" -> vocabulary.format(value).map(one -> one.label(locale)).orElse(value);
      case "territory" -> place(value, locale);
      case Standing.FACET -> said("resources.standing." + value, value, locale);
      default -> value;
    };
  }

  private String said(String key, String otherwise, Locale locale) {
    String said = messages.getMessage(key, null, otherwise, locale);
    return said == null ? otherwise : said;
  }

  private String place(String code, Locale locale) {
    KnownTerritories.Territory known = territories.of(List.of(code)).get(code);
    if (known == null) {
      return names.of(code, locale);
    }
    Object[] name = {known.name()};
    String said =
        messages.getMessage("resources.place." + known.level(), name, known.name(), locale);
    return said == null ? known.name() : said;
  }
}

package org.ressourcerie.resources.plugs;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.spi.SearchableItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes resources findable: what to index of them, and what a hit shows. */
@Component
class SearchableResources implements SearchableContent {
  private final IndexedRows rows;
  private final ListQueries lists;
  private final Vocabulary vocabulary;
  private final JdbcClient sql;
  private final NamedTerritories territories;

  SearchableResources(
      IndexedRows rows,
      ListQueries lists,
      Vocabulary vocabulary,
      JdbcClient sql,
      NamedTerritories territories) {
    this.rows = rows;
    this.lists = lists;
    this.vocabulary = vocabulary;
    this.sql = sql;
    this.territories = territories;
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
        row.badge());
  }

  @Override
  public String kicker(ResultCard card, Locale locale) {
    return vocabulary.kicker(card.kind(), card.provenance(), locale);
  }

  @Override
  public String label(String facet, String value, Locale locale) {
    return switch (facet) {
      case "kind" -> vocabulary.kind(value).map(kind -> kind.plural(locale)).orElse(value);
      case "provenance" -> vocabulary.provenance(value).map(p -> p.label(locale)).orElse(value);
      case "language" -> Locale.of(value).getDisplayLanguage(locale);
      case "territory" -> territories.of(value, locale);
      default -> value;
    };
  }
}

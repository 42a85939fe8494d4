package org.ressourcerie.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Grant;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For any rights, what lists and searches show is exactly what single pages open. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomRightsTests {
  private static final int RESOURCES = 90;
  private static final int VISITORS = 40;
  private static final List<Audience> AUDIENCES =
      List.of(
          Audience.PUBLIC,
          Audience.MEMBERS,
          Audience.group("hasard-un"),
          Audience.group("hasard-deux"),
          Audience.STAFF);
  private static final List<String> TEASERS =
      List.of("none", "title", "title-and-summary", "contents");

  @Autowired private ImportTarget target;
  @Autowired private ListQueries lists;
  @Autowired private NoticeQueries notices;
  @Autowired private Search search;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  private final Random random = new Random(20260521);
  private List<Long> numbers = List.of();

  @BeforeAll
  void publish() {
    List<ImportItem> items = new ArrayList<>();
    for (int i = 0; i < RESOURCES; i++) {
      items.add(
          item("random", "r" + i)
              .titled("Titre hasardeux " + i)
              .readBy(rule(), TEASERS.get(random.nextInt(TEASERS.size())))
              .block(null, "<p>Paragraphe kamichi.</p>", rule())
              .made());
    }
    target.apply(items);
    numbers =
        sql.sql("select number from resources.resource where source = 'random'")
            .query(Long.class)
            .list();
    index.awaitUpToDate(Duration.ofMinutes(2));
  }

  @Test
  void aListShowsWhatSinglePagesAnswer() {
    for (int i = 0; i < VISITORS; i++) {
      AccessFilter filter = new AccessFilter(visitor(), Instant.now());
      Set<Long> listed =
          lists.find(ListCriteria.ALL, filter, 1_000, 0).stream()
              .map(ResourceRow::number)
              .filter(numbers::contains)
              .collect(Collectors.toSet());
      Set<Long> answered =
          numbers.stream()
              .filter(number -> notices.find(number, filter).isPresent())
              .collect(Collectors.toSet());
      assertThat(listed).as(filter.visitor().key()).isEqualTo(answered);
    }
  }

  @Test
  void aSearchFindsATextWhereItsPageShowsIt() {
    for (int i = 0; i < VISITORS; i++) {
      Visitor visitor = visitor();
      AccessFilter filter = new AccessFilter(visitor, Instant.now());
      var query = new SearchQuery("kamichi", Map.of(), SearchQuery.Sort.RELEVANCE, 1, 100);
      var results = search.find(query, visitor);
      Set<Long> found =
          results.hits().stream()
              .map(Hit::card)
              .map(card -> card.number())
              .collect(Collectors.toSet());
      Set<Long> read =
          numbers.stream()
              .filter(number -> notices.find(number, filter).filter(Notice::open).isPresent())
              .filter(number -> readsBlock(number, filter))
              .collect(Collectors.toSet());
      assertThat(found).as(visitor.key()).isEqualTo(read);
      assertThat(results.total()).isEqualTo(read.size());
    }
  }

  private boolean readsBlock(long number, AccessFilter filter) {
    return sql.sql(
            "select "
                + AccessFilter.SQL.formatted("b.access")
                + " from resources.resource r join resources.block b on b.revision = r.revision"
                + " where r.number = :number")
        .param("number", number)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(Boolean.class)
        .single();
  }

  private AccessRule rule() {
    List<Grant> grants = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Audience audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
      grants.add(new Grant(audience, date(), date()));
    }
    return random.nextInt(12) == 0 ? AccessRule.NOBODY : new AccessRule(grants);
  }

  private @Nullable Instant date() {
    return random.nextInt(3) > 0
        ? null
        : Instant.now().plus(Duration.ofDays(random.nextInt(21) - 10));
  }

  private Visitor visitor() {
    Set<Audience> audiences = new HashSet<>(Set.of(Audience.PUBLIC));
    AUDIENCES.stream().filter(one -> random.nextInt(3) == 0).forEach(audiences::add);
    return new Visitor(audiences);
  }
}

package org.ressourcerie.resources.quality;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Proofing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the checks find in what is published, and knows what is to be looked at again. */
@Repository
class KeptFindings {
  private static final int BATCH = 100;

  private final Proofing proofing;
  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final Clock clock;

  KeptFindings(Proofing proofing, JdbcClient sql, JdbcTemplate batches, Clock clock) {
    this.proofing = proofing;
    this.sql = sql;
    this.batches = batches;
    this.clock = clock;
  }

  /** A resource whose findings are of another version, or of which more looks were asked for. */
  private record Stale(long number, long version, long asked) {}

  /** Asks for another look at these resources. */
  public void ask(Collection<Long> numbers) {
    sql.sql(
            """
            insert into resources.proofed as p (resource, asked)
            select number, 1 from resources.resource where number = any (?) order by number
            on conflict (resource) do update set asked = p.asked + 1\
            """)
        .param(numbers.toArray(Long[]::new))
        .update();
  }

  /** Asks for another look at what leads to these addresses. */
  public void askForThose(Collection<String> linked) {
    sql.sql(
            """
            update resources.proofed set asked = asked + 1 where resource in (
              select resource from resources.cited_link where url = any (?))\
            """)
        .param(linked.toArray(String[]::new))
        .update();
  }

  /** Asks for another look at whatever was not looked at since then. */
  public void askForThoseBefore(Instant since) {
    sql.sql("update resources.proofed set asked = asked + 1 where looked_at < ? and asked <= made")
        .param(Timestamp.from(since))
        .update();
  }

  /**
   * Looks at up to a hundred resources that are stale; false when there was none. Two processes do
   * it one after the other.
   */
  @Transactional
  public boolean lookAtSome() {
    batches.query("select pg_advisory_xact_lock(hashtext('resources.finding'))", row -> {});
    List<Stale> stale = stale();
    if (!stale.isEmpty()) {
      write(stale, proofing.looked(stale.stream().map(Stale::number).toList()));
    }
    return !stale.isEmpty();
  }

  private List<Stale> stale() {
    return sql.sql(
            """
            select r.number, r.version, coalesce(p.asked, 0) as asked from resources.resource r
            left join resources.proofed p on p.resource = r.number
            where r.status = 'published'
              and (p.resource is null or p.version <> r.version or p.made < p.asked)
            order by r.number limit ?\
            """)
        .param(BATCH)
        .query((row, n) -> new Stale(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  private void write(List<Stale> stale, Proofing.Looked looked) {
    Long[] numbers = stale.stream().map(Stale::number).toArray(Long[]::new);
    Timestamp now = Timestamp.from(clock.instant());
    List<Object[]> proofed = new ArrayList<>();
    List<Object[]> findings = new ArrayList<>();
    List<Object[]> links = new ArrayList<>();
    for (Stale one : stale) {
      proofed.add(new Object[] {one.number(), one.version(), one.asked(), one.asked(), now});
      int position = 0;
      for (Finding finding : looked.findings().getOrDefault(one.number(), List.of())) {
        findings.add(row(one.number(), position++, finding));
      }
      looked
          .addresses()
          .getOrDefault(one.number(), Set.of())
          .forEach(url -> links.add(new Object[] {one.number(), url}));
    }
    batches.update("delete from resources.finding where resource = any (?)", (Object) numbers);
    batches.update("delete from resources.cited_link where resource = any (?)", (Object) numbers);
    batches.batchUpdate(
        """
        insert into resources.proofed (resource, version, asked, made, looked_at)
        values (?, ?, ?, ?, ?) on conflict (resource) do update
        set version = excluded.version, made = excluded.made, looked_at = excluded.looked_at\
        """,
        proofed);
    batches.batchUpdate(
        "insert into resources.finding values (?, ?, ?, ?, ?, ?, ?, ?, ?)", findings);
    batches.batchUpdate(
        "insert into resources.cited_link values (?, ?) on conflict do nothing", links);
  }

  private static Object[] row(long number, int position, Finding finding) {
    return new Object[] {
      number,
      position,
      finding.rule(),
      finding.severity().id(),
      finding.place().part(),
      finding.place().block(),
      finding.place().file(),
      finding.arguments().toArray(String[]::new),
      finding.fingerprint()
    };
  }
}

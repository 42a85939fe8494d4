package org.ressourcerie.resources.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.AccessRule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the same change on many resources: for each a revision with the same body and other marks,
 * and what stood before for who wants it back. Announces nothing.
 */
@Repository
public class MarkRows {
  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final RevisionCopies copies;
  private final Citations citations;

  MarkRows(JdbcClient sql, JdbcTemplate batches, RevisionCopies copies, Citations citations) {
    this.sql = sql;
    this.batches = batches;
    this.copies = copies;
    this.citations = citations;
  }

  /**
   * What stood before a change: a revision, and what no revision keeps.
   *
   * @param ruledByHand whether the team has set who reads what
   * @param editedByHand whether the team has written it
   */
  public record Before(
      long revision, AccessRule access, Teaser teaser, boolean ruledByHand, boolean editedByHand) {}

  /** The marks of these published resources, by number; in three queries. */
  public Map<Long, Marks> marks(Collection<Long> numbers) {
    Long[] wanted = numbers.toArray(Long[]::new);
    Map<Long, List<String>> themes = new HashMap<>();
    Map<Long, List<Draft.Credit>> credits = new HashMap<>();
    sql.sql(
            """
            select r.number, t.label from resources.resource r
            join resources.revision_theme rt on rt.revision = r.revision
            join resources.theme t on t.id = rt.theme where r.number = any (?) order by t.label\
            """)
        .param(wanted)
        .query(
            row -> {
              themes.computeIfAbsent(row.getLong(1), n -> new ArrayList<>()).add(row.getString(2));
            });
    sql.sql(
            """
            select r.number, c.role, p.name, o.name, c.function from resources.resource r
            join resources.credit c on c.revision = r.revision
            left join resources.person p on p.id = c.person
            left join resources.organisation o on o.id = c.organisation
            where r.number = any (?) order by c.position\
            """)
        .param(wanted)
        .query(
            row -> {
              credits
                  .computeIfAbsent(row.getLong(1), n -> new ArrayList<>())
                  .add(
                      new Draft.Credit(
                          row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            });
    return marks(wanted, themes, credits);
  }

  private Map<Long, Marks> marks(
      Long[] numbers, Map<Long, List<String>> themes, Map<Long, List<Draft.Credit>> credits) {
    Map<Long, Marks> marks = new HashMap<>();
    sql.sql(
            "select number, access, teaser from resources.resource where number = any (?)"
                + " and status = 'published'")
        .param(numbers)
        .query(
            row -> {
              long number = row.getLong(1);
              marks.put(
                  number,
                  new Marks(
                      List.copyOf(themes.getOrDefault(number, List.of())),
                      List.copyOf(credits.getOrDefault(number, List.of())),
                      AccessRule.parse((String[]) row.getArray(2).getArray()),
                      Teaser.of(row.getString(3)).orElse(Teaser.NONE)));
            });
    return marks;
  }

  /**
   * What stood before, or nothing, and nothing written, when the resource is not published at this
   * version any more.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Before> write(long number, long version, Marks marks, String by) {
    Optional<Before> before = locked(number, version);
    before.ifPresent(
        stood -> {
          RevisionCopies.Step step = copies.notice(stood.revision(), by, null, null);
          batches.update("delete from resources.revision_theme where revision = ?", step.to());
          batches.update("delete from resources.credit where revision = ?", step.to());
          citations.write(
              List.of(new Citations.Cited(marks.themes(), marks.credits())), List.of(step.to()));
          boolean ruled =
              !marks.access().equals(stood.access()) || marks.teaser() != stood.teaser();
          // An import would take its own themes and names back; who reads what it leaves alone.
          point(
              number,
              step,
              new Before(
                  step.to(),
                  marks.access(),
                  marks.teaser(),
                  ruled || stood.ruledByHand(),
                  !ruled || stood.editedByHand()));
        });
    return before;
  }

  /** Puts back what stood before; false when the resource has changed since this version. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean restore(long number, long version, Before before, String by) {
    if (locked(number, version).isEmpty()) {
      return false;
    }
    point(number, copies.notice(before.revision(), by, null, null), before);
    return true;
  }

  private Optional<Before> locked(long number, long version) {
    copies.letNoImportWrite();
    return sql.sql(
            "select revision, access, teaser, access_by_hand, edited_by_hand from"
                + " resources.resource where number = ? and version = ? and status = 'published'"
                + " for update")
        .params(number, version)
        .query(
            (row, n) ->
                new Before(
                    row.getLong(1),
                    AccessRule.parse((String[]) row.getArray(2).getArray()),
                    Teaser.of(row.getString(3)).orElse(Teaser.NONE),
                    row.getBoolean(4),
                    row.getBoolean(5)))
        .optional();
  }

  /** The body follows; the new revision stands, under these rules. */
  private void point(long number, RevisionCopies.Step step, Before rules) {
    copies.body(step);
    sql.sql(
            """
            update resources.resource set access = :access, teaser = :teaser,
              revision = :revision, access_by_hand = :ruled, edited_by_hand = :edited,
              version = version + 1, changed_at = now()
            where number = :number\
            """)
        .param("access", rules.access().written())
        .param("teaser", rules.teaser().id())
        .param("revision", step.to())
        .param("ruled", rules.ruledByHand())
        .param("edited", rules.editedByHand())
        .param("number", number)
        .update();
    copies.plantCanaries(step);
  }
}

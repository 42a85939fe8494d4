package org.ressourcerie.resources.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Finding.Severity;
import org.ressourcerie.resources.proofing.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and finds what stands against published resources, for those of the team. */
@Component
public class QualityQueries {
  /** Findings that stand, of resources the reader may read; those let pass are left out. */
  private static final String STANDING =
      """
      from resources.finding f
      join resources.resource r on r.number = f.resource and r.status = 'published'
      where access.admits(r.access, :audiences, :at) and f.rule = any (:rules)
        and (:severity = '' or f.severity = :severity)
        and not exists (select 1 from resources.passed_finding p
          where p.resource = f.resource and p.rule = f.rule and p.fingerprint = f.fingerprint)
      """;

  private final JdbcClient sql;

  QualityQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** How often a rule finds something, and in how many resources. */
  public record Counted(Rule rule, int points, int resources) {}

  /** A resource with what stands against it; {@code points} may be more than those listed. */
  public record Faulty(
      long number, String path, String title, int points, List<Finding> findings) {}

  /** Of all rules that find something, the heaviest first. */
  List<Counted> counts(AccessFilter reader) {
    List<Counted> counts = new ArrayList<>();
    asked(
            "select f.rule, count(*), count(distinct f.resource) " + STANDING + " group by f.rule",
            new QualityFilter(null, null),
            reader)
        .query(
            row -> {
              int points = row.getInt(2);
              int resources = row.getInt(3);
              Rule.of(row.getString(1))
                  .ifPresent(rule -> counts.add(new Counted(rule, points, resources)));
            });
    counts.sort(
        Comparator.comparing((Counted one) -> one.rule().severity())
            .thenComparing(one -> -one.points())
            .thenComparing(Counted::rule));
    return counts;
  }

  int resources(QualityFilter filter, AccessFilter reader) {
    return asked("select count(distinct f.resource) " + STANDING, filter, reader)
        .query(Integer.class)
        .single();
  }

  /** The resources that a rule finds something in; none for what is no rule. */
  public List<Long> numbers(String rule, AccessFilter reader) {
    QualityFilter filter = QualityFilter.of(rule, "");
    return filter.rule() == null
        ? List.of()
        : asked("select distinct f.resource " + STANDING, filter, reader)
            .query((row, n) -> row.getLong(1))
            .list();
  }

  /** One page of resources, those with the heaviest points first; so many findings of each. */
  List<Faulty> page(QualityFilter filter, AccessFilter reader, int size, int from, int most) {
    Map<Long, List<Finding>> findings = new HashMap<>();
    List<Faulty> faulty =
        asked(
                """
                select r.number, r.slug, v.title, x.points from (
                  select f.resource, count(*) as points,
                    count(*) filter (where f.severity = 'blocking') as blocking,
                    count(*) filter (where f.severity = 'warning') as warnings
                """
                    + STANDING
                    + """
                     group by f.resource) x
                    join resources.resource r on r.number = x.resource
                    join resources.revision v on v.id = r.revision
                    order by x.blocking desc, x.warnings desc, x.points desc, r.number
                    limit :size offset :from\
                    """,
                filter,
                reader)
            .param("size", size)
            .param("from", from)
            .query(
                (row, n) ->
                    new Faulty(
                        row.getLong("number"),
                        "/r/" + row.getLong("number") + "-" + row.getString("slug"),
                        row.getString("title"),
                        row.getInt("points"),
                        findings.computeIfAbsent(row.getLong("number"), k -> new ArrayList<>())))
            .list();
    asked(
            "select f.* " + STANDING + " and f.resource = any (:numbers) order by f.position",
            filter,
            reader)
        .param("numbers", findings.keySet().toArray(Long[]::new))
        .query(
            row -> {
              List<Finding> own = findings.getOrDefault(row.getLong("resource"), List.of());
              if (own.size() < most) {
                own.add(finding(row));
              }
            });
    return faulty;
  }

  private static Finding finding(ResultSet row) throws SQLException {
    String rule = row.getString("rule");
    return new Finding(
        rule,
        Rule.of(rule).map(Rule::severity).orElse(Severity.ADVICE),
        new Finding.Place(row.getString("part"), row.getInt("block"), row.getInt("file")),
        List.of((String[]) row.getArray("arguments").getArray()),
        row.getString("fingerprint"),
        null);
  }

  /** Resources that have been looked at. */
  int looked() {
    return sql.sql("select count(*) from resources.proofed where made >= 0")
        .query(Integer.class)
        .single();
  }

  /** Resources that wait for a look. */
  int stale() {
    return sql.sql(
            """
            select count(*) from resources.resource r
            left join resources.proofed p on p.resource = r.number
            where r.status = 'published'
              and (p.resource is null or p.version <> r.version or p.made < p.asked)\
            """)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(String query, QualityFilter filter, AccessFilter reader) {
    String[] known = Arrays.stream(Rule.values()).map(Rule::id).toArray(String[]::new);
    return sql.sql(query)
        .param("audiences", reader.audiences())
        .param("at", reader.seconds())
        .param("severity", filter.severityId())
        .param("rules", filter.rule() == null ? known : new String[] {filter.ruleId()});
  }
}

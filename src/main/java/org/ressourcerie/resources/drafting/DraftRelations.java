package org.ressourcerie.resources.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The other resources that a draft names: by number, by address on this site or by exact title. For
 * who prepares drafts, who knows of all of them.
 */
@Component
class DraftRelations {
  private static final int LONGEST_NUMBER = 12;

  /** What keyboards lack: no-break spaces and the apostrophe, and what is typed for them. */
  private static final String FINE = "\u00A0\u202F\u2019";

  private static final String PLAIN = "  '";
  private final JdbcClient sql;
  private final Pattern address;

  DraftRelations(JdbcClient sql, NetworkSettings network) {
    this.sql = sql;
    String site =
        network.siteAddress().isEmpty() ? "" : "(?:" + Pattern.quote(network.siteAddress()) + ")?";
    this.address =
        Pattern.compile(
            "(?:"
                + site
                + "(?:/[a-z]{2})?/r/)?([0-9]{1,"
                + LONGEST_NUMBER
                + "})(?:-[^/?#]*)?(?:[?#].*)?");
  }

  List<Draft.Relation> of(Content content, long number, Reading reading) {
    List<Draft.Relation> relations = new ArrayList<>();
    for (int i = 0; i < content.relations().size(); i++) {
      Content.Relation line = content.relations().get(i);
      if (!line.isEmpty()) {
        relation(line, "relation." + i + ".", number, relations, reading).ifPresent(relations::add);
      }
    }
    return relations;
  }

  private Optional<Draft.Relation> relation(
      Content.Relation line, String id, long number, List<Draft.Relation> before, Reading reading) {
    if (!Draft.Relation.TYPES.contains(line.type())) {
      reading.wrong(id + "type", "editing.wrong.relation-type");
      return Optional.empty();
    }
    String typed = line.target().strip();
    List<Long> found = found(typed);
    String key =
        found.isEmpty()
            ? "unknown"
            : found.size() > 1 ? "several" : found.getFirst() == number ? "itself" : "";
    if (!key.isEmpty()) {
      reading.wrong(id + "target", "editing.wrong.relation-" + key, typed);
      return Optional.empty();
    }
    var relation = new Draft.Relation(line.type(), found.getFirst());
    if (before.contains(relation)) {
      reading.wrong(id + "target", "editing.wrong.relation-twice", typed);
      return Optional.empty();
    }
    return Optional.of(relation);
  }

  /** Numbers of what is meant: none that is known, or several of one title. */
  private List<Long> found(String typed) {
    Matcher matcher = address.matcher(typed);
    if (matcher.matches()) {
      List<Long> numbered =
          sql.sql("select number from resources.resource where number = ? and status <> 'draft'")
              .param(Long.parseLong(matcher.group(1)))
              .query((row, n) -> row.getLong(1))
              .list();
      if (!numbered.isEmpty()) {
        return numbered;
      }
    }
    return sql.sql(
            """
            select r.number from resources.resource r
            join resources.revision v on v.id = r.revision
            where lower(translate(v.title, :from, :to)) = lower(translate(:typed, :from, :to))
              and r.status in ('published', 'withdrawn')
            order by r.number limit 2\
            """)
        .param("from", FINE)
        .param("to", PLAIN)
        .param("typed", typed)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}

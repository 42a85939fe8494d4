package org.ressourcerie.members.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone shows of themselves, and how it will look. */
@Component
class ShownQueries {
  private final JdbcClient sql;
  private final Clock clock;

  ShownQueries(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  ShownForm form(long person) {
    return sql.sql("select shown, bio from members.person where id = ?")
        .param(person)
        .query(
            (row, number) ->
                ShownForm.of(
                    Set.copyOf(Arrays.asList((String[]) row.getArray("shown").getArray())),
                    row.getString("bio")))
        .single();
  }

  boolean hasPhone(long person) {
    return sql.sql("select coalesce(phone, '') <> '' from members.person where id = ?")
        .param(person)
        .query(Boolean.class)
        .single();
  }

  /** One line for each organisation, as the directory would show it with these choices. */
  List<Line> preview(long person, ShownForm form, boolean toMember) {
    return sql.sql(
            """
            select o.name as organisation, trim(p.given_name || ' ' || p.family_name) as name,
                   m.function, coalesce(p.email, '') as email, coalesce(p.phone, '') as phone
            from members.mandate m
            join members.person p on p.id = m.person
            join members.organisation o on o.id = m.organisation
            where m.person = :person and m.since <= :at and (m.until is null or m.until > :at)
            order by o.name, m.id\
            """)
        .param("person", person)
        .param("at", Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Line(
                    row.getString("organisation"),
                    new DirectoryQueries.Shown(
                        row.getString("name"),
                        said(form.function(), toMember, row.getString("function")),
                        said(form.email(), toMember, row.getString("email")),
                        said(form.phone(), toMember, row.getString("phone")),
                        said(form.bio(), toMember, form.text().strip()))))
        .list();
  }

  /** Someone on the page of one organisation. */
  public record Line(String organisation, DirectoryQueries.Shown shown) {}

  @Transactional
  void keep(long person, ShownForm form) {
    String[] shown = form.shown().toArray(String[]::new);
    Arrays.sort(shown);
    sql.sql("update members.person set shown = ?, bio = ?, changed_at = now() where id = ?")
        .param(1, shown)
        .param(2, form.text().strip())
        .param(3, person)
        .update();
  }

  private static String said(String audience, boolean toMember, String value) {
    return audience.equals("public") || (toMember && audience.equals("members")) ? value : "";
  }
}

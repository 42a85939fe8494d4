package org.ressourcerie.members.groups;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.members.model.ChangedRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps groups and who belongs to them. */
@Repository
class Groups {
  private final JdbcClient sql;
  private final Clock clock;
  private final ChangedRights changed;

  Groups(JdbcClient sql, Clock clock, ChangedRights changed) {
    this.changed = changed;
    this.sql = sql;
    this.clock = clock;
  }

  /** A group and how many belong to it now. */
  public record Group(String slug, String name, String purpose, int people) {}

  /** Someone who belongs to a group now. */
  public record Belonging(long person, String slug, String name) {}

  List<Group> all() {
    return sql.sql(
            """
            select c.*, (select count(*) from members.circle_person p
                         where p.circle = c.slug and (p.until is null or p.until > :at)) as people
            from members.circle c order by members.plain(c.name)\
            """)
        .param("at", now())
        .query(
            (row, number) ->
                new Group(
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("purpose"),
                    row.getInt("people")))
        .list();
  }

  Optional<Group> bySlug(String slug) {
    return all().stream().filter(group -> group.slug().equals(slug)).findFirst();
  }

  List<Belonging> people(String group) {
    return sql.sql(
            """
            select p.id, p.slug, trim(p.given_name || ' ' || p.family_name) as name
            from members.circle_person c join members.person p on p.id = c.person
            where c.circle = :group and (c.until is null or c.until > :at)
            order by members.plain(p.family_name), p.id\
            """)
        .param("group", group)
        .param("at", now())
        .query(
            (row, number) ->
                new Belonging(row.getLong("id"), row.getString("slug"), row.getString("name")))
        .list();
  }

  /** Answers with its slug, which never changes: access rules name it. Empty when it is taken. */
  Optional<String> add(String name, String purpose) {
    return sql.sql(
            """
            insert into members.circle (slug, name, purpose)
            select left(replace(members.plain(:name), ' ', '-'), 60), :name, :purpose
            where members.plain(:name) <> ''
            on conflict do nothing returning slug\
            """)
        .param("name", name)
        .param("purpose", purpose)
        .query((row, number) -> row.getString("slug"))
        .optional();
  }

  void rename(String slug, String name, String purpose) {
    sql.sql("update members.circle set name = ?, purpose = ? where slug = ?")
        .params(name, purpose, slug)
        .update();
  }

  /** From now on; someone who had left belongs again. */
  @Transactional
  void join(String group, long person) {
    sql.sql(
            """
            insert into members.circle_person (circle, person, since) values (:group, :person, :at)
            on conflict (circle, person) do update set since = excluded.since, until = null
            where circle_person.until is not null\
            """)
        .param("group", group)
        .param("person", person)
        .param("at", now())
        .update();
    changed.ofPerson("group.joined", person, group, "");
  }

  /** Now: what the group gave is gone at the next request. */
  @Transactional
  void leave(String group, long person) {
    sql.sql(
            "update members.circle_person set until = greatest(since, :at) where circle = :group"
                + " and person = :person and (until is null or until > :at)")
        .param("group", group)
        .param("person", person)
        .param("at", now())
        .update();
    changed.ofPerson("group.left", person, group, "");
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

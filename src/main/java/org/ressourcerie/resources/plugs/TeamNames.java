package org.ressourcerie.resources.plugs;

import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.access.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of those who wrote, published, shared or decided: in drafts, revisions, steps, links,
 * reports, kits, lots and mergers. What they wrote in their own words is not looked into.
 */
@Component
class TeamNames implements PersonalDataHolder {

  /** A column that holds a name; what the line is about and when, in SQL. */
  private record Kept(String table, String column, String about, String at) {}

  private static final List<Kept> KEPT =
      List.of(
          new Kept("revision", "created_by", "resource || '/' || ordinal", "created_at"),
          new Kept("step", "by_whom", "number || ' ' || what", "at"),
          new Kept("draft", "made_by", "number", "made_at"),
          new Kept("draft", "saved_by", "number", "saved_at"),
          new Kept("draft", "held_by", "number", "held_at"),
          new Kept("draft", "scheduled_by", "number", "publish_at"),
          new Kept("share", "made_by", "resource", "made_at"),
          new Kept("preview", "made_by", "draft", "made_at"),
          new Kept("proposal", "made_by", "resource", "made_at"),
          new Kept("report", "closed_by", "resource", "closed_on"),
          new Kept("passed_finding", "passed_by", "resource || ' ' || rule", "passed_at"),
          new Kept("archive", "by_whom", "resource", "at"),
          new Kept("withdrawal", "by_whom", "resource", "at"),
          new Kept("merged", "by_whom", "resource", "at"),
          new Kept("release", "asked_by", "id", "asked_at"),
          new Kept("release", "started_by", "id", "started_at"),
          new Kept("bulk", "made_by", "id", "made_at"),
          new Kept("bulk", "done_by", "id", "done_at"),
          new Kept("bulk", "undone_by", "id", "undone_at"),
          new Kept("theme_merging", "by_whom", "label", "at"),
          new Kept("theme_merging", "undone_by", "label", "undone_at"),
          new Kept("link_ignored", "added_by", "beginning", "added_at"),
          new Kept("watch", "by_whom", "id", "began_at"),
          new Kept("collection", "changed_by", "slug", "changed_at"));

  private final JdbcClient sql;

  TeamNames(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Held> held(String name) {
    List<Held> held = new ArrayList<>();
    for (Kept one : KEPT) {
      held.addAll(
          sql.sql(
                  "select (%s)::text, coalesce(to_json(%s) #>> '{}', '') from resources.%s where %s = ?"
                          .formatted(one.about(), one.at(), one.table(), one.column())
                      + " order by 2, 1")
              .param(name)
              .query(
                  (row, n) ->
                      new Held(
                          one.table() + "." + one.column(), row.getString(1), row.getString(2)))
              .list());
    }
    return held;
  }

  @Override
  @Transactional
  public int replace(String name, String other) {
    int stood = 0;
    for (Kept one : KEPT) {
      stood +=
          sql.sql(
                  "update resources.%s set %s = ? where %s = ?"
                      .formatted(one.table(), one.column(), one.column()))
              .params(other, name)
              .update();
    }
    return stood;
  }
}

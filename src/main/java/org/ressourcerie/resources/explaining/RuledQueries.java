package org.ressourcerie.resources.explaining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.reading.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of a resource, level by level. Names are told, so only the team may be shown them. */
@Component
public class RuledQueries {
  private final JdbcClient sql;

  RuledQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** The resource itself, then each block followed by its files. */
  public List<Ruled> of(Notice notice) {
    Access whole = Access.of(notice.access());
    List<Ruled> ruled = new ArrayList<>();
    ruled.add(
        new Ruled(
            NewAccess.RESOURCE, "resource", notice.title(), 0, notice.access(), whole, false));
    List<Ruled> blocks = blocks(notice, whole);
    Map<Integer, Access> above =
        blocks.stream().collect(Collectors.toMap(Ruled::position, Ruled::access));
    Map<Integer, List<Ruled>> files = files(notice, above);
    for (Ruled block : blocks) {
      ruled.add(block);
      ruled.addAll(files.getOrDefault(block.position(), List.of()));
    }
    return ruled;
  }

  private List<Ruled> blocks(Notice notice, Access whole) {
    return sql.sql(
            """
            select b.position, b.heading, b.access, b.type = 'cover' and exists (
                select 1 from resources.attachment f
                where f.revision = b.revision and f.block = b.position and f.teased) as teased
            from resources.block b where b.revision = ? order by b.position\
            """)
        .param(notice.revision())
        .query(
            (row, n) -> {
              AccessRule rule = rule(row.getArray("access").getArray());
              boolean teased = row.getBoolean("teased") && notice.teaser() != Teaser.NONE;
              return new Ruled(
                  NewAccess.block(row.getInt("position")),
                  "block",
                  row.getString("heading"),
                  row.getInt("position") + 1,
                  rule,
                  (teased ? Access.of() : whole).narrowedBy(rule),
                  teased);
            })
        .list();
  }

  /** By the position of their block. */
  private Map<Integer, List<Ruled>> files(Notice notice, Map<Integer, Access> above) {
    Map<Integer, List<Ruled>> files = new HashMap<>();
    sql.sql(
            """
            select block, position, title, access from resources.attachment
            where revision = ? order by position\
            """)
        .param(notice.revision())
        .query(
            row -> {
              int block = row.getInt("block") + 1;
              AccessRule rule = rule(row.getArray("access").getArray());
              Access held = above.getOrDefault(block, Access.of(AccessRule.NOBODY));
              files
                  .computeIfAbsent(block, b -> new ArrayList<>())
                  .add(
                      new Ruled(
                          NewAccess.file(row.getInt("position")),
                          "file",
                          row.getString("title"),
                          block,
                          rule,
                          held.narrowedBy(rule),
                          false));
            });
    return files;
  }

  private static AccessRule rule(Object written) {
    return AccessRule.parse((String[]) written);
  }
}

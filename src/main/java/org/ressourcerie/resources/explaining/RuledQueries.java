package org.ressourcerie.resources.explaining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.NewAccess;
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
    ruled.add(new Ruled(NewAccess.RESOURCE, "resource", notice.title(), 0, notice.access(), whole));
    Map<Integer, List<Ruled>> files = new HashMap<>();
    Map<Integer, AccessRule> blocks = new HashMap<>();
    List<Ruled> headed =
        sql.sql(
                """
                select position, heading, access from resources.block
                where revision = ? order by position\
                """)
            .param(notice.revision())
            .query(
                (row, n) -> {
                  AccessRule rule = rule(row.getArray("access").getArray());
                  blocks.put(row.getInt("position"), rule);
                  return new Ruled(
                      NewAccess.block(row.getInt("position")),
                      "block",
                      row.getString("heading"),
                      row.getInt("position") + 1,
                      rule,
                      whole.narrowedBy(rule));
                })
            .list();
    sql.sql(
            """
            select block, position, title, access from resources.attachment
            where revision = ? order by position\
            """)
        .param(notice.revision())
        .query(
            row -> {
              int block = row.getInt("block");
              AccessRule rule = rule(row.getArray("access").getArray());
              Access above = whole.narrowedBy(blocks.getOrDefault(block, AccessRule.NOBODY));
              files
                  .computeIfAbsent(block, b -> new ArrayList<>())
                  .add(
                      new Ruled(
                          NewAccess.file(row.getInt("position")),
                          "file",
                          row.getString("title"),
                          block + 1,
                          rule,
                          above.narrowedBy(rule)));
            });
    for (Ruled block : headed) {
      ruled.add(block);
      ruled.addAll(files.getOrDefault(block.position() - 1, List.of()));
    }
    return ruled;
  }

  private static AccessRule rule(Object written) {
    return AccessRule.parse((String[]) written);
  }
}

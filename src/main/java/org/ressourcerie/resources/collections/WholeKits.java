package org.ressourcerie.resources.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ressourcerie.resources.KitMaking;
import org.ressourcerie.resources.model.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes kits by the steps that the team would take. */
@Component
class WholeKits implements KitMaking {
  private static final String BY = "import";
  private final KitRows rows;
  private final Composing composing;
  private final JdbcClient sql;

  WholeKits(KitRows rows, Composing composing, JdbcClient sql) {
    this.rows = rows;
    this.composing = composing;
    this.sql = sql;
  }

  @Override
  @Transactional
  public void make(String title, String description, String source, List<Family> families) {
    if (rows.find(Slug.of(title)).isPresent()) {
      return;
    }
    String slug = composing.create(title, BY);
    order(slug, one -> named(one, families));
    order(slug, one -> filled(one, source, families));
    Kit kit = rows.find(slug).orElseThrow();
    composing.describe(kit, kit.version(), title, description, KitReaders.EVERYONE, BY);
  }

  private void order(String slug, UnaryOperator<Sequence> change) {
    Kit kit = rows.find(slug).orElseThrow();
    composing.order(kit, kit.version(), change, BY);
  }

  private static Sequence named(Sequence empty, List<Family> families) {
    Sequence named = empty.renamed(empty.families().getFirst().id(), families.getFirst().title());
    for (Family family : families.subList(1, families.size())) {
      named = named.withFamily(family.title());
    }
    return named;
  }

  private Sequence filled(Sequence named, String source, List<Family> families) {
    Sequence filled = named;
    for (int i = 0; i < families.size(); i++) {
      List<Long> sheets = new ArrayList<>();
      families.get(i).keys().forEach(key -> sheets.addAll(numbers(source, key)));
      filled = filled.with(sheets, named.families().get(i).id());
    }
    return filled;
  }

  private List<Long> numbers(String source, String key) {
    return sql.sql("select number from resources.resource where source = ? and key = ?")
        .params(source, key)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}

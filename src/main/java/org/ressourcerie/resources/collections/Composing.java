package org.ressourcerie.resources.collections;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes kits: each change holds the kit, and is refused over a version that is not the last. */
@Component
public class Composing {
  private final KitRows rows;
  private final ApplicationEventPublisher events;

  Composing(KitRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /**
   * A new kit, for the team alone at first.
   *
   * @return the end of its address, made of the title, which stays
   */
  @Transactional
  public String create(String title, String by) {
    return rows.insert(title, by);
  }

  /**
   * Puts its sheets and families in another order.
   *
   * @param version that was looked at
   * @return false when it has changed since, and nothing was done
   */
  @Transactional
  public boolean order(Kit kit, long version, UnaryOperator<Sequence> change, String by) {
    if (!rows.lock(kit.id(), version)) {
      return false;
    }
    Sequence before = rows.sequence(kit.id());
    Sequence after = change.apply(before);
    if (!after.equals(before)) {
      rows.write(kit.id(), after);
      rows.touch(kit.id(), by);
      tell(before, after);
    }
    return true;
  }

  /**
   * Says what it is and who may know of it.
   *
   * @param version that was looked at
   * @return false when it has changed since, and nothing was done
   */
  @Transactional
  public boolean describe(
      Kit kit, long version, String title, String description, KitReaders readers, String by) {
    if (!rows.lock(kit.id(), version)) {
      return false;
    }
    rows.describe(kit.id(), title, description, readers);
    rows.touch(kit.id(), by);
    if (readers != kit.readers()) {
      String detail = kit.readers().id() + " → " + readers.id();
      events.publishEvent(new RightChanged(by, "kit.readers", title, detail, ""));
    }
    tell(rows.sequence(kit.id()), rows.sequence(kit.id()));
    return true;
  }

  /**
   * The kit is gone; its sheets stay what they are.
   *
   * @return false when it has changed since, and nothing was done
   */
  @Transactional
  public boolean delete(Kit kit, long version, String by) {
    if (!rows.lock(kit.id(), version)) {
      return false;
    }
    Sequence before = rows.sequence(kit.id());
    rows.delete(kit.id());
    events.publishEvent(new RightChanged(by, "kit.deleted", kit.title(), "", ""));
    tell(before, before);
    return true;
  }

  /** Pages of every process that show one of these sheets are rendered anew. */
  private void tell(Sequence before, Sequence after) {
    Set<Long> sheets = new LinkedHashSet<>(before.sheets());
    sheets.addAll(after.sheets());
    events.publishEvent(new ContentChanged(Resources.TYPE, sheets.stream().limit(1).toList()));
  }
}

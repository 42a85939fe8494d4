package org.ressourcerie.resources.thesaurus;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.ThemeNames;
import org.ressourcerie.resources.thesaurus.Answer.Refusal;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a merger: a theme comes back with its name, its address and what bore it. */
@Component
class Parting {
  private final ThemeRows rows;
  private final MergerRows mergers;
  private final ThemeNames names;
  private final ApplicationEventPublisher events;

  Parting(ThemeRows rows, MergerRows mergers, ThemeNames names, ApplicationEventPublisher events) {
    this.rows = rows;
    this.mergers = mergers;
    this.names = names;
    this.events = events;
  }

  /**
   * Gives back what the merger has moved and nobody has moved again since. Refused when it is done,
   * too old, or when another theme has taken the name.
   *
   * @param into the theme that stays
   * @param by who undoes it
   */
  @Transactional
  public Answer undo(long merger, long into, String by) {
    rows.lock();
    MergerRows.Before before = mergers.lock(merger, into).orElse(null);
    ThemeRows.Row kept = rows.find(into).orElse(null);
    if (before == null || kept == null) {
      return Answer.refused(into, Refusal.LATE, "");
    }
    Answer refused = refusal(before, kept);
    if (refused != null) {
      return refused;
    }
    ThemeRows.Row gone = before.gone();
    rows.forget(gone.label());
    mergers.comeBack(before, rows.free(gone.slug(), gone.label(), gone.id()));
    rows.synonyms(gone.id(), before.synonyms().stream().filter(this::isFree).toList());
    place(before, kept);
    mergers.giveBack(merger, before);
    mergers.undone(merger, by);
    SortedSet<Long> touched = rows.touched(gone.id());
    touched.addAll(rows.touched(into));
    names.changed();
    String detail = "← " + kept.label();
    events.publishEvent(new RightChanged(by, "theme.parted", gone.label(), detail, ""));
    events.publishEvent(new ContentChanged(Resources.TYPE, List.copyOf(touched)));
    return Answer.done(gone.id());
  }

  private @Nullable Answer refusal(MergerRows.Before before, ThemeRows.Row kept) {
    if (before.undone() || mergers.isLate(before)) {
      return Answer.refused(kept.id(), before.undone() ? Refusal.UNDONE : Refusal.LATE, "");
    }
    String label = before.gone().label();
    String bearer = names.bearer(label).orElse("");
    boolean free = bearer.isEmpty() || (bearer.equals(kept.label()) && !names.same(bearer, label));
    return free ? null : Answer.refused(kept.id(), Refusal.NAME_GIVEN, bearer);
  }

  /** No other theme is called so today. */
  private boolean isFree(String name) {
    return names.bearer(name).filter(bearer -> names.same(bearer, name)).isEmpty();
  }

  /** What was moved stands where it stood, but where something else would be a part of itself. */
  private void place(MergerRows.Before before, ThemeRows.Row kept) {
    long gone = before.gone().id();
    Long above = before.gone().broader();
    if (above != null && rows.find(above).isPresent()) {
      rows.put(gone, above);
    }
    for (long narrower : before.narrower()) {
      boolean stayed =
          rows.find(narrower)
              .filter(row -> row.broader() != null && row.broader() == kept.id())
              .isPresent();
      if (stayed && !rows.isUnder(gone, narrower)) {
        rows.put(narrower, gone);
      }
    }
    Long keptAbove = before.keptBroader();
    if (keptAbove != null
        && Objects.equals(kept.broader(), above)
        && rows.find(keptAbove).isPresent()
        && !rows.isUnder(keptAbove, kept.id())) {
      rows.put(kept.id(), keptAbove);
    }
  }
}

package org.ressourcerie.resources.thesaurus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Makes, renames, arranges, merges and removes themes; one editor at a time. */
@Component
class Curating {
  private final ThemeRows rows;
  private final MergerRows mergers;
  private final ThemeNames names;
  private final ApplicationEventPublisher events;

  Curating(ThemeRows rows, MergerRows mergers, ThemeNames names, ApplicationEventPublisher events) {
    this.rows = rows;
    this.mergers = mergers;
    this.names = names;
    this.events = events;
  }

  /** A theme of this form, if no other is in the way. */
  @Transactional
  public Answer create(ThemeForm form, String by) {
    rows.lock();
    Optional<Answer> refused = inTheWay(0, "", form);
    if (refused.isPresent()) {
      return refused.get();
    }
    long id = rows.add(form.name(), broader(form));
    rows.synonyms(id, form.others());
    tell(by, "theme.created", form.name(), String.join(", ", form.others()), Set.of());
    return Answer.done(id);
  }

  /** Names and place of a theme; its former address leads on. */
  @Transactional
  public Answer change(long id, ThemeForm form, String by) {
    rows.lock();
    ThemeRows.Row theme = rows.find(id).orElse(null);
    if (theme == null || theme.version() != form.version()) {
      return Answer.refused(id, theme == null ? Refusal.GONE : Refusal.CHANGED, "");
    }
    Long above = broader(form);
    if (above != null && rows.isUnder(above, id)) {
      return Answer.refused(id, Refusal.LOOP, "");
    }
    Optional<Answer> refused = inTheWay(id, theme.label(), form);
    if (refused.isPresent()) {
      return refused.get();
    }
    SortedSet<Long> touched = rows.touched(id);
    rows.change(theme, form.name(), above);
    rows.synonyms(id, form.others());
    boolean renamed = !theme.label().equals(form.name());
    String detail = (renamed ? theme.label() + " → " + form.name() + "; " : "") + said(form);
    tell(by, renamed ? "theme.renamed" : "theme.changed", form.name(), detail, touched);
    return Answer.done(id);
  }

  /**
   * What one holds is the other's, its names are other names of it, its addresses lead there.
   *
   * @param version of the one that goes, as it was looked at
   * @param intoVersion of the one that stays
   */
  @Transactional
  public Answer merge(long id, long version, long into, long intoVersion, String by) {
    rows.lock();
    ThemeRows.Row one = rows.find(Math.min(id, into)).orElse(null);
    ThemeRows.Row two = rows.find(Math.max(id, into)).orElse(null);
    if (one == null || two == null || id == into) {
      return Answer.refused(id, Refusal.GONE, "");
    }
    ThemeRows.Row gone = one.id() == id ? one : two;
    ThemeRows.Row kept = one.id() == id ? two : one;
    if (gone.version() != version || kept.version() != intoVersion) {
      return Answer.refused(id, Refusal.CHANGED, "");
    }
    SortedSet<Long> touched = rows.touched(id);
    touched.addAll(rows.touched(into));
    mergers.remember(gone, kept, rows.isUnder(into, id), by);
    rows.merge(gone, kept);
    tell(by, "theme.merged", gone.label(), "→ " + kept.label(), touched);
    return Answer.done(into);
  }

  /** Removes one that no revision bears and that has no narrower ones. */
  @Transactional
  public Answer remove(long id, long version, String by) {
    rows.lock();
    ThemeRows.Row theme = rows.find(id).orElse(null);
    if (theme == null || theme.version() != version) {
      return Answer.refused(id, theme == null ? Refusal.GONE : Refusal.CHANGED, "");
    }
    if (rows.isUsed(id) || rows.hasNarrower(id)) {
      return Answer.refused(id, rows.isUsed(id) ? Refusal.USED : Refusal.NARROWER, "");
    }
    rows.remove(id);
    tell(by, "theme.removed", theme.label(), "", Set.of());
    return Answer.done(id);
  }

  private Optional<Answer> inTheWay(long id, String own, ThemeForm form) {
    String bearer = names.bearer(form.name()).orElse(own);
    if (!bearer.equals(own)) {
      boolean label = names.same(bearer, form.name());
      return Optional.of(Answer.refused(id, label ? Refusal.TAKEN : Refusal.OTHER_NAME, bearer));
    }
    return form.others().stream()
        .filter(other -> names.bearer(other).filter(it -> isAnother(it, other, own)).isPresent())
        .findFirst()
        .map(other -> Answer.refused(id, Refusal.SYNONYM_TAKEN, other));
  }

  /** Two themes may share another name, but none may bear what another is called. */
  private boolean isAnother(String bearer, String name, String own) {
    return !bearer.equals(own) && names.same(bearer, name);
  }

  private @Nullable Long broader(ThemeForm form) {
    Long id = form.broaderId();
    return id == null || rows.find(id).isEmpty() ? null : id;
  }

  private static String said(ThemeForm form) {
    return String.join(", ", form.others());
  }

  private void tell(String by, String what, String label, String detail, Set<Long> touched) {
    names.changed();
    events.publishEvent(new RightChanged(by, what, label, detail, ""));
    events.publishEvent(new ContentChanged(Resources.TYPE, List.copyOf(touched)));
  }
}

package org.ressourcerie.resources.linking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ressourcerie.fetching.Look;
import org.ressourcerie.fetching.Looking;
import org.ressourcerie.resources.model.Alone;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Asks other sites whether what we link to is still there: once at a time among all processes, at
 * the pace of the settings, each answer kept at once. What a stop leaves is due the next time.
 */
class LinkWatch {
  /** Any number, ours: whoever watches holds this lock. */
  private static final long LOCK = 5_120_884_312L;

  private final Looking looking;
  private final LinkRows rows;
  private final Alone alone;
  private final LinkSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Consumer<Duration> wait;
  private volatile boolean stopping;

  LinkWatch(
      Looking looking,
      LinkRows rows,
      Alone alone,
      LinkSettings settings,
      ApplicationEventPublisher events,
      Clock clock,
      Consumer<Duration> wait) {
    this.looking = looking;
    this.rows = rows;
    this.alone = alone;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.wait = wait;
  }

  /**
   * Asks for what was not asked for since an instant; empty while another process does, or when the
   * site stops.
   *
   * @param site the address of this site, which it gives as its own
   * @param wanted asked once no other watch can begin
   */
  Optional<LinkRows.Night> watch(String site, Instant since, BooleanSupplier wanted) {
    return alone.run(LOCK, () -> wanted.getAsBoolean() ? watched(site, since) : Optional.empty());
  }

  /** Asks for nothing more. */
  void stop() {
    stopping = true;
  }

  /** Empty when it was stopped: what is left is due at once. */
  private Optional<LinkRows.Night> watched(String site, Instant since) {
    Instant began = clock.instant();
    Pace pace = new Pace(settings.gap(), clock, wait);
    List<String> changed = new ArrayList<>();
    int asked = 0;
    int failing = 0;
    int moved = 0;
    for (String url : rows.due(since, settings.most())) {
      if (stopping) {
        return Optional.empty();
      }
      if (clock.instant().isAfter(began.plus(settings.longest()))) {
        break;
      }
      Look look = looking.look(url, "Ressourcerie (+" + site + ")", pace);
      if (rows.keep(url, look, clock.instant())) {
        changed.add(url);
      }
      asked++;
      failing += Outcome.of(look) == Outcome.FAILING ? 1 : 0;
      moved += Outcome.of(look) == Outcome.MOVED ? 1 : 0;
    }
    var night = new LinkRows.Night(began, clock.instant(), asked, failing, moved, rows.left(since));
    rows.keep(night);
    events.publishEvent(new LinksLooked(changed));
    return Optional.of(night);
  }
}

package org.ressourcerie.web.shell.rendered;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ressourcerie.web.RenderedPages;
import org.ressourcerie.web.spi.NextAccessChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The kept pages. Each belongs to the generation that was current before it was rendered, and only
 * pages of the current generation are answered: one that was being rendered while a change arrived
 * is never shown, however late it is put here.
 */
@Component
class KeptPages implements RenderedPages {
  private static final Logger log = LoggerFactory.getLogger(KeptPages.class);
  private static final long MEMORY = 32L * 1024 * 1024;

  /** Pages that say « today » are at most this late; a change that was not told, too. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Cache<PageKey, RenderedPage> pages =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY)
          .weigher((PageKey key, RenderedPage page) -> key.weight() + page.weight())
          .build();
  private final AtomicLong generation = new AtomicLong();
  private final ObjectProvider<NextAccessChange> changes;
  private final Clock clock;

  KeptPages(ObjectProvider<NextAccessChange> changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public void clear() {
    generation.incrementAndGet();
    pages.invalidateAll();
  }

  Optional<RenderedPage> find(PageKey key) {
    return Optional.ofNullable(pages.getIfPresent(key)).filter(page -> holds(page.permit()));
  }

  void keep(PageKey key, RenderedPage page) {
    if (holds(page.permit())) {
      pages.put(key, page);
    }
  }

  /** Leave to keep the page about to be rendered; none when its end cannot be told. */
  Optional<Permit> permit() {
    long current = generation.get();
    Instant end = clock.instant().plus(LONGEST);
    try {
      for (NextAccessChange change : changes) {
        Instant next = change.next();
        end = next.isBefore(end) ? next : end;
      }
    } catch (RuntimeException failure) {
      log.error("The next change of access is not known; pages are not kept", failure);
      return Optional.empty();
    }
    return Optional.of(new Permit(current, end));
  }

  private boolean holds(Permit permit) {
    return permit.generation() == generation.get() && clock.instant().isBefore(permit.until());
  }
}

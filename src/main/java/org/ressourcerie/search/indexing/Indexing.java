package org.ressourcerie.search.indexing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ressourcerie.search.engine.IndexTarget;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.spi.SearchableContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the writer of the index does: follows the changes, or makes a new index from all there is. A
 * position is committed with what it stands for, so a crash repeats work and loses none.
 */
@Component
class Indexing {
  private static final Logger log = LoggerFactory.getLogger(Indexing.class);
  private static final int READ_AT_ONCE = 2_000;
  private static final long COMMIT_AFTER = Duration.ofSeconds(2).toNanos();
  private static final long FORGET_AFTER = Duration.ofHours(1).toNanos();

  private final Changes changes;
  private final Followers followers;
  private final RebuildRequests requests;
  private final Batches batches;
  private long forgot = System.nanoTime() - FORGET_AFTER;

  Indexing(Changes changes, Followers followers, RebuildRequests requests, Batches batches) {
    this.changes = changes;
    this.followers = followers;
    this.requests = requests;
    this.batches = batches;
  }

  /** Brings the index to the present. */
  void advance(LiveIndex index) {
    Optional<Position> position = index.position();
    boolean follows = position.isPresent() && changes.leadsOnFrom(position.get());
    if (!follows) {
      followers.reached(index.name(), -1);
    }
    long request = requests.waiting(index.name());
    if (!follows || request > 0 || !index.isWhole()) {
      rebuild(index, follows, request);
    }
    follow(index);
    forget();
  }

  private void follow(LiveIndex index) {
    Position from = index.position().orElseThrow();
    long committed = System.nanoTime();
    Position at = from;
    while (true) {
      List<Changes.Change> news = changes.after(at.change(), READ_AT_ONCE);
      apply(news, index);
      boolean last = news.size() < READ_AT_ONCE;
      at = news.isEmpty() ? at : new Position(at.lineage(), news.getLast().id());
      boolean written = !at.equals(index.position().orElse(null));
      if (written && (last || System.nanoTime() - committed > COMMIT_AFTER)) {
        index.commit(at);
        followers.reached(index.name(), at.change());
        committed = System.nanoTime();
      }
      if (last) {
        break;
      }
    }
    followers.reached(index.name(), at.change());
  }

  private void apply(List<Changes.Change> news, IndexTarget index) {
    Map<String, List<Long>> numbers =
        news.stream()
            .collect(
                Collectors.groupingBy(
                    Changes.Change::type,
                    LinkedHashMap::new,
                    Collectors.mapping(Changes.Change::number, Collectors.toList())));
    numbers.forEach((type, all) -> batches.write(type, all, index));
  }

  private void forget() {
    if (System.nanoTime() - forgot > FORGET_AFTER) {
      followers.forget();
      changes.forget();
      forgot = System.nanoTime();
    }
  }

  private void rebuild(LiveIndex live, boolean answersMeanwhile, long request) {
    long start = System.nanoTime();
    Position from = changes.last();
    requests.started(request);
    long items = 0;
    try (NewIndex fresh = live.rebuild()) {
      for (SearchableContent content : batches.contents()) {
        List<Long> numbers = content.numbersAfter(Long.MIN_VALUE, Batches.SIZE);
        while (!numbers.isEmpty()) {
          batches.write(content.type(), numbers, fresh);
          items += numbers.size();
          requests.progressed(request, items);
          if (answersMeanwhile) {
            follow(live);
          } else {
            followers.reached(live.name(), -1);
          }
          numbers = content.numbersAfter(numbers.getLast(), Batches.SIZE);
        }
      }
      Position to = catchUp(fresh, from);
      fresh.publish(to);
      followers.reached(live.name(), to.change());
    }
    requests.done(live.name(), request, items);
    log.info("Index rebuilt: {} items in {} ms", items, (System.nanoTime() - start) / 1_000_000);
  }

  /** Applies to the new index what changed since it was begun. */
  private Position catchUp(IndexTarget fresh, Position from) {
    Position at = from;
    List<Changes.Change> news = changes.after(at.change(), READ_AT_ONCE);
    while (!news.isEmpty()) {
      apply(news, fresh);
      at = new Position(at.lineage(), news.getLast().id());
      news = changes.after(at.change(), READ_AT_ONCE);
    }
    return at;
  }
}

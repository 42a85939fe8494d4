package org.ressourcerie.search.vectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.Sense;
import org.ressourcerie.search.engine.Senses;
import org.ressourcerie.search.engine.Vector;
import org.ressourcerie.search.requests.Personal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What questions mean. Known for some minutes, in memory alone, so that pages of one search agree;
 * an endpoint that is late is left alone for a moment, so that only one search waits for it.
 */
final class AskedSenses implements Senses {
  private static final Logger log = LoggerFactory.getLogger(AskedSenses.class);
  private static final int KEPT = 2_000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);
  private static final int LONGEST = 1_000;
  private final EmbeddingSettings settings;
  private final Endpoint endpoint;
  private final Cache<String, Vector> known =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();
  private volatile boolean away;
  private volatile long askAgain;

  AskedSenses(EmbeddingSettings settings, Endpoint endpoint) {
    this.settings = settings;
    this.endpoint = endpoint;
  }

  @Override
  public @Nullable Sense of(String words) {
    String text = words.strip();
    if (text.isEmpty() || Personal.looks(text)) {
      return null;
    }
    Vector vector = vector(text.substring(0, Math.min(text.length(), LONGEST)));
    return vector == null ? null : new Sense(settings.space(), vector, settings.least());
  }

  private @Nullable Vector vector(String text) {
    Vector vector = known.getIfPresent(text);
    if (vector == null && !(away && System.nanoTime() - askAgain < 0)) {
      vector = ask(text);
      if (vector != null) {
        known.put(text, vector);
      }
    }
    return vector;
  }

  private @Nullable Vector ask(String text) {
    try {
      Vector vector =
          endpoint
              .of(List.of(settings.questionPrefix() + text), settings.questionTimeLimit())
              .getFirst();
      if (away) {
        away = false;
        log.info("Questions are understood by their meaning again");
      }
      return vector;
    } catch (EmbeddingFailure failure) {
      askAgain = System.nanoTime() + (failure.isOfTheTexts() ? 0 : settings.retry().toNanos());
      if (!away) {
        away = true;
        log.warn("Questions are answered by words alone: {}", failure.getMessage());
      }
      return null;
    }
  }

  boolean isAway() {
    return away;
  }
}

package org.ressourcerie.search.vectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.Vector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that asks for the vectors of passages, and goes on trying while there are none. */
final class Completing implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Completing.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration STOPPING = Duration.ofSeconds(8);
  private static final long FORGET_AFTER = Duration.ofHours(1).toNanos();

  /** While there is more to ask for: each telling makes the index commit. */
  private static final long TELL_AFTER = Duration.ofSeconds(5).toNanos();

  /** A text that any model has an answer to. */
  private static final List<String> PLAIN = List.of("bonjour");

  private final EmbeddingSettings settings;
  private final Endpoint endpoint;
  private final Backlog backlog;
  private final Bell bell;
  private volatile boolean running;
  private volatile @Nullable Thread thread;
  private volatile boolean away;
  private volatile long waiting;
  private int failures;
  private long forgot = System.nanoTime();
  private long told = System.nanoTime();

  Completing(EmbeddingSettings settings, Endpoint endpoint, Backlog backlog, Bell bell) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.backlog = backlog;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("embedding").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    Thread asking = thread;
    if (asking != null) {
      asking.interrupt();
      try {
        asking.join(STOPPING);
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** How things stand, in English for whoever watches. */
  String state() {
    long left = waiting;
    return (away ? "away" : left == 0 ? "complete" : "catching up")
        + (left == 0 ? "" : ", " + left + " passages wait");
  }

  private void run() {
    while (running) {
      try {
        bell.await(turn());
      } catch (InterruptedException stopping) {
        running = false;
      }
    }
  }

  /** Asks for some; says how long to wait before the next turn. */
  private Duration turn() throws InterruptedException {
    try {
      List<Backlog.Wanted> wanted = backlog.take(settings.batch());
      if (!wanted.isEmpty()) {
        complete(wanted);
        back();
      }
      if (wanted.isEmpty() || System.nanoTime() - told > TELL_AFTER) {
        backlog.tell();
        told = System.nanoTime();
      }
      waiting = backlog.waiting();
      forget();
      return wanted.isEmpty() ? POLL : Duration.ZERO;
    } catch (EmbeddingFailure failure) {
      return lost(failure);
    } catch (RuntimeException database) {
      log.debug("The vectors that are wanted cannot be read", database);
      return running ? POLL : Duration.ZERO;
    }
  }

  private void complete(List<Backlog.Wanted> wanted) {
    try {
      backlog.keep(wanted, ask(wanted));
    } catch (EmbeddingFailure failure) {
      if (failure.isOfTheTexts() && wanted.size() > 1) {
        completeEach(wanted);
      } else if (failure.isOfTheTexts() && answersAtAll()) {
        askAgain(wanted);
      } else {
        backlog.giveBack(wanted);
        throw failure;
      }
    }
  }

  /**
   * It may have come back only after it refused the passage: a second refusal is of the passage.
   */
  private void askAgain(List<Backlog.Wanted> one) {
    try {
      backlog.keep(one, ask(one));
    } catch (EmbeddingFailure failure) {
      if (!failure.isOfTheTexts()) {
        backlog.giveBack(one);
        throw failure;
      }
      log.warn("The endpoint of embeddings refuses a passage: {}", failure.getMessage());
      backlog.refuse(one);
    }
  }

  private void completeEach(List<Backlog.Wanted> wanted) {
    try {
      wanted.forEach(one -> complete(List.of(one)));
    } catch (EmbeddingFailure failure) {
      backlog.giveBack(wanted);
      throw failure;
    }
  }

  private List<Vector> ask(List<Backlog.Wanted> wanted) {
    List<String> texts = new ArrayList<>();
    wanted.forEach(one -> texts.add(settings.passagePrefix() + one.text()));
    return endpoint.of(texts, settings.timeLimit());
  }

  /** A model that is not there refuses everything, which says nothing of a text. */
  private boolean answersAtAll() {
    try {
      return !endpoint.of(PLAIN, settings.timeLimit()).isEmpty();
    } catch (EmbeddingFailure failure) {
      return false;
    }
  }

  /** Said once, not at each turn. */
  private Duration lost(EmbeddingFailure failure) throws InterruptedException {
    if (!running) {
      throw new InterruptedException();
    }
    if (!away) {
      away = true;
      log.warn(
          "The endpoint of embeddings does not answer; passages are found by words until it does:"
              + " {}",
          failure.getMessage());
    }
    waiting = Math.max(waiting, 1);
    long pause = settings.retry().toMillis() << Math.min(failures++, 6);
    Duration own = Duration.ofMillis(Math.min(pause, LONGEST_PAUSE.toMillis()));
    return failure.pause().compareTo(own) > 0 ? failure.pause() : own;
  }

  private void back() {
    failures = 0;
    if (away) {
      away = false;
      log.info("The endpoint of embeddings answers again");
    }
  }

  private void forget() {
    if (System.nanoTime() - forgot > FORGET_AFTER) {
      forgot = System.nanoTime();
      backlog.forget();
    }
  }
}

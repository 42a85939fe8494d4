package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Writes to one index, a few megabytes at a time, one after the other: the server sets the pace.
 * What it has no room for is offered again, ever later; what it still refuses then fails, so that
 * the change stays in the queue.
 */
final class Bulk {
  private static final Logger log = LoggerFactory.getLogger(Bulk.class);
  private static final int LARGEST = 4_000_000;
  private static final int MOST = 500;
  private static final int ATTEMPTS = 6;
  private static final long FIRST_WAIT = 100;

  private final Cluster cluster;
  private final String index;
  private final long right;
  private final List<Operation> waiting = new ArrayList<>();
  private int size;

  /**
   * @param right of the one who writes: what a later one has written is not written over
   */
  Bulk(Cluster cluster, String index, long right) {
    this.cluster = cluster;
    this.index = index;
    this.right = right;
  }

  void put(String id, String document) {
    add(new Operation(id, header("index", id), document + "\n"));
  }

  void remove(String id) {
    add(new Operation(id, header("delete", id), ""));
  }

  /** Returns when all that was given is written. */
  void flush() {
    List<Operation> left = List.copyOf(waiting);
    waiting.clear();
    size = 0;
    long wait = FIRST_WAIT;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      left = offer(left);
      if (!left.isEmpty()) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException("the server has no room for what is to be written");
        }
        pause(wait);
        wait *= 2;
      }
    }
  }

  private String header(String action, String id) {
    return Json.text(
            Json.object(
                action, Json.object("_id", id, "version", right, "version_type", "external_gte")))
        + "\n";
  }

  private void add(Operation operation) {
    waiting.add(operation);
    size += operation.document().length();
    if (size > LARGEST || waiting.size() == MOST) {
      flush();
    }
  }

  /** What the server asks to be offered again. */
  private List<Operation> offer(List<Operation> operations) {
    StringBuilder lines = new StringBuilder();
    operations.forEach(each -> lines.append(each.header()).append(each.document()));
    JsonNode answer;
    try {
      answer = cluster.lines(index + "/_bulk", lines.toString());
    } catch (ClusterFailure failure) {
      if (failure.isBusy()) {
        return operations;
      }
      throw failure;
    }
    List<Operation> again = new ArrayList<>();
    if (answer.path("errors").asBoolean()) {
      int i = 0;
      for (JsonNode item : answer.path("items")) {
        Operation operation = operations.get(i++);
        settle(operation, item.iterator().next(), again);
      }
    }
    return again;
  }

  private void settle(Operation operation, JsonNode result, List<Operation> again) {
    int status = result.path("status").asInt();
    switch (status) {
      case 200, 201, 404 -> {}
      case 429 -> again.add(operation);
      case 409 -> throw new IllegalStateException("another process writes to " + index + " now");
      case 400 -> leaveOut(operation, result, again);
      default -> throw new ClusterFailure(status, result.path("error").toString(), null);
    }
  }

  /**
   * One thing that cannot be written must not hold back all the others: it is left out, and said.
   */
  private void leaveOut(Operation operation, JsonNode result, List<Operation> again) {
    boolean unknownField = result.at("/error/type").asString("").startsWith("strict_dynamic");
    if (unknownField || operation.document().isEmpty()) {
      throw new ClusterFailure(400, result.path("error").toString(), null);
    }
    log.error(
        "{} cannot be indexed and will not be found: {}", operation.id(), result.path("error"));
    again.add(new Operation(operation.id(), header("delete", operation.id()), ""));
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while writing the index", stopping);
    }
  }

  private record Operation(String id, String header, String document) {}
}

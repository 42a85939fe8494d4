package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.lucene.Blueprint;
import org.ressourcerie.search.spi.SearchableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The live index on the server, in the hands of its one writer. Used by one thread. Each writer has
 * a right that is higher than the last one's, as the version of all that it writes: one that has
 * lost its lock without noticing cannot write over what its successor wrote.
 */
final class OpenSearchIndex implements LiveIndex {
  private static final Logger log = LoggerFactory.getLogger(OpenSearchIndex.class);

  private final OpenSearchEngine engine;
  private final Cluster cluster;
  private final WriterLock lock;
  private @Nullable String index;
  private long right = 1;
  private Optional<Position> position = Optional.empty();

  OpenSearchIndex(OpenSearchEngine engine, WriterLock lock) {
    this.engine = engine;
    this.cluster = engine.cluster();
    this.lock = lock;
    Optional<String> current = pointedAt();
    if (current.isPresent() && isOurs(current.get())) {
      takeOver(current.get());
    }
    tidy(current);
  }

  @Override
  public String name() {
    return engine.kind() + ":" + engine.alias();
  }

  /** Asked at each turn of its thread, so that what was lost is noticed without any change. */
  @Override
  public Optional<Position> position() {
    lock.check();
    if (index != null) {
      checkServer();
    }
    return position;
  }

  @Override
  public void put(String type, List<SearchableItem> items) {
    put(type, items, writing(), right);
  }

  @Override
  public void remove(String type, Collection<Long> numbers) {
    remove(type, numbers, writing(), right);
  }

  @Override
  public void commit(Position reached) {
    lock.check();
    checkServer();
    mark(writing(), reached, right, "external_gte");
    show(writing());
    position = Optional.of(reached);
    engine.renew();
  }

  /** A server that was put back to an earlier state, or taken over, is followed from there anew. */
  private void checkServer() {
    boolean asLeft =
        View.at(engine.alias(), cluster)
            .filter(now -> now.index().equals(index) && now.right() == right)
            .filter(now -> position.equals(Optional.of(now.position())))
            .isPresent();
    if (!asLeft) {
      throw new IllegalStateException("the server’s index is not as this process left it");
    }
  }

  @Override
  public NewIndex rebuild() {
    String fresh = engine.alias() + "-" + System.currentTimeMillis();
    cluster.work("PUT", fresh, engine.layout().index());
    return new Beside(fresh);
  }

  @Override
  public void close() {
    lock.close();
  }

  private String writing() {
    if (index == null) {
      throw new IllegalStateException("there is no index to write to before it is rebuilt");
    }
    return index;
  }

  private Optional<String> pointedAt() {
    try {
      JsonNode indexes = cluster.ask("GET", "_alias/" + engine.alias(), null);
      return indexes.propertyNames().stream().findFirst();
    } catch (ClusterFailure failure) {
      if (failure.isMissing()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private boolean isOurs(String name) {
    String schema =
        cluster
            .ask("GET", name + "/_mapping", null)
            .path(name)
            .at("/mappings/_meta/schema")
            .asString("");
    return schema.equals(engine.layout().schema());
  }

  /** From here on, nothing that the former writer still sends is taken. */
  private void takeOver(String name) {
    show(name);
    Optional<View> now = View.at(name, cluster);
    if (now.isPresent()) {
      right = now.get().right() + 1;
      mark(name, now.get().position(), right, "external");
      show(name);
      index = name;
      position = Optional.of(now.get().position());
    }
  }

  private void mark(String name, Position reached, long by, String rule) {
    cluster.work(
        "PUT",
        name + "/_doc/" + Layout.POSITION + "?version=" + by + "&version_type=" + rule,
        Json.object(
            Layout.POSITION,
            Json.object("lineage", reached.lineage(), "change", reached.change())));
  }

  /** Makes what was written be found. */
  private void show(String name) {
    cluster.work("POST", name + "/_refresh", null);
  }

  /** Removes former indexes, and rebuilds that were not finished. */
  private void tidy(Optional<String> current) {
    Pattern own = Pattern.compile(Pattern.quote(engine.alias()) + "-[0-9]{13}");
    JsonNode all = cluster.ask("GET", engine.alias() + "-*/_alias", null);
    List<String> left = new ArrayList<>(all.propertyNames());
    left.removeIf(name -> !own.matcher(name).matches() || current.equals(Optional.of(name)));
    left.forEach(this::drop);
  }

  private void drop(String name) {
    try {
      cluster.work("DELETE", name, null);
    } catch (ClusterFailure failure) {
      log.warn("The former index {} could not be removed: {}", name, failure.getMessage());
    }
  }

  private void put(String type, List<SearchableItem> items, String name, long by) {
    Bulk bulk = new Bulk(cluster, name, by);
    for (SearchableItem item : items) {
      bulk.put(Blueprint.id(type, item.number()), ItemJson.of(type, item));
    }
    bulk.flush();
  }

  private void remove(String type, Collection<Long> numbers, String name, long by) {
    Bulk bulk = new Bulk(cluster, name, by);
    numbers.forEach(number -> bulk.remove(Blueprint.id(type, number)));
    bulk.flush();
  }

  private void replaceBy(String fresh, Position reached) {
    mark(fresh, reached, 1, "external_gte");
    show(fresh);
    lock.check();
    Optional<String> former = pointedAt();
    List<Object> swap = new ArrayList<>();
    former.ifPresent(name -> swap.add(alias("remove", name)));
    swap.add(alias("add", fresh));
    cluster.work("POST", "_aliases", Json.object("actions", swap));
    index = fresh;
    right = 1;
    position = Optional.of(reached);
    engine.renew();
    tidy(Optional.of(fresh));
  }

  private Object alias(String action, String name) {
    return Json.object(action, Json.object("index", name, "alias", engine.alias()));
  }

  /** The index that is built beside the live one. */
  private final class Beside implements NewIndex {
    private final String fresh;
    private boolean published;

    Beside(String fresh) {
      this.fresh = fresh;
    }

    @Override
    public void put(String type, List<SearchableItem> items) {
      OpenSearchIndex.this.put(type, items, fresh, 1);
    }

    @Override
    public void remove(String type, Collection<Long> numbers) {
      OpenSearchIndex.this.remove(type, numbers, fresh, 1);
    }

    @Override
    public void publish(Position reached) {
      replaceBy(fresh, reached);
      published = true;
    }

    @Override
    public void close() {
      if (!published && !fresh.equals(index)) {
        drop(fresh);
      }
    }
  }
}

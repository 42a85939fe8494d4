package org.ressourcerie.search.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.SearchUnavailable;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.lucene.Blueprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** OpenSearch, on machines of its own; the processes of a site share its index. */
final class OpenSearchEngine implements SearchEngine, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OpenSearchEngine.class);
  private static final int ATTEMPTS = 3;

  private final Cluster cluster;
  private final String alias;
  private final DataSource database;
  private final Layout layout = new Layout();
  private volatile @Nullable View view;
  private volatile boolean away;

  /**
   * @param alias by which the index that answers is known
   * @param database whose lock makes one process the writer
   */
  OpenSearchEngine(List<Address> addresses, String alias, DataSource database) {
    this.cluster = new Cluster(addresses);
    this.alias = alias;
    this.database = database;
  }

  @Override
  public String kind() {
    return "opensearch";
  }

  @Override
  public Found find(Question question) {
    for (int attempt = 1; ; attempt++) {
      try {
        Found found = find(question, viewed());
        back();
        return found;
      } catch (ClusterFailure failure) {
        // A rebuilt index took the place of the one that was asked: the new one answers.
        view = null;
        if (attempt == ATTEMPTS || !failure.isMissing()) {
          lost(failure);
          throw new SearchUnavailable(failure);
        }
      } catch (IOException failure) {
        throw new SearchUnavailable(failure);
      }
    }
  }

  @Override
  public boolean answers() {
    try {
      return cluster.has(alias + "/_doc/" + Layout.POSITION + "?realtime=false");
    } catch (ClusterFailure failure) {
      return false;
    }
  }

  @Override
  public Optional<LiveIndex> write() {
    Optional<WriterLock> lock = WriterLock.take(database, alias);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new OpenSearchIndex(this, lock.get()));
    } catch (RuntimeException failure) {
      lock.get().close();
      throw failure;
    }
  }

  @Override
  public void refresh() {
    View former = view;
    Optional<View> now = View.at(alias, cluster);
    if (former == null || now.isEmpty() || !now.get().sameAs(former)) {
      view = now.isEmpty() ? null : View.of(alias, cluster).orElse(null);
    }
  }

  @Override
  public void close() {
    cluster.close();
  }

  /** Shows what this process has written, whatever its position. */
  void renew() {
    view = null;
    refresh();
  }

  Cluster cluster() {
    return cluster;
  }

  Layout layout() {
    return layout;
  }

  String alias() {
    return alias;
  }

  private Found find(Question question, View seen) throws IOException {
    Admitted readable = seen.readable(question.readable());
    RemoteWords words = new RemoteWords(cluster, seen.index(), readable, seen.words(readable));
    Blueprint.Asked asked = Blueprint.asked(question.asked(), words);
    Map<String, Object> sought = new Sought(layout, question.asked(), readable, asked).query();
    Request request = new Request(question, sought, readable, seen.guarded());
    Reasons reasons = new Reasons(layout, question.asked(), readable, asked);
    String where =
        seen.index()
            + "/_search?allow_partial_search_results=false&preference=q"
            + question.asked().words().hashCode();
    JsonNode pinned =
        request.putsPinsFirst()
            ? cluster.ask("POST", where, request.pins())
            : MissingNode.getInstance();
    JsonNode page = cluster.ask("POST", where, request.page(Answer.items(pinned)));
    JsonNode counts =
        question.asked().explained()
            ? cluster.ask("POST", where, reasons.counts())
            : MissingNode.getInstance();
    return new Answer(pinned, page, counts, question, asked, reasons).found();
  }

  /** Said once, not at each search that fails. */
  private void lost(ClusterFailure failure) {
    if (!away) {
      away = true;
      log.warn("OpenSearch does not answer searches: {}", failure.getMessage());
    }
  }

  private void back() {
    if (away) {
      away = false;
      log.info("OpenSearch answers searches again");
    }
  }

  private View viewed() {
    View seen = view;
    if (seen == null) {
      refresh();
      seen = view;
    }
    if (seen == null) {
      throw new SearchUnavailable();
    }
    return seen;
  }
}

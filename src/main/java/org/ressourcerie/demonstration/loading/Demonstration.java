package org.ressourcerie.demonstration.loading;

import java.util.Set;
import org.ressourcerie.resources.ResourceSources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the fictional network is wanted, possible and loaded here. */
@Component
@EnableConfigurationProperties(DemonstrationSettings.class)
public class Demonstration {
  /** The source of every resource of the fictional network. */
  static final String SOURCE = "demonstration";

  private final DemonstrationSettings settings;
  private final ResourceSources sources;
  private final JdbcClient sql;
  private final String command;
  private volatile boolean loaded;

  Demonstration(
      DemonstrationSettings settings,
      ResourceSources sources,
      JdbcClient sql,
      @Value("${ressourcerie.command:serve}") String command) {
    this.settings = settings;
    this.command = command;
    this.sources = sources;
    this.sql = sql;
  }

  /** True while its accounts may be used: it is wanted, and was loaded into an empty database. */
  public boolean isOpen() {
    return settings.demonstration() && isLoaded();
  }

  /**
   * True when a site opens, it is wanted, not loaded yet, and nothing else is here. An import into
   * an empty database brings its own resources and must not find them among fictional ones.
   */
  boolean isToBeLoaded() {
    return command.equals("serve")
        && settings.demonstration()
        && !isLoaded()
        && Set.of(SOURCE).containsAll(sources.all());
  }

  /** Remembers that all of it is here. */
  void markLoaded() {
    sql.sql("insert into demonstration.network default values on conflict do nothing").update();
  }

  private boolean isLoaded() {
    if (!loaded) {
      loaded =
          sql.sql("select exists (select 1 from demonstration.network)")
              .query(Boolean.class)
              .single();
    }
    return loaded;
  }
}

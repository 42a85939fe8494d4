package org.ressourcerie.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens the data folder's database, unless {@code spring.datasource.url} names another one, before
 * anything of the application looks for it.
 */
class EmbeddedDatabase implements EnvironmentPostProcessor, Ordered {

  /** After the configuration files, which may name a database or a data folder. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.containsProperty("spring.datasource.url")) {
      return;
    }
    Path data = Path.of(environment.getProperty("ressourcerie.data", "data")).toAbsolutePath();
    String command = environment.getProperty("ressourcerie.command", "serve");
    Connections connections = OpenDatabases.open(data.normalize(), command);
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embedded database",
                Map.of(
                    "spring.datasource.url", connections.url(),
                    "spring.datasource.username", Connections.APPLICATION,
                    "spring.datasource.password", connections.password())));
  }
}

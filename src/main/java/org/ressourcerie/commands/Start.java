package org.ressourcerie.commands;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application for a command.
 *
 * @param application the class that Spring starts from
 * @param properties Spring's own arguments, such as {@code --server.port=9000}
 */
record Start(Class<?> application, List<String> properties) {

  /** The site, with its web server. */
  ConfigurableApplicationContext site(SharedOptions options, List<String> more) {
    return start("serve", WebApplicationType.SERVLET, options, more);
  }

  /**
   * Everything but the web server; beans may read {@code ressourcerie.command}. A command makes
   * only the beans it needs, which leaves aside pages and their sessions.
   */
  ConfigurableApplicationContext command(String name, SharedOptions options) {
    return start(
        name,
        WebApplicationType.NONE,
        options,
        List.of("--logging.level.root=warn", "--spring.main.lazy-initialization=true"));
  }

  private ConfigurableApplicationContext start(
      String command, WebApplicationType web, SharedOptions options, List<String> more) {
    if (options.json || web == WebApplicationType.NONE) {
      System.setOut(System.err);
    }
    List<String> arguments = new ArrayList<>(more);
    arguments.add("--ressourcerie.command=" + command);
    if (options.data != null) {
      arguments.add("--ressourcerie.data=" + options.data);
    }
    arguments.addAll(properties);
    try {
      return new SpringApplicationBuilder(application)
          .main(application)
          .web(web)
          .run(arguments.toArray(String[]::new));
    } catch (RuntimeException failure) {
      throw new NotStarted(failure);
    }
  }

  /** The application could not start, and has said why. */
  static final class NotStarted extends RuntimeException {
    NotStarted(RuntimeException cause) {
      super(cause);
    }
  }
}

package org.ressourcerie.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the site until it is told to stop. */
@Command(name = "serve", description = "${bundle:commands.serve.description}")
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the site's own threads keep the program alive. */
  static final int GOES_ON = -1;

  private final Start start;
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Option(
      names = "--port",
      paramLabel = "${bundle:commands.label.number}",
      description = "${bundle:commands.serve.port}")
  private @Nullable Integer port;

  @Option(names = "--no-demonstration", description = "${bundle:commands.serve.no-demonstration}")
  private boolean noDemonstration;

  ServeCommand(Start start, Speech speech) {
    this.start = start;
    this.speech = speech;
  }

  @Override
  public Integer call() {
    ConfigurableApplicationContext site = start.site(shared, properties());
    String address = address(site.getEnvironment());
    boolean ready =
        Readiness.of(site).await(() -> speech.complain(speech.words("commands.serve.preparing")));
    if (!ready) {
      return GOES_ON;
    }
    if (shared.json) {
      speech.json(Map.of("status", "up", "url", address));
    } else {
      speech.say("commands.serve.open", address);
    }
    return GOES_ON;
  }

  private List<String> properties() {
    List<String> properties = new ArrayList<>();
    if (port != null) {
      properties.add("--server.port=" + port);
    }
    if (noDemonstration) {
      properties.add("--ressourcerie.demonstration=false");
    }
    return properties;
  }

  private static String address(Environment environment) {
    String host = environment.getProperty("server.address", "127.0.0.1");
    return "http://" + host + ":" + environment.getProperty("local.server.port") + "/";
  }
}

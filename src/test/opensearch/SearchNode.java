import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.plugins.Plugin;

/**
 * One OpenSearch node in a process of its own, launched from this source. Arguments: its folder and
 * its HTTP port. It ends when its input does, so that it never outlives the tests.
 */
public class SearchNode {
  private static final List<String> PARTS =
      List.of(
          "org.opensearch.transport.Netty4ModulePlugin",
          "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
          "org.opensearch.index.mapper.MapperExtrasModulePlugin");

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    for (String folder : List.of("config", "plugins", "modules", "logs")) {
      Files.createDirectories(home.resolve(folder));
    }
    List<Class<? extends Plugin>> plugins = new ArrayList<>();
    for (String part : PARTS) {
      plugins.add(Class.forName(part).asSubclass(Plugin.class));
    }
    OpenSearchRunnerNode node =
        new OpenSearchRunnerNode(
            new Environment(settings(home, arguments[1]), home.resolve("config")), plugins);
    node.start();
    System.out.println("READY");
    while (System.in.read() >= 0) {
      // Nothing is said to it; its end is all that matters.
    }
    Runtime.getRuntime().halt(0);
  }

  private static Settings settings(Path home, String port) {
    return Settings.builder()
        .put("path.home", home.toString())
        .put("path.data", home.resolve("data").toString())
        .put("path.logs", home.resolve("logs").toString())
        .put("cluster.name", "tests")
        .put("node.name", "one")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", port)
        .put("transport.port", "0")
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }
}

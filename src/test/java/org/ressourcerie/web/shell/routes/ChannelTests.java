package org.ressourcerie.web.shell.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The channel table: every route declares what it serves, and the documented table is that one. */
@WebTest
class ChannelTests {
  private static final Path TABLE = Path.of("docs", "modules", "channels.md");
  private static final String HEAD =
      """
      # Channels

      Every route, the channel by which something leaves, and its access rule. Written by `ChannelTests`.

      | Route | Channel | Rule | Handler |
      | --- | --- | --- | --- |
      """;

  @Autowired Routes routes;

  @Test
  void everyRouteDeclaresItsChannel() {
    assertThat(routes.all())
        .filteredOn(route -> route.line().isEmpty())
        .extracting(Routes.Route::address)
        .containsExactly("/essai/sans-canal GET");
  }

  @Test
  void theDocumentedTableIsTheRealOne() throws IOException {
    String real =
        routes.all().stream()
            .filter(route -> !route.address().matches("(/api/v1)?/essai/.*"))
            .map(ChannelTests::written)
            .collect(Collectors.joining("\n", HEAD, "\n"));
    String written = Files.exists(TABLE) ? Files.readString(TABLE) : "";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(written).as("run the tests once and commit %s", TABLE).isEqualTo(real);
    }
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, real);
  }

  private static String written(Routes.Route route) {
    Routes.Line line = route.line().orElse(null);
    return "| `%s` | %s | %s | %s |"
        .formatted(
            route.address(),
            line == null ? "" : line.channel(),
            line == null ? "" : rule(line),
            route.handler());
  }

  private static String rule(Routes.Line line) {
    return line.rule() == Serves.Rule.STAFF ? line.rule() + " " + line.needs() : "" + line.rule();
  }
}

package org.ressourcerie.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.Ressourcerie;
import org.ressourcerie.resources.ResourceSources;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.Importing;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The fictional network comes into an empty database only, and its accounts with it. */
class DemonstrationTests {
  private static final String LINE =
      """
      {"source":"real","key":"a","title":"Une vraie ressource","kind":"guide",\
      "provenance":"network","language":"fr","audience":"members","teaser":"title",\
      "blocks":[{"text":"Texte réservé."}]}
      """;

  @Test
  void aDatabaseThatHoldsAnythingElseHasNoDemonstrationAccount(@TempDir Path folder)
      throws Exception {
    Path input = Files.writeString(folder.resolve("real.jsonl"), LINE);
    try (var site = start(folder, false)) {
      site.getBean(Importing.class).run("jsonl", input, new ImportOptions(false, null), p -> {});
      assertThat(signInPage(site)).doesNotContain("name=\"compte\"");
    }
    try (var site = start(folder, true)) {
      assertThat(site.getBean(ResourceSources.class).all()).containsExactly("real");
      assertThat(signInPage(site)).doesNotContain("name=\"compte\"");
    }
  }

  @Test
  void itIsLoadedOnceAndItsAccountsCloseWithItsSetting(@TempDir Path folder) throws Exception {
    try (var site = start(folder, true)) {
      assertThat(site.getBean(ResourceSources.class).all()).containsExactly("demonstration");
      assertThat(signInPage(site)).contains("name=\"compte\"");
      assertThat(signInPage(site, "X-Forwarded-For", "192.0.2.7"))
          .doesNotContain("name=\"compte\"");
    }
    try (var site = start(folder, false)) {
      assertThat(signInPage(site)).doesNotContain("name=\"compte\"");
    }
  }

  @Test
  void anImportIntoAnEmptyDatabaseDoesNotBringIt(@TempDir Path folder) {
    try (var command = start(folder, true, "--ressourcerie.command=import")) {
      assertThat(command.getBean(ResourceSources.class).all()).isEmpty();
    }
  }

  private static ConfigurableApplicationContext start(
      Path folder, boolean demonstration, String... more) {
    return SpringApplication.run(
        Ressourcerie.class,
        Stream.concat(
                Stream.of(
                    "--ressourcerie.data=" + folder.resolve("data"),
                    "--ressourcerie.demonstration=" + demonstration,
                    "--server.port=0"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static String signInPage(ConfigurableApplicationContext site, String... headers)
      throws Exception {
    String port = site.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/connexion"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    }
  }
}

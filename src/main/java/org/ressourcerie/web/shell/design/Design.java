package org.ressourcerie.web.shell.design;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.web.ui.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Puts the layers of the style sheet together at start-up: one request, kept for ever by browsers.
 */
@Configuration(proxyBeanMethods = false)
class Design {
  private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final String PURIFIER =
      "META-INF/resources/webjars/dompurify/3.3.3/dist/purify.min.js";
  private static final String SQUIRE = "static/design/vendor/squire-rte-2.4.8/squire.js";

  private static final String TUS = "static/design/vendor/tus-js-client-4.3.1/tus.min.js";

  @Bean
  Asset stylesheet() throws IOException {
    Stream<Resource> layers =
        Stream.of("layers", "reset", "tokens", "base", "layout").map(Design::layer);
    return new Asset(
        Stream.of(layers, all("components/*.css"), Stream.of(layer("print")))
            .flatMap(files -> files)
            .map(Design::text)
            .map(Design::lighter)
            .collect(Collectors.joining("\n")));
  }

  @Bean
  Asset script() {
    return new Asset(text(new ClassPathResource(HTMX)));
  }

  /** The only script of ours: what it does without is a plain search box. */
  @Bean
  Asset own() throws IOException {
    return new Asset(all("scripts/*.js").map(Design::text).collect(Collectors.joining("\n")));
  }

  /** On every page, so it travels without what only explains it. */
  @Bean
  Asset suggestionScript() {
    String source = text(new ClassPathResource("static/design/suggestions.js"));
    return new Asset(
        source.replaceAll("(?m)^\\s*//.*$", "").replaceAll("\\s*\\n\\s*", "\n").strip());
  }

  /** The editor of texts, what cleans what is pasted, what sends files, and how we use them. */
  @Bean
  Asset editor() throws IOException {
    Stream<Resource> libraries = Stream.of(PURIFIER, SQUIRE, TUS).map(ClassPathResource::new);
    return new Asset(
        Stream.concat(libraries, all("editor/*.js"))
            .map(Design::text)
            .map(text -> text.replaceAll("(?m)^//# sourceMappingURL=.*$", ""))
            .collect(Collectors.joining("\n;\n")));
  }

  @Bean
  Shell.Assets assets(
      Asset stylesheet, Asset script, Asset own, Asset suggestionScript, Asset editor) {
    return new Shell.Assets(
        "/design/site-" + stylesheet.hash() + ".css",
        "/design/htmx-" + script.hash() + ".js",
        "/design/site-" + own.hash() + ".js",
        "/design/suggestions-" + suggestionScript.hash() + ".js",
        "/design/editor-" + editor.hash() + ".js");
  }

  private static Stream<Resource> all(String pattern) throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:static/design/" + pattern);
    return Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename));
  }

  private static Resource layer(String name) {
    return new ClassPathResource("static/design/" + name + ".css");
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new IllegalStateException("no " + file, missing);
    }
  }

  /**
   * Comments and indentation out; nothing cleverer, so that what is written is what is delivered.
   */
  private static String lighter(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s*\\n\\s*", "\n")
        .replaceAll("\\n}", "}")
        .strip();
  }
}

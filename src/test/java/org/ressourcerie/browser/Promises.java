package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What every page of the site promises. */
public final class Promises {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String VIOLATIONS =
      """
      async rules => {
        const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
        return found.violations.map(it => it.id + ' ' + it.nodes.map(node => node.html));
      }\
      """;
  private static final String WIDE =
      """
      () => {
        const root = document.documentElement;
        const room = root.clientWidth;
        if (root.scrollWidth <= room) return [];
        return [room + ' < ' + root.scrollWidth, ...[...document.querySelectorAll('body *')]
          .filter(it => it.getBoundingClientRect().right > room)
          .map(it => it.getBoundingClientRect().right + ' ' + it.outerHTML.slice(0, 100))];
      }\
      """;
  private static final JsonObject AXE = axe();

  private Promises() {}

  /** axe finds nothing, contrast included, in the page as it stands. It holds no frame. */
  public static void assertAccessible(Page page) {
    if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
      Tab.devices(page).send("Runtime.evaluate", AXE);
    }
    assertThat((List<?>) page.evaluate(VIOLATIONS, RULES)).as("axe on %s", page.url()).isEmpty();
  }

  /** Nothing stands out of the window on the right; what does is named. */
  public static void assertNoHorizontalScroll(Page page) {
    assertThat((List<?>) page.evaluate(WIDE)).as("too wide: %s", page.url()).isEmpty();
  }

  /** Nothing was asked of another host, no cookie was set, nothing was refused or broke. */
  public static void assertDiscreet(Browser browser, Page page) {
    assertThat(browser.foreignRequests()).as("requests to other hosts").isEmpty();
    assertThat(page.context().cookies()).as("cookies").isEmpty();
    assertThat(browser.complaints()).as("errors on %s", page.url()).isEmpty();
  }

  private static JsonObject axe() {
    try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      JsonObject script = new JsonObject();
      script.addProperty("expression", new String(source.readAllBytes(), StandardCharsets.UTF_8));
      return script;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

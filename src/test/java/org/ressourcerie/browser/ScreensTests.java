package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures of {@code docs/screens.md}, to be looked at: {@code mvn test
 * -Dtest=ScreensTests -Dscreens=docs/screens}.
 */
@DemonstrationSite
@EnabledIfSystemProperty(named = "screens", matches = ".+")
class ScreensTests {
  private static final int LARGEST = 100_000;

  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired FileReading reading;
  @Autowired Reindexing index;

  /** A picture: where, and what is typed into the box first. */
  private record Screen(String name, String path, String typed) {}

  @Test
  void picturesOfTheSearch() throws IOException {
    assertThat(reading.awaitRead(Duration.ofMinutes(5))).isTrue();
    index.awaitUpToDate(Duration.ofMinutes(1));
    Path folder = Files.createDirectories(Path.of(System.getProperty("screens", "")));
    List<Screen> screens =
        List.of(
            new Screen("results", "/recherche?q=webinaire+tiers+lieux", ""),
            new Screen("facets", "/recherche?q=loyer&type=guide&type=deliberation", ""),
            new Screen("suggestions", "/recherche?q=", "tiers"),
            new Screen("nothing", "/recherche?q=%22loyer+gratuit+pour+toujours%22", ""));
    for (Screen screen : screens) {
      for (int width : new int[] {360, 1280}) {
        take(screen, width, folder.resolve(screen.name() + "-" + width + ".png"));
      }
    }
  }

  @Test
  void picturesOfTheTeam() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("screens", "")));
    Page page = browser.asTeam(port, "/administration/recherches/questions", 1280);
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      page.navigate(at("/recherche?q=loyer"));
      page.locator(".judge-button").first().click();
      page.waitForURL("**jugee=oui**");
      keep(page, folder.resolve("judged-" + width + ".png"));
      page.navigate(at("/administration/recherches/epingles?q=loyer&ressource=3"));
      page.locator("button[name=essai]").click();
      page.locator("#verdict").waitFor();
      page.evaluate("document.getElementById('verdict').scrollIntoView()");
      keep(page, folder.resolve("trial-" + width + ".png"));
      page.navigate(at("/administration/recherches/synonymes"));
      keep(page, folder.resolve("synonyms-" + width + ".png"));
    }
  }

  private void take(Screen screen, int width, Path file) throws IOException {
    Page page = browser.open(at(screen.path()), width);
    if (screen.name().equals("facets")) {
      page.evaluate("document.querySelectorAll('details.facets').forEach(it => it.open = true)");
    }
    if (!screen.typed().isEmpty()) {
      page.locator("#search-text").pressSequentially(screen.typed());
      page.locator("[role=option]").first().waitFor();
    }
    keep(page, file);
  }

  /** With a palette of 256 colours, which a page hardly exceeds: small enough to be kept. */
  private static void keep(Page page, Path file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    ImageIO.write(indexed(image), "png", file.toFile());
    assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
  }

  private static BufferedImage indexed(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(256)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    ColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            model,
            model.createCompatibleWritableRaster(image.getWidth(), image.getHeight()),
            false,
            null);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int index = nearest.computeIfAbsent(image.getRGB(x, y), rgb -> nearest(rgb, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    return small;
  }

  private static int nearest(int rgb, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (rgb >> shift & 255) - (palette[i] >> shift & 255);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}

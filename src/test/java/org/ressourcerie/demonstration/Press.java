package org.ressourcerie.demonstration;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Margin;
import java.nio.file.Path;
import java.util.List;

/** A browser without a window, which prints pages to tagged PDF and takes pictures of them. */
final class Press implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(CHROMIUM)
                  .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));

  void print(Path html, Path pdf) {
    try (var page = browser.newPage()) {
      page.navigate(html.toUri().toString());
      page.pdf(
          new Page.PdfOptions()
              .setPath(pdf)
              .setPreferCSSPageSize(true)
              .setPrintBackground(true)
              .setMargin(new Margin().setTop("0").setBottom("0").setLeft("0").setRight("0"))
              .setTagged(true)
              .setOutline(true));
    }
  }

  List<byte[]> sheets(Path html) {
    var settings =
        new Browser.NewPageOptions().setViewportSize(794, 1122).setDeviceScaleFactor(1.6);
    try (var page = browser.newPage(settings)) {
      page.navigate(html.toUri().toString());
      return page.locator(".sheet").all().stream().map(sheet -> sheet.screenshot()).toList();
    }
  }

  void card(String html, Path picture) {
    try (var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(640, 360))) {
      page.setContent(html);
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

package org.ressourcerie.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A page alone in its context. Those of the usual settings are lent to one test after another,
 * emptied of cookies, storage and cache in between: a new one costs a process, and its scripts
 * start cold.
 */
final class Tab {
  private static final Deque<Tab> FREE = new ArrayDeque<>();
  private static final Deque<Tab> FREE_WITHOUT_SCRIPT = new ArrayDeque<>();

  private static final Map<Page, CDPSession> DEVICES = new WeakHashMap<>();

  private final Page page;
  private final @Nullable Deque<Tab> home;
  private final List<String> foreign = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> origins = new HashSet<>();
  private String host = "";

  private Tab(Browser browser, NewContextOptions options, @Nullable Deque<Tab> home) {
    this.home = home;
    this.page = browser.newContext(options.setLocale("fr-FR")).newPage();
    page.onRequest(
        request -> {
          String asked = URI.create(request.url()).getAuthority();
          if (asked != null && !asked.equals(host)) {
            foreign.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("responded with a status")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  /** One that no test holds, with scripts or without. */
  static Tab free(Browser browser, boolean scripts) {
    Deque<Tab> home = scripts ? FREE : FREE_WITHOUT_SCRIPT;
    Tab waiting = home.pollLast();
    if (waiting == null) {
      return new Tab(browser, new NewContextOptions().setJavaScriptEnabled(scripts), home);
    }
    // What the last test asked for as it ended may have been answered since.
    waiting.page.context().clearCookies();
    return waiting;
  }

  /** One for a single test. */
  static Tab own(Browser browser, NewContextOptions options) {
    return new Tab(browser, options, null);
  }

  Page open(String address, int width) {
    URI there = URI.create(address);
    host = there.getAuthority();
    origins.add(there.getScheme() + "://" + host);
    if (width > 0) {
      page.setViewportSize(width, 900);
    }
    page.navigate(address);
    return page;
  }

  Page page() {
    return page;
  }

  /** Addresses of other hosts that were asked for since it was opened. */
  List<String> foreign() {
    return foreign;
  }

  /** Errors of scripts and refusals of the content security policy since it was opened. */
  List<String> complaints() {
    return complaints;
  }

  /** One session a page, as long as it is open: to end one ends what others set up in it. */
  static CDPSession devices(Page page) {
    return DEVICES.computeIfAbsent(page, one -> one.context().newCDPSession(one));
  }

  /** The next test finds nothing of this one; what cannot be emptied is closed. */
  void giveBack() {
    BrowserContext context = page.context();
    if (home == null || page.isClosed() || context.pages().size() > 1) {
      context.close();
      return;
    }
    context.unrouteAll();
    page.unrouteAll();
    // In the same place: another one would be another process.
    page.navigate(page.url().replaceFirst("^([a-z]+://[^/]+).*", "$1/robots.txt"));
    CDPSession devices = devices(page);
    for (String origin : origins) {
      JsonObject all = new JsonObject();
      all.addProperty("origin", origin);
      all.addProperty("storageTypes", "all");
      devices.send("Storage.clearDataForOrigin", all);
    }
    devices.send("Network.clearBrowserCache");
    context.clearCookies();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    foreign.clear();
    complaints.clear();
    origins.clear();
    home.addLast(this);
  }
}

package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the kept pages keep, and what makes them forget. */
@WebTest
class RenderedPagesTests {
  private static final String PAGE = "/essai/compteur";

  @LocalServerPort int port;
  @Autowired RenderedPages pages;
  private Site site;

  @Autowired
  RenderedPagesTests(@LocalServerPort int port) {
    site = Site.stranger(port);
  }

  @BeforeEach
  void startAnew() {
    TrialPages.whileRendering = () -> {};
    TrialPages.nextChange = Instant.MAX;
    TrialPages.changeUnknown = false;
    pages.clear();
  }

  @Test
  void aPageIsRenderedOnce() {
    String first = site.get(PAGE).body();
    assertThat(site.get(PAGE).body()).isEqualTo(first);
  }

  @Test
  void aKeptPageHasTheHeadersOfAFreshOne() {
    var fresh = site.get(PAGE).headers().map();
    var kept = site.get(PAGE).headers().map();
    assertThat(kept.keySet()).isEqualTo(fresh.keySet());
    assertThat(kept).containsKeys("content-security-policy", "cache-control", "etag");
  }

  @Test
  void languageAndQueryArePagesOfTheirOwn() {
    String french = site.get(PAGE).body();
    assertThat(site.get("/en" + PAGE).body()).isNotEqualTo(french).endsWith("en");
    assertThat(site.get(PAGE + "?a=1").body()).isNotEqualTo(french);
  }

  @Test
  void aPageThatMayTellSomeoneWhyAGateIsShutIsKeptForNobody() {
    Site former = Site.signedIn(port, "former");
    String told = former.get(PAGE).body();
    assertThat(former.get(PAGE).body()).isNotEqualTo(told);
    assertThat(Site.signedIn(port, "former").get(PAGE).body()).isNotEqualTo(told);
  }

  @Test
  void aMembersPageIsNeverAStrangers() {
    Site member = Site.signedIn(port, "member");
    String inside = member.get(PAGE).body();
    assertThat(inside).contains("members");
    assertThat(member.get(PAGE).body()).isEqualTo(inside);
    assertThat(site.get(PAGE).body()).doesNotContain("members");
    assertThat(Site.signedIn(port, "staff").get(PAGE).body()).contains("staff");
  }

  @Test
  void aChangeForgetsEveryPage() {
    String first = site.get(PAGE).body();
    pages.clear();
    assertThat(site.get(PAGE).body()).isNotEqualTo(first);
  }

  @Test
  void aPageRenderedWhileAChangeArrivesIsNotKept() {
    TrialPages.whileRendering = pages::clear;
    String first = site.get(PAGE).body();
    TrialPages.whileRendering = () -> {};
    assertThat(site.get(PAGE).body()).isNotEqualTo(first);
  }

  @Test
  void aPageDoesNotOutliveTheNextChangeOfAccess() {
    TrialPages.nextChange = Instant.now();
    String first = site.get(PAGE).body();
    assertThat(site.get(PAGE).body()).isNotEqualTo(first);
  }

  @Test
  void whenTheNextChangeIsUnknownNothingIsKept() {
    TrialPages.changeUnknown = true;
    String first = site.get(PAGE).body();
    assertThat(site.get(PAGE).body()).isNotEqualTo(first);
  }

  @Test
  void aFragmentIsNotKept() {
    String first = site.get(PAGE, "HX-Request", "true").body();
    assertThat(site.get(PAGE).body()).isNotEqualTo(first);
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    String tag = site.get(PAGE).headers().firstValue("ETag").orElseThrow();
    var again = site.get(PAGE, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }
}

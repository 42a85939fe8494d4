package org.ressourcerie.notifications.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.notifications.Letters;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Without a mail server, whoever sits at this machine reads the mails, and nobody else. */
@WebTest
class MailboxTests {
  private final Site site;
  @Autowired private Outbox outbox;
  @Autowired private MessageSource messages;
  @Autowired private NetworkSettings network;
  @Autowired private TransactionTemplate transaction;

  @Autowired
  MailboxTests(@LocalServerPort int port) {
    this.site = Site.stranger(port);
  }

  @Test
  void aMailIsReadThereInBothItsTexts() {
    String address = UUID.randomUUID() + "@example.org";
    transaction.executeWithoutResult(status -> outbox.put(Letters.to(address, messages, network)));
    String list = site.get("/courrier").body();
    assertThat(list).contains(address, "Réunion d’été");
    String mail = list.replaceFirst("(?s).*?(/courrier/\\d+).*", "$1");
    assertThat(site.get("/en" + mail).body())
        .contains("123 456", "<a href=\"http://127.0.0.1/aide?a=1&amp;b=2\"")
        .doesNotContain("<b>élan");
    var html = site.get(mail + "/html");
    assertThat(html.body()).startsWith("<!doctype html>").contains("123 456");
    assertThat(html.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox; default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({"X-Forwarded-For,192.0.2.1", "Forwarded,for=192.0.2.1", "Via,1.1 proxy"})
  void whoComesThroughAProxyFindsNothing(String header, String value) {
    assertThat(site.get("/courrier", header, value).statusCode()).isEqualTo(404);
    assertThat(site.get("/courrier/1", header, value).statusCode()).isEqualTo(404);
  }

  @Test
  void aMailThatIsNotThereIsMissing() {
    assertThat(site.get("/courrier/999999999999").statusCode()).isEqualTo(404);
  }
}

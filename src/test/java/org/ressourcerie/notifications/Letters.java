package org.ressourcerie.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Words;
import org.springframework.context.MessageSource;

/** Letters for tests. */
public final class Letters {
  private Letters() {}

  public static Letter to(String address, MessageSource messages, NetworkSettings network) {
    return new Letter(
        address,
        new Words(messages, Locale.FRANCE),
        network,
        "Réunion d’été",
        List.of(
            new Letter.Paragraph("Un <b>élan</b> & un café"),
            new Letter.Code("123 456"),
            new Letter.Link("Ouvrir", "http://127.0.0.1/aide?a=1&b=2")),
        Duration.ofHours(1));
  }
}

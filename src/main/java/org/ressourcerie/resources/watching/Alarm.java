package org.ressourcerie.resources.watching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.members.Administrators;
import org.ressourcerie.notifications.Letter;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.spi.NetworkIdentity;
import org.ressourcerie.web.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells that something reserved was seen: in the log of rights, and by mail to administrators. */
@Component
class Alarm {
  private static final Logger log = LoggerFactory.getLogger(Alarm.class);
  private static final Duration USEFUL = Duration.ofDays(2);
  private static final int MOST_TOLD = 10;

  private final Administrators administrators;
  private final Outbox outbox;
  private final MessageSource messages;
  private final NetworkSettings settings;
  private final ObjectProvider<NetworkIdentity> identities;
  private final ApplicationEventPublisher events;

  Alarm(
      Administrators administrators,
      Outbox outbox,
      MessageSource messages,
      NetworkSettings settings,
      ObjectProvider<NetworkIdentity> identities,
      ApplicationEventPublisher events) {
    this.administrators = administrators;
    this.outbox = outbox;
    this.messages = messages;
    this.settings = settings;
    this.identities = identities;
    this.events = events;
  }

  /** Nothing for a report without findings. In the transaction that keeps the report. */
  void give(WatchReport report) {
    if (report.findings().isEmpty()) {
      return;
    }
    NetworkSettings network = network();
    Words words = new Words(messages, Locale.FRENCH, network.timeZone());
    List<String> told =
        report.findings().stream().limit(MOST_TOLD).map(one -> told(words, one)).toList();
    log.error("What is reserved was seen without an account: {}", told);
    events.publishEvent(
        new RightChanged(
            report.by().isEmpty() ? words.say("audiences.watch.nightly") : report.by(),
            "canary.seen",
            report.findings().stream()
                .map(Finding::resource)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", ")),
            String.join(" ; ", told),
            ""));
    administrators.addresses().forEach(to -> outbox.put(letter(to, words, network, told)));
  }

  private static Letter letter(String to, Words words, NetworkSettings network, List<String> told) {
    List<Letter.Part> parts = new ArrayList<>();
    parts.add(new Letter.Paragraph(words.say("audiences.watch.mail.lead", network.name())));
    told.forEach(line -> parts.add(new Letter.Paragraph(line)));
    parts.add(new Letter.Paragraph(words.say("audiences.watch.found.lead")));
    if (!network.siteAddress().isEmpty()) {
      parts.add(
          new Letter.Link(
              words.say("audiences.watch.mail.link"),
              network.siteAddress() + WatchController.PATH));
    }
    String subject = words.say("audiences.watch.mail.subject", network.name());
    return new Letter(to, words, network, subject, parts, USEFUL);
  }

  static String told(Words words, Finding one) {
    return words.say(
        "audiences.watch.finding",
        one.address(),
        words.say("audiences.watch.part." + one.part()),
        Long.toString(one.resource()));
  }

  private NetworkSettings network() {
    return identities.stream()
        .map(NetworkIdentity::identity)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(settings);
  }
}

package org.ressourcerie.resources.linking;

import java.time.Clock;
import java.time.Duration;
import org.ressourcerie.fetching.Looking;
import org.ressourcerie.resources.model.Alone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The watch of links, in real time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkConfiguration {

  @Bean(destroyMethod = "stop")
  LinkWatch linkWatch(
      @Lazy Looking looking,
      LinkRows rows,
      Alone alone,
      LinkSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    return new LinkWatch(looking, rows, alone, settings, events, clock, LinkConfiguration::sleep);
  }

  /** A stop of the site ends the wait; the watch then sees that it is to end. */
  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.ressourcerie.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock by which every rule is read; a test puts its own in its place. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}

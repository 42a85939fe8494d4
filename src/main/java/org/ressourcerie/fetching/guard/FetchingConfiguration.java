package org.ressourcerie.fetching.guard;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.ressourcerie.fetching.Fetching;
import org.ressourcerie.fetching.Looking;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** A client that keeps nothing: no cookie, no password, no proxy of the machine, no connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchingSettings.class)
class FetchingConfiguration {

  @Bean
  @Lazy
  Fetching fetching(FetchingSettings settings) {
    return new GuardedFetching(client(SystemDefaultDnsResolver.INSTANCE, settings), settings);
  }

  @Bean
  @Lazy
  Looking looking(FetchingSettings settings) {
    return new GuardedLooking(client(SystemDefaultDnsResolver.INSTANCE, settings), settings);
  }

  static CloseableHttpClient client(DnsResolver names, FetchingSettings settings) {
    Set<String> inside =
        settings.inside().stream()
            .map(host -> host.substring(0, host.lastIndexOf(':')))
            .collect(Collectors.toSet());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(names, inside))
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(Timeout.ofSeconds(15))
                        .setTimeToLive(TimeValue.ofSeconds(1))
                        .build())
                .build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }
}

package org.ressourcerie.resources.linking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the links are watched: settings {@code ressourcerie.links.*}. Nothing is asked of other sites
 * while {@code ressourcerie.network.site-address} is not set: whoever asks says who they are.
 *
 * @param gap between two requests to the same host
 * @param most addresses in one night
 * @param longest the watch ends after this long; what is left comes first the next night
 */
@ConfigurationProperties("ressourcerie.links")
record LinkSettings(
    @DefaultValue("10s") Duration gap,
    @DefaultValue("2000") int most,
    @DefaultValue("4h") Duration longest) {}

package org.ressourcerie.fetching.guard;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is read elsewhere: settings {@code ressourcerie.fetching.*}.
 *
 * @param maxSize more than this is not read
 * @param longest from the first connection to the last byte, redirects included
 * @param inside hosts of one's own network that may be read all the same, as {@code name:port};
 *     none at first
 */
@ConfigurationProperties("ressourcerie.fetching")
record FetchingSettings(
    @DefaultValue("128MB") DataSize maxSize,
    @DefaultValue("60s") Duration longest,
    @DefaultValue List<String> inside) {}

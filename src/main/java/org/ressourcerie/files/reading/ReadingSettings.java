package org.ressourcerie.files.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reading of texts.
 *
 * @param timeLimit for one document; past it, the worker is killed
 * @param memory of the worker, in megabytes
 * @param idle after which a worker without work is ended, so that it costs no memory
 * @param poll how often files stored by another process are looked for
 */
@ConfigurationProperties("ressourcerie.files.reading")
record ReadingSettings(
    @DefaultValue("60s") Duration timeLimit,
    @DefaultValue("256") int memory,
    @DefaultValue("15s") Duration idle,
    @DefaultValue("5s") Duration poll) {}

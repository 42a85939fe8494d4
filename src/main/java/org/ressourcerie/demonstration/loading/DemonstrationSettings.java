package org.ressourcerie.demonstration.loading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the demonstration is wanted: setting {@code ressourcerie.demonstration}.
 *
 * @param demonstration true loads the fictional network if the database is empty, and opens its two
 *     accounts where it has been loaded; false does neither
 */
@ConfigurationProperties("ressourcerie")
record DemonstrationSettings(@DefaultValue("true") boolean demonstration) {}

package org.ressourcerie.members.passwords;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often passwords may be tried: settings {@code ressourcerie.password.*}. A right one counts
 * too, so that many tries at once are counted before any is checked.
 *
 * @param triesByAddress for one address in a quarter of an hour
 * @param triesByAddressDaily for one address in a day
 * @param triesByNetwork from one IPv4 /24 or IPv6 /64 in an hour
 */
@ConfigurationProperties("ressourcerie.password")
record PasswordSettings(
    @DefaultValue("8") int triesByAddress,
    @DefaultValue("40") int triesByAddressDaily,
    @DefaultValue("60") int triesByNetwork) {}

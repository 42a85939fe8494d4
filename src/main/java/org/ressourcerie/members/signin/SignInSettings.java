package org.ressourcerie.members.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Codes sent by mail: settings {@code ressourcerie.sign-in.*}. A network is an IPv4 /24 or an IPv6
 * /64.
 *
 * @param codeLasts how long a code can be typed
 * @param tries how often one code may be typed wrong
 * @param asksByAddress codes for one address in a quarter of an hour
 * @param asksByAddressDaily codes for one address in a day
 * @param asksByNetwork codes asked for from one network in an hour
 * @param wrongByNetwork wrong codes typed from one network in an hour
 */
@ConfigurationProperties("ressourcerie.sign-in")
record SignInSettings(
    @DefaultValue("10m") Duration codeLasts,
    @DefaultValue("5") int tries,
    @DefaultValue("4") int asksByAddress,
    @DefaultValue("12") int asksByAddressDaily,
    @DefaultValue("40") int asksByNetwork,
    @DefaultValue("50") int wrongByNetwork) {}

package org.ressourcerie.members.registering;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Ways in for newcomers: settings {@code ressourcerie.registering.*}.
 *
 * @param codeLasts how long the code that proves an address can be typed
 * @param formLasts how long a proven address may fill in the form
 * @param tries how often a code may be typed wrong
 * @param mailboxCodeLasts how long a code sent to an official mailbox can be typed
 * @param mailboxCodes how many such codes one request may ask for
 * @param mailboxDaily how many such codes one mailbox receives in a day, whoever asks
 * @param requestLasts how long a request waits for an answer
 * @param erasedAfter how long a request is kept once it is answered or expired
 * @param asksByAddress codes for one address in a quarter of an hour
 * @param asksByAddressDaily codes for one address in a day
 * @param asksByNetwork codes asked for from one network in an hour
 * @param wrongByNetwork wrong codes typed from one network in an hour
 */
@ConfigurationProperties("ressourcerie.registering")
record RegisteringSettings(
    @DefaultValue("15m") Duration codeLasts,
    @DefaultValue("2h") Duration formLasts,
    @DefaultValue("5") int tries,
    @DefaultValue("7d") Duration mailboxCodeLasts,
    @DefaultValue("3") int mailboxCodes,
    @DefaultValue("5") int mailboxDaily,
    @DefaultValue("30d") Duration requestLasts,
    @DefaultValue("30d") Duration erasedAfter,
    @DefaultValue("4") int asksByAddress,
    @DefaultValue("12") int asksByAddressDaily,
    @DefaultValue("20") int asksByNetwork,
    @DefaultValue("30") int wrongByNetwork) {}

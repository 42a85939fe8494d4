package org.ressourcerie.members.registering;

import java.util.UUID;
import org.ressourcerie.web.ui.Screen;

/**
 * Where the code that proves an address is typed.
 *
 * @param address where it was sent
 * @param code what was typed or brought by the link of the mail
 * @param error what is wrong with it, in words; empty when nothing is
 * @param live whether it can still be typed
 * @param mailbox the page of kept mails, where this visitor may open it; else empty
 */
public record ProofPage(
    Screen screen,
    UUID id,
    String address,
    String code,
    String error,
    boolean live,
    String mailbox,
    long minutes) {}

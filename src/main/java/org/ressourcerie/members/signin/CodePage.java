package org.ressourcerie.members.signin;

import java.util.UUID;
import org.ressourcerie.web.ui.Screen;

/**
 * Where the code is typed, or brought by the link of the mail.
 *
 * @param address where the code was sent
 * @param back where to go afterwards
 * @param code what was typed or brought, maybe nothing
 * @param error what is wrong with it, in words; empty when nothing is
 * @param live whether the code can still be used
 * @param mailbox the page of kept mails, where this visitor may open it; else empty
 * @param minutes how long a code can be used
 */
public record CodePage(
    Screen screen,
    UUID id,
    String address,
    String back,
    String code,
    String error,
    boolean live,
    String mailbox,
    long minutes) {}

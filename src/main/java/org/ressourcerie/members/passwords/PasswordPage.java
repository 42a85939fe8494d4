package org.ressourcerie.members.passwords;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.ui.Screen;

/**
 * Where one chooses or removes one's password.
 *
 * @param address of the account, which password managers keep with the password
 * @param since when it was chosen; null when there is none
 * @param fresh whether a code was typed a short while ago, without which nothing is changed
 * @param minutes how long that while is
 * @param error what is wrong with what was typed, in words; empty when nothing is
 */
public record PasswordPage(
    Screen screen,
    String address,
    @Nullable Instant since,
    boolean fresh,
    long minutes,
    String error) {}

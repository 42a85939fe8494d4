package org.ressourcerie.members.signin;

import gg.jte.Content;
import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * Where one signs in.
 *
 * @param address what was typed, maybe nothing
 * @param error what is wrong with it, in words; empty when nothing is
 * @param back where to go afterwards: a path of this site, with its fragment
 * @param others the other ways in
 */
public record SignInPage(
    Screen screen, String address, String error, String back, List<Content> others) {}

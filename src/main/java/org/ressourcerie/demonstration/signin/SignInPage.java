package org.ressourcerie.demonstration.signin;

import org.ressourcerie.web.ui.Screen;

/**
 * Where one signs in.
 *
 * @param open whether the accounts of the demonstration may be used by this visitor
 * @param back where to go afterwards: a path of this site, with its fragment
 */
public record SignInPage(Screen screen, boolean open, String back) {}

package org.ressourcerie.members.signin;

import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Words;

/**
 * To whom a mail is written.
 *
 * @param site the address of the site in the reader's language, without a final slash; empty when
 *     no link can be given that is surely ours
 */
record Reader(Words words, NetworkSettings network, String site) {}

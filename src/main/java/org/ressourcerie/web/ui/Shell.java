package org.ressourcerie.web.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ressourcerie.web.NetworkSettings;

/**
 * What the shell knows of one request.
 *
 * @param query the raw query, empty when there is none
 * @param seeingAs whether someone of the team looks with the eyes of others
 * @param gateNotes what explains a gate to who signed in, asked for where one is shown
 * @param csrf the hidden field of a form that posts, for who has a session; without one, the form
 *     is known by where it comes from
 */
public record Shell(
    NetworkSettings network,
    String query,
    Assets assets,
    boolean signedIn,
    boolean seeingAs,
    Function<Screen, List<Content>> gateNotes,
    Supplier<Optional<Field>> csrf) {

  /**
   * Addresses of the style sheet and of the scripts, each with the hash of its content.
   *
   * @param script htmx, for the pages that it improves
   * @param own what we wrote ourselves, for the few pages that can do more with it
   * @param suggestions for search boxes, on every page
   * @param editor for the page where texts are written
   */
  public record Assets(
      String stylesheet, String script, String own, String suggestions, String editor) {}

  /** A hidden field. */
  public record Field(String name, String value) {}
}

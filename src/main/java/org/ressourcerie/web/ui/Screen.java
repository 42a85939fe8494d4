package org.ressourcerie.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.NetworkSettings;

/**
 * What every page needs around its content: the words of its language, who reads, the path being
 * shown (without language prefix), the navigation and the shell. Controllers take it as an
 * argument; page records carry it first.
 */
public record Screen(
    Words words, Visitor visitor, String path, List<Link> navigation, Shell shell) {

  /** A link of the site: a path without language prefix, its label in the language of the page. */
  public record Link(String path, String label) {}

  /** The address of a path of this site in the language of the page. */
  public String to(String path) {
    return in(words.language(), path);
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** The address of this very page in a language: {@code fr} has no prefix, {@code en} has one. */
  public String in(String language) {
    return in(language, here());
  }

  /** Path and query of this page, without language prefix. */
  public String here() {
    return shell.query().isEmpty() ? path : path + "?" + shell.query();
  }

  /** Where to sign in and then come back to this page, at an anchor if one is given. */
  public String signIn(String anchor) {
    String back = to(here()) + (anchor.isEmpty() ? "" : "#" + anchor);
    return to("/connexion?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  public NetworkSettings network() {
    return shell.network();
  }

  public boolean signedIn() {
    return shell.signedIn();
  }

  /** Whether someone of the team looks with the eyes of others. */
  public boolean seeingAs() {
    return shell.seeingAs();
  }

  /** Who an audience is, in a word or two: « adhérents », « groupe conseil ». */
  public String audience(Audience audience) {
    String[] parts = audience.token().split(":", 2);
    return parts.length == 1
        ? say("web.audience." + parts[0])
        : say("web.audience." + parts[0], parts[1]);
  }

  /** The audiences that the reader belongs to beside the public, in words. */
  public String audiences() {
    return visitor.isAnonymous()
        ? audience(Audience.PUBLIC)
        : visitor.audiences().stream()
            .filter(audience -> !audience.equals(Audience.PUBLIC))
            .map(this::audience)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** Whether a link of the navigation leads to this page or above it. */
  public boolean isAt(String linked) {
    return path.equals(linked) || (!linked.equals("/") && path.startsWith(linked + "/"));
  }

  private static String in(String language, String path) {
    return language.equals("fr") ? path : "/" + language + path;
  }
}

package org.ressourcerie.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.spi.NavigationEntry;
import org.ressourcerie.web.spi.NextAccessChange;
import org.ressourcerie.web.spi.SignIns;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Screen;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Pages under /essai/ for the tests: every component, a page that counts its renderings, a sign-in.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({TrialPages.Trials.class, TrialPages.Gallery.class})
class TrialPages {
  static final AtomicInteger RENDERINGS = new AtomicInteger();
  static volatile Runnable whileRendering = () -> {};
  static volatile Instant nextChange = Instant.MAX;
  static volatile boolean changeUnknown;

  @Bean
  NavigationEntry gallery() {
    return new NavigationEntry(1, "/essai/galerie", "web.site.help");
  }

  @Bean
  NextAccessChange nextAccessChange() {
    return () -> {
      if (changeUnknown) {
        throw new IllegalStateException("asked for by a test");
      }
      return nextChange;
    };
  }

  /** Stands in the session for a member or someone of the team. */
  record Kept(String as, String name) implements KeptSignIn {
    @Override
    public String key() {
      return "trial:" + as;
    }

    SignedIn now() {
      return switch (as) {
        case "staff" -> new Someone(Visitor.STAFF, name, Set.of(Role.ADMINISTRATOR));
        case "officer" -> new Someone(Visitor.STAFF, name, Set.of(Role.MEMBERSHIP_OFFICER));
        case "editor" -> new Someone(Visitor.STAFF, name, Set.of(Role.EDITOR));
        case "former" -> new Someone(Visitor.ANONYMOUS, name, Set.of());
        default -> new Someone(Visitor.MEMBER, name, Set.of());
      };
    }
  }

  record Someone(Visitor visitor, String name, Set<Role> roles) implements SignedIn {}

  @Bean
  SignIns trialSignIns() {
    return kept -> kept instanceof Kept trial ? Optional.of(trial.now()) : Optional.empty();
  }

  /** Pages that tell what the shell did. */
  @Controller
  static class Trials {
    private final Sessions sessions;

    Trials(Sessions sessions) {
      this.sessions = sessions;
    }

    @GetMapping("/api/v1/essai/panne")
    @Serves(value = Channel.API, rule = Serves.Rule.OPEN)
    void away() {
      throw new DataAccessResourceFailureException("asked for by a test");
    }

    @Rendered
    @ResponseBody
    @GetMapping(value = "/essai/compteur", produces = MediaType.TEXT_HTML_VALUE)
    @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
    String counter(Visitor visitor, Screen screen) {
      String page =
          RENDERINGS.incrementAndGet() + " " + visitor.key() + " " + screen.words().language();
      whileRendering.run();
      return page;
    }

    @ResponseBody
    @GetMapping("/essai/equipe")
    @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
    String staff() {
      return "équipe";
    }

    @ResponseBody
    @GetMapping("/essai/sans-canal")
    String undeclared() {
      return "never";
    }

    @ResponseBody
    @GetMapping("/essai/panne")
    @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
    String broken() {
      throw new IllegalStateException("asked for by a test");
    }

    @ResponseBody
    @GetMapping("/essai/base")
    @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
    String withoutDatabase() {
      throw new CannotGetJdbcConnectionException("asked for by a test");
    }

    @ResponseBody
    @PostMapping("/essai/entrer")
    @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
    String enter(
        @RequestParam String as, HttpServletRequest request, HttpServletResponse response) {
      sessions.open(new Kept(as, "Camille"), request, response);
      return "entré";
    }
  }

  /** Every component of the design system on one page. */
  @Controller
  static class Gallery {
    private final TemplateEngine engine;

    Gallery(TemplateEngine engine) {
      this.engine = engine;
    }

    private String texts(Screen screen) {
      return "<h1>Toutes les pièces</h1><div class=\"prose\"><h2>Un titre</h2><p>Du texte avec <a"
          + " href=\"#x\">un lien</a> et un <mark>mot trouvé</mark>.</p><blockquote><p>Une"
          + " citation qui tient sur une ligne ou"
          + " deux.</p></blockquote><ul><li>un</li><li>deux</li></ul></div>"
          + part("Notice", Map.of("title", "À savoir", "content", raw("<p>Un texte.</p>")))
          + part("Notice", Map.of("kind", "warning", "content", raw("<p>Un avertissement.</p>")))
          + "<ul class=\"cards\">"
          + card(
              screen,
              "Guide · réseau",
              "Mettre des locaux à disposition des structures de l’économie sociale et"
                  + " solidaire",
              Badge.PUBLIC)
          + card(
              screen,
              "Compte rendu de webinaire",
              "Les clauses sociales, un an après",
              Badge.LOCKED)
          + card(
              screen,
              "Question juridique",
              "Peut-on baisser le loyer d’une association ?",
              Badge.MEMBERS)
          + card(screen, "Note", "Brouillon", Badge.STAFF)
          + "</ul>";
    }

    private String tools(Screen screen) {
      return part(
              "Pager",
              Map.of(
                  "screen",
                  screen,
                  "page",
                  2,
                  "pages",
                  7,
                  "address",
                  (IntFunction<String>) page -> "?page=" + page))
          + part(
              "GatePanel",
              Map.of(
                  "screen",
                  screen,
                  "title",
                  "La réponse complète et ses bases légales",
                  "audience",
                  "Cette partie est réservée aux membres du réseau.",
                  "behind",
                  List.of("12 pages", "3 diapositives", "23 minutes"),
                  "anchor",
                  "bloc-3"))
          + "<form action=\"#\">"
          + part(
              "Field",
              Map.of(
                  "id",
                  "mail",
                  "label",
                  "Adresse électronique",
                  "hint",
                  "Celle de votre organisation.",
                  "error",
                  "Il manque le signe @."))
          + part("Button", Map.of("label", "Envoyer"))
          + " "
          + part("Button", Map.of("label", "Annuler", "kind", "secondary", "href", "#x"))
          + "</form>";
    }

    @ResponseBody
    @GetMapping(value = "/essai/galerie", produces = "text/html;charset=UTF-8")
    @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
    String gallery(Screen screen) {
      return part(
          "Layout",
          Map.of(
              "screen",
              screen,
              "title",
              "Galerie",
              "scripts",
              true,
              "content",
              raw(
                  "<div class=\"page\">"
                      + part("Breadcrumb", Map.of("screen", screen, "current", "Galerie"))
                      + texts(screen)
                      + tools(screen)
                      + "</div>")));
    }

    private String card(Screen screen, String kicker, String title, Badge badge) {
      return part(
          "Card",
          Map.of(
              "screen",
              screen,
              "kicker",
              kicker,
              "title",
              title,
              "badge",
              badge,
              "href",
              "#x",
              "summary",
              "Un résumé de deux lignes qui dit à quoi la ressource répond, pour qui elle est"
                  + " écrite et ce qu’on y trouve de précis.",
              "meta",
              raw("<time datetime=\"2026-10-03\">3 octobre 2026</time> · Réseau")));
    }

    private String part(String name, Map<String, Object> values) {
      var output = new StringOutput();
      engine.render("web/ui/" + name + ".jte", values, output);
      return output.toString();
    }

    private static Content raw(String html) {
      return output -> output.writeContent(html);
    }
  }
}

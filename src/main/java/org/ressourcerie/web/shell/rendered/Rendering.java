package org.ressourcerie.web.shell.rendered;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.shell.screen.Reader;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two places of the filter. Security stands at -100, the language at -300. */
@Configuration(proxyBeanMethods = false)
class Rendering {
  private static final String COOKIE = "ressourcerie";

  @Bean
  FilterRegistrationBean<RenderedFilter> renderedForStrangers(KeptPages pages) {
    return at(
        -200,
        new RenderedFilter(
            pages, request -> hasSession(request) ? Optional.empty() : Optional.of("stranger")));
  }

  @Bean
  FilterRegistrationBean<RenderedFilter> renderedForOthers(KeptPages pages) {
    return at(
        0, new RenderedFilter(pages, request -> hasSession(request) ? known() : Optional.empty()));
  }

  private static FilterRegistrationBean<RenderedFilter> at(int order, RenderedFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.setName("rendered" + order);
    return registration;
  }

  private static boolean hasSession(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
  }

  /**
   * Empty when what is shown may end with a link, bears a form that posts, or tells someone at a
   * gate why it is shut to them: that is theirs alone.
   */
  private static Optional<String> known() {
    Visitor visitor = Reader.visitor();
    boolean links = visitor.audiences().stream().anyMatch(one -> one.token().startsWith("link:"));
    boolean told = Reader.signedIn().isPresent() && !visitor.isMember();
    if (links || told || Reader.signedIn().filter(SignedIn::isSeeingAs).isPresent()) {
      return Optional.empty();
    }
    String team =
        Reader.signedIn().map(who -> " signed in " + new TreeSet<>(who.roles())).orElse("");
    return Optional.of(visitor.key() + team);
  }
}

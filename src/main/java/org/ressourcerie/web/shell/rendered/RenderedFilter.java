package org.ressourcerie.web.shell.rendered;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a page that was kept, and keeps the one that was just rendered. Stands twice in the
 * chain: before security for those who carry no session, whose page is kept with all its headers;
 * behind it for the others.
 */
class RenderedFilter extends OncePerRequestFilter {
  private final KeptPages pages;
  private final Function<HttpServletRequest, Optional<String>> reader;

  /** The reader's part of the key; empty leaves the request alone. */
  RenderedFilter(KeptPages pages, Function<HttpServletRequest, Optional<String>> reader) {
    this.pages = pages;
    this.reader = reader;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PageKey> key =
        keepable(request)
            ? reader.apply(request).map(who -> PageKey.of(who, request))
            : Optional.empty();
    Optional<RenderedPage> kept = key.flatMap(pages::find);
    if (kept.isPresent()) {
      kept.get().send(request, response);
    } else if (key.isPresent()) {
      render(key.get(), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected String getAlreadyFilteredAttributeName() {
    return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
  }

  /** A fragment asked for by htmx has the address of its page, so it is not kept. */
  private static boolean keepable(HttpServletRequest request) {
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getHeader("HX-Request") == null;
  }

  private void render(
      PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var capture = new Capture(request, response);
    chain.doFilter(request, capture);
    byte[] body = capture.held();
    Permit permit = KeptRoutes.permit(request);
    if (body == null || permit == null) {
      return;
    }
    if (response.getStatus() != HttpServletResponse.SC_OK
        || response.containsHeader(HttpHeaders.SET_COOKIE)) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      return;
    }
    var page = new RenderedPage(response, body, permit);
    pages.keep(key, page);
    page.send(request, response);
  }
}

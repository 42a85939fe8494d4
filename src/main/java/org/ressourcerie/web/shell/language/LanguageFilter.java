package org.ressourcerie.web.shell.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code /en} off the path. Only the address decides: a page shared by its address is seen in
 * the language it was shared in, and no cookie is needed.
 */
@Component
@Order(-300)
class LanguageFilter extends OncePerRequestFilter {
  private static final String ENGLISH = "/en";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String uri = request.getRequestURI();
    if (!uri.equals(ENGLISH) && !uri.startsWith(ENGLISH + "/")) {
      Language.set(request, Locale.FRANCE, uri);
      chain.doFilter(request, response);
      return;
    }
    String path = uri.length() == ENGLISH.length() ? "/" : uri.substring(ENGLISH.length());
    Language.set(request, Locale.UK, path);
    chain.doFilter(new Stripped(request, path), response);
  }

  private static class Stripped extends HttpServletRequestWrapper {
    private final String path;

    Stripped(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      String decoded = super.getServletPath();
      return decoded.length() <= ENGLISH.length() ? "/" : decoded.substring(ENGLISH.length());
    }
  }
}

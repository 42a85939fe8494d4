package org.ressourcerie.web.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that a page of another site sent. Browsers say where a form comes from; one that
 * says nothing is taken only with a session, whose token then decides. So a form needs neither
 * session nor cookie to be safe, and the sign-in page sets none.
 */
final class OwnForms extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private final String siteAddress;

  /** The address of the site, for proxies that hide it; may be empty. */
  OwnForms(String siteAddress) {
    this.siteAddress = siteAddress;
  }

  /** Whether the token of the session has to come with this request. */
  static boolean needsToken(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && request.getSession(false) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      String host = "://" + request.getHeader(HttpHeaders.HOST);
      return origin.equals("http" + host)
          || origin.equals("https" + host)
          || origin.equals(siteAddress);
    }
    return request.getSession(false) != null;
  }
}

package org.ressourcerie.web.shell.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.shell.language.Language;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Answers every request that failed: a page for people, a problem document for programs. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

  @RequestMapping("/error")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  Object show(Screen screen, HttpServletRequest request) {
    HttpStatus status = status(request);
    if (Language.path(request).startsWith("/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(status, screen, Language.path(request)));
    }
    var page = new ErrorPage(screen, status.value());
    var view = new ModelAndView("web/shell/errors/ErrorPage", "page", page);
    view.setStatus(status);
    return view;
  }

  private static ProblemDetail problem(HttpStatus status, Screen screen, String path) {
    String words = new ErrorPage(screen, status.value()).words();
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setInstance(URI.create(UriUtils.encodePath(UriUtils.decode(path, UTF_8), UTF_8)));
    problem.setTitle(screen.words().messages().getMessage(key(words, "title"), null, Locale.UK));
    problem.setDetail(screen.words().messages().getMessage(key(words, "text"), null, Locale.UK));
    return problem;
  }

  private static String key(String words, String part) {
    return "web.error." + words + "." + part;
  }

  /** Asked for by its own address, the error page is a page that does not exist. */
  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known != null && known.isError() ? known : HttpStatus.NOT_FOUND;
  }
}

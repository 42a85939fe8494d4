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
import org.ressourcerie.web.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
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
  private final MessageSource messages;

  ErrorController(MessageSource messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  Object show(Screen screen, HttpServletRequest request) {
    HttpStatus status = status(request);
    if (Language.path(request).startsWith("/api/")) {
      Locale locale = Language.ofProgram(request);
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
          .body(problem(status, request, new Words(messages, locale)));
    }
    var page = new ErrorPage(screen, status.value());
    var view = new ModelAndView("web/shell/errors/ErrorPage", "page", page);
    view.setStatus(status);
    return view;
  }

  private static ProblemDetail problem(HttpStatus status, HttpServletRequest request, Words words) {
    String key = "web.api." + ErrorPage.wordsFor(status.value());
    String path = Language.path(request);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setInstance(URI.create(UriUtils.encodePath(UriUtils.decode(path, UTF_8), UTF_8)));
    problem.setTitle(words.say(key + ".title"));
    problem.setDetail(
        Refusals.wrongParameter(request)
            .map(p -> words.say("web.api.parameter." + p.rule(), p.arguments().toArray()))
            .orElseGet(() -> words.say(key + ".text")));
    return problem;
  }

  /** Asked for by its own address, the error page is a page that does not exist. */
  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known != null && known.isError() ? known : HttpStatus.NOT_FOUND;
  }
}

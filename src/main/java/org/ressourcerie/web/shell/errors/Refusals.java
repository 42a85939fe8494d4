package org.ressourcerie.web.shell.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ressourcerie.web.WrongParameter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Keeps why a request was refused until the answer is written, by the one who writes them all. */
@ControllerAdvice
class Refusals {
  private static final String WRONG = WrongParameter.class.getName();

  @ExceptionHandler
  void wrong(WrongParameter wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(WRONG, wrong);
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  @ExceptionHandler
  void misshapen(
      MethodArgumentTypeMismatchException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    wrong(WrongParameter.misshapen(wrong.getName()), request, response);
  }

  /** Why, if it was for a parameter. */
  static Optional<WrongParameter> wrongParameter(HttpServletRequest request) {
    return Optional.ofNullable((WrongParameter) request.getAttribute(WRONG));
  }
}

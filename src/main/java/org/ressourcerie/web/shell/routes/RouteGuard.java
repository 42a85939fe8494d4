package org.ressourcerie.web.shell.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ressourcerie.web.LocalMachine;
import org.ressourcerie.web.shell.screen.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps shut what declares no channel, and what is for some from everyone else. */
@Configuration(proxyBeanMethods = false)
class RouteGuard implements HandlerInterceptor, WebMvcConfigurer {
  private static final Logger log = LoggerFactory.getLogger(RouteGuard.class);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Integer.MIN_VALUE);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || opens(method, request)) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return false;
  }

  private static boolean opens(HandlerMethod method, HttpServletRequest request) {
    Optional<Routes.Line> line = Routes.line(method);
    if (line.isEmpty()) {
      // To OPTIONS the framework would answer by itself; it tells nothing here, and is no mistake.
      if (!method.getBeanType().getName().startsWith("org.springframework.")) {
        log.error("{} declares no channel, so it does not answer", method);
      }
      return false;
    }
    return switch (line.get().rule()) {
      case OPEN, GATED -> true;
      case STAFF -> Reader.signedIn().filter(who -> who.may(line.get().needs())).isPresent();
      case LOCAL -> LocalMachine.asks(request);
    };
  }
}

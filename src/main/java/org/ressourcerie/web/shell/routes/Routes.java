package org.ressourcerie.web.shell.routes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The channel table: every route of the application, as its handler declares it. */
@Component
class Routes {
  /** Handlers that are not ours cannot be annotated; each is named here with what it shows. */
  private static final Map<String, Line> FOREIGN =
      Map.of(
          "org.springdoc.", new Line(Channel.DOCUMENTATION, Serves.Rule.OPEN, Permission.PREPARE));

  private final List<RequestMappingHandlerMapping> mappings;

  Routes(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /**
   * What a handler declares.
   *
   * @param needs means nothing but for the staff's routes
   */
  record Line(Channel channel, Serves.Rule rule, Permission needs) {}

  /** One route; its line is missing when its handler declares nothing. */
  record Route(String address, String handler, Optional<Line> line) {}

  static Optional<Line> line(HandlerMethod handler) {
    Serves own = handler.getMethodAnnotation(Serves.class);
    if (own != null) {
      return Optional.of(new Line(own.value(), own.rule(), own.needs()));
    }
    return FOREIGN.entrySet().stream()
        .filter(known -> handler.getBeanType().getName().startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** All of them, by address. */
  List<Route> all() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Route::address).thenComparing(Route::handler))
        .distinct()
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    String methods =
        info.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .sorted()
            .reduce((one, other) -> one + " " + other)
            .orElse("*");
    String name = handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    return info.getPatternValues().stream()
        .map(pattern -> new Route(pattern + " " + methods, name, line(handler)));
  }
}

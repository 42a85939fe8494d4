package org.ressourcerie.resources.watching;

import java.util.Collection;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that answer somebody without an account, as their handlers declare them. */
@Component
class OpenRoutes {
  private final List<RequestMappingHandlerMapping> mappings;

  OpenRoutes(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /** Addresses of those that need nothing to be asked. */
  List<String> plain() {
    return patterns().stream().filter(pattern -> !pattern.contains("{")).toList();
  }

  /** Those of which none of these addresses was one. */
  List<String> without(Collection<String> asked) {
    List<PathContainer> paths =
        asked.stream()
            .map(address -> PathContainer.parsePath(address.replaceAll("\\?.*", "")))
            .toList();
    return patterns().stream()
        .filter(
            written -> {
              PathPattern pattern = PathPatternParser.defaultInstance.parse(written);
              return paths.stream().noneMatch(pattern::matches);
            })
        .toList();
  }

  private List<String> patterns() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(
            route -> {
              Serves serves = route.getValue().getMethodAnnotation(Serves.class);
              return serves != null && shows(serves);
            })
        .filter(
            route -> route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getKey().getPatternValues().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Forms and looks hold nothing that was published. */
  private static boolean shows(Serves serves) {
    return serves.rule() == Serves.Rule.GATED
        || (serves.rule() == Serves.Rule.OPEN
            && serves.value() != Channel.FORM
            && serves.value() != Channel.DESIGN
            && serves.value() != Channel.DOCUMENTATION);
  }
}

package org.ressourcerie.web.shell.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Screen;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers their {@link Screen}, {@link Visitor} and {@link SignedIn}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetworkSettings.class)
class Arguments implements WebMvcConfigurer {
  private final Screens screens;

  Arguments(Screens screens) {
    this.screens = screens;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Argument(Screen.class, screens::of));
    resolvers.add(new Argument(Visitor.class, request -> Reader.visitor()));
    resolvers.add(new Argument(SignedIn.class, request -> signedIn()));
  }

  /** Only routes of people who signed in ask for it; for others these do not exist. */
  private static SignedIn signedIn() {
    return Reader.signedIn().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private record Argument(Class<?> type, Function<HttpServletRequest, Object> value)
      implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(type);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return value.apply(
          Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
  }
}

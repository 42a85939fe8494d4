package org.ressourcerie.web.shell.rendered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.Rendered;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Marks, before its handler runs, the request whose page may be kept. */
@Configuration(proxyBeanMethods = false)
class KeptRoutes implements HandlerInterceptor, WebMvcConfigurer {
  private static final String PERMIT = KeptRoutes.class.getName() + ".permit";
  private final KeptPages pages;

  KeptRoutes(KeptPages pages) {
    this.pages = pages;
  }

  static @Nullable Permit permit(HttpServletRequest request) {
    return (Permit) request.getAttribute(PERMIT);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET")
        && handler instanceof HandlerMethod method
        && method.hasMethodAnnotation(Rendered.class)) {
      pages.permit().ifPresent(permit -> request.setAttribute(PERMIT, permit));
    }
    return true;
  }
}

package org.ressourcerie.web.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the template of a view name: {@code resources/reading/ResourcePage} is the .jte of that
 * path.
 */
@Configuration(proxyBeanMethods = false)
class Templates {
  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.ressourcerie");
  }

  @Bean
  ViewResolver templateViewResolver(TemplateEngine engine) {
    return new Resolver(engine);
  }

  private record Resolver(TemplateEngine engine) implements ViewResolver, Ordered {
    @Override
    public int getOrder() {
      return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      String template = name + ".jte";
      return engine.hasTemplate(template) ? new Template(engine, template) : null;
    }
  }

  private record Template(TemplateEngine engine, String name) implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var output = new Utf8ByteOutput();
      engine.render(name, model == null ? Map.of() : new HashMap<>(model), output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}

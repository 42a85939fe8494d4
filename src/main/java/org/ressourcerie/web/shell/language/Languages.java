package org.ressourcerie.web.shell.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** One message source over the message files of all modules; French is the file without suffix. */
@Configuration(proxyBeanMethods = false)
class Languages {
  private static final String FOLDER = "classpath:messages/";
  private static final String ENDING = ".properties";

  @Bean
  MessageSource messageSource() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
    var source = new ReloadableResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(files)
            .map(file -> Objects.requireNonNull(file.getFilename()))
            .filter(name -> !name.contains("_"))
            .map(name -> FOLDER + name.substring(0, name.length() - ENDING.length()))
            .sorted()
            .distinct()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setCacheSeconds(-1);
    return source;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ByAddress();
  }

  private static class ByAddress implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
      return Language.of(request);
    }

    @Override
    public void setLocale(
        HttpServletRequest request,
        @Nullable HttpServletResponse response,
        @Nullable Locale locale) {
      throw new UnsupportedOperationException("the address decides");
    }
  }
}

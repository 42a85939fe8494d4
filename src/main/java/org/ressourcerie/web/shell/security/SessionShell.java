package org.ressourcerie.web.shell.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.NetworkSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How a session is kept: its cookie with the reader, its few attributes in the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SessionShell {
  private static final Logger log = LoggerFactory.getLogger(SessionShell.class);

  /** The only cookie that stays, and only for who signed in. */
  static final String COOKIE = "ressourcerie";

  /** What may stand in a session; anything else in a row was not put there by us. */
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxbytes=65536;org.ressourcerie.**;org.springframework.security.**;"
              + "java.lang.*;java.util.*;java.time.*;!*");

  @Bean
  CookieSerializer cookieSerializer(NetworkSettings network) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    // Behind a proxy that speaks https the request does not say so; the site's address does.
    if (network.siteAddress().startsWith("https:")) {
      cookie.setUseSecureCookie(true);
    }
    return cookie;
  }

  /** A converter may answer null; the method that takes it is only not written so. */
  @Bean
  @SuppressWarnings("NullAway")
  ConversionService springSessionConversionService() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversions.addConverter(byte[].class, Object.class, SessionShell::read);
    return conversions;
  }

  /** What another version wrote and this one cannot read is forgotten: one signs in again. */
  private static @Nullable Object read(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(OURS);
      return in.readObject();
    } catch (IOException | ClassNotFoundException unreadable) {
      log.warn("A part of a session could not be read: {}", unreadable.toString());
      return null;
    }
  }
}

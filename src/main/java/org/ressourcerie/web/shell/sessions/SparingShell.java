package org.ressourcerie.web.shell.sessions;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in the database, the sparing ones before them. Boot would configure the former only if
 * they were alone. Those that ended are not taken, whether they are erased or not: once an hour is
 * enough.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "web.session", cleanupCron = "0 7 * * * *")
class SparingShell {

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> unusedSessions(
      @Value("${spring.session.timeout}") Duration timeout) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
  }

  /** Around the filter of Spring Session, which asks for a session again when it answers. */
  @Bean
  FilterRegistrationBean<OneLook> oneLook() {
    FilterRegistrationBean<OneLook> registration = new FilterRegistrationBean<>(new OneLook());
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return registration;
  }

  /** What the filter of Spring Session asks; lists of sessions ask the database itself. */
  @Bean
  @Primary
  SparingSessions sparingSessions(JdbcIndexedSessionRepository stored, JdbcTemplate sql) {
    return new SparingSessions(stored, new SessionLines(sql));
  }
}

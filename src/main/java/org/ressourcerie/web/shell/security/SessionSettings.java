package org.ressourcerie.web.shell.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sessions: settings {@code ressourcerie.session.*}; {@code spring.session.timeout} ends those that
 * nobody used.
 *
 * @param longest after how long a session ends, however much it is used
 */
@ConfigurationProperties("ressourcerie.session")
record SessionSettings(@DefaultValue("30d") Duration longest) {}

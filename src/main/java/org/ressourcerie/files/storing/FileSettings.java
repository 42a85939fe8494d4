package org.ressourcerie.files.storing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of files.
 *
 * @param maxSize the largest file that is accepted
 */
@ConfigurationProperties("ressourcerie.files")
public record FileSettings(@DefaultValue("500MB") DataSize maxSize) {}

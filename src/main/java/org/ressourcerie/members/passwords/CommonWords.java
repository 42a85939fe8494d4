package org.ressourcerie.members.passwords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The words of which common passwords are made, long ones first. */
@Configuration(proxyBeanMethods = false)
class CommonWords {
  private static final String FILE = "members/common-passwords.txt";

  @Bean
  PasswordRule passwordRule() throws IOException {
    List<String> words =
        new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().toList();
    return new PasswordRule(words);
  }
}

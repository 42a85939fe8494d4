package org.ressourcerie.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The application on a port of its own with the fictional network in it: one context for all tests
 * of pages that show something. The folder is one of those that the next build clears away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "ressourcerie.demonstration=true",
      "ressourcerie.data=target/test-data/demonstration"
    })
public @interface DemonstrationSite {}

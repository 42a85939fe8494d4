package org.ressourcerie.members.oidc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ressourcerie.web.WebTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The application with providers on ports of their own: one context for all of these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@ContextConfiguration(initializers = OidcTest.Providing.class)
@interface OidcTest {

  /** The settings of the providers. */
  class Providing implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Speaks as ProConnect does. */
    static final TrialProvider PRO = new TrialProvider(true);

    /** Says plain user info, and whether it verified an address. */
    static final TrialProvider PLAIN = new TrialProvider(false);

    /** Spring’s own server. */
    static final SpringProvider SPRING = new SpringProvider();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "ressourcerie.oidc.pro.issuer=" + PRO.issuer(),
              "ressourcerie.oidc.pro.client-id=" + TrialProvider.CLIENT,
              "ressourcerie.oidc.pro.client-secret=" + TrialProvider.SECRET,
              "ressourcerie.oidc.pro.label=ProExemple",
              "ressourcerie.oidc.pro.profile=proconnect",
              "ressourcerie.oidc.pro.link=trusted",
              "ressourcerie.oidc.plain.issuer=" + PLAIN.issuer(),
              "ressourcerie.oidc.plain.client-id=" + TrialProvider.CLIENT,
              "ressourcerie.oidc.plain.client-secret=" + TrialProvider.SECRET,
              "ressourcerie.oidc.plain.label=Simple",
              "ressourcerie.oidc.plain.acr-values=high,higher",
              "ressourcerie.oidc.spring.issuer=" + SPRING.issuer(),
              "ressourcerie.oidc.spring.client-id=" + SpringProvider.CLIENT,
              "ressourcerie.oidc.spring.client-secret=" + SpringProvider.SECRET,
              "ressourcerie.oidc.spring.label=Spring",
              "ressourcerie.oidc.away.issuer=http://127.0.0.1:1",
              "ressourcerie.oidc.away.client-id=x",
              "ressourcerie.oidc.away.label=Absent")
          .applyTo(context);
    }
  }
}

package org.ressourcerie.members.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Spring Authorization Server on a port of its own, with one account: ana, password « secret ». */
final class SpringProvider {
  static final String CLIENT = "ressourcerie";
  static final String SECRET = "another secret";

  private final AnnotationConfigServletWebServerApplicationContext context;

  SpringProvider() {
    context = new AnnotationConfigServletWebServerApplicationContext(Serving.class);
  }

  String issuer() {
    var server = context.getWebServer();
    return "http://localhost:" + (server == null ? 0 : server.getPort());
  }

  /** Takes the site at this address as its client, and says this of its account. */
  void serve(String site, Map<String, Object> claims) {
    var client = context.getBean(OneClient.class);
    client.site = site;
    client.claims = claims;
  }

  /** The client, whose address is known once it has started. */
  static final class OneClient implements RegisteredClientRepository {
    private volatile String site = "http://127.0.0.1";
    private volatile Map<String, Object> claims = Map.of();

    /** Asked for to keep the secret under a better hash; there is nothing to keep. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public @Nullable RegisteredClient findById(String id) {
      return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
      return RegisteredClient.withId(CLIENT)
          .clientId(CLIENT)
          .clientSecret("{noop}" + SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(site + "/connexion/fournisseur/spring/retour")
          .postLogoutRedirectUri(site + "/deconnexion/retour")
          .scopes(all -> all.addAll(java.util.List.of("openid", "profile", "email")))
          .clientSettings(ClientSettings.builder().requireProofKey(true).build())
          .build();
    }
  }

  /** Its beans; not of the application, whose scan passes it by. */
  @EnableWebMvc
  @EnableWebSecurity
  static class Serving {
    @Bean
    TomcatServletWebServerFactory server() {
      return new TomcatServletWebServerFactory(0);
    }

    /** Tomcat runs no filter where no servlet answers. */
    @Bean
    DispatcherServlet dispatcher() {
      return new DispatcherServlet();
    }

    @Bean
    OneClient clients() {
      return new OneClient();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("ana").password("{noop}secret").roles("USER").build());
    }

    @Bean
    JWKSource<SecurityContext> keys() {
      return new ImmutableJWKSet<>(new JWKSet(TrialProvider.newKey("spring")));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(OneClient client) {
      return token -> {
        if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
          client.claims.forEach(token.getClaims()::claim);
        }
      };
    }
  }
}

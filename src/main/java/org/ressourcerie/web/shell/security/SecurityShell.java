package org.ressourcerie.web.shell.security;

import org.ressourcerie.web.ContentPolicy;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filter chain of the whole site: headers, session, protection of what posts. It admits every
 * address, because the gate decides what each one shows.
 */
@Configuration(proxyBeanMethods = false)
class SecurityShell {
  private static final String PERMISSIONS =
      "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), "
          + "display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), "
          + "identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), "
          + "midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

  /** Commands have no requests to filter. */
  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      SecurityContextRepository contexts,
      NetworkSettings network,
      Leaving leaving) {
    return http.authorizeHttpRequests(every -> every.anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterBefore(new OwnForms(network.siteAddress()), CsrfFilter.class)
        .csrf(token -> token.requireCsrfProtectionMatcher(OwnForms::needsToken))
        .requestCache(RequestCacheConfigurer::disable)
        .logout(logout -> leaving(logout.addLogoutHandler(leaving)))
        .headers(headers -> headers(headers, network))
        .build();
  }

  /**
   * Nothing that people type holds the character NUL, and PostgreSQL takes none: such a request is
   * refused at the door, as 400, rather than by whichever query meets it.
   */
  @Bean
  @ConditionalOnWebApplication
  HttpFirewall httpFirewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterNames(SecurityShell::isText);
    firewall.setAllowedParameterValues(SecurityShell::isText);
    return firewall;
  }

  private static boolean isText(String given) {
    return given.indexOf('\0') < 0;
  }

  @Bean
  SecurityContextRepository securityContextRepository(KeptRights rights, LongestSessions longest) {
    return new LiveSecurityContexts(
        new HttpSessionSecurityContextRepository(), rights, longest::endIfTooOld);
  }

  /**
   * Identities are proven by the sign-in pages; without this bean a default account would exist.
   */
  @Bean
  AuthenticationManager authenticationManager() {
    return attempt -> {
      throw new ProviderNotFoundException("sign-in has its own pages");
    };
  }

  private static void leaving(LogoutConfigurer<HttpSecurity> logout) {
    logout
        .logoutUrl("/deconnexion")
        .deleteCookies(SessionShell.COOKIE)
        .logoutSuccessHandler(
            (request, response, who) -> {
              response.setStatus(303);
              response.setHeader(HttpHeaders.LOCATION, Leaving.next(request));
            });
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, NetworkSettings network) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OWN))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        // Behind a proxy that speaks https the request does not say so; the site's address does.
        .httpStrictTransportSecurity(
            https ->
                https.requestMatcher(
                    request -> request.isSecure() || network.siteAddress().startsWith("https:")))
        .addHeaderWriter(
            (request, response) -> {
              // The same address shows more to a member: no shared cache may keep it.
              if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
              }
            });
  }
}

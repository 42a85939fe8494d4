package org.ressourcerie.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs the site, as shown on every page and in the legal notice: settings {@code
 * ressourcerie.network.*}. A module may answer in their place ({@code web.spi.NetworkIdentity}).
 *
 * @param name the full name, in the header and in page titles
 * @param acronym the short name; empty when there is none
 * @param baseline one line that says what the network does, in French
 * @param baselineInEnglish the same in English; empty shows the French one
 * @param contact an e-mail address; empty hides the contact links
 * @param publisher the legal person who publishes; empty is said to be the network's name
 * @param address the publisher's postal address, on one line
 * @param director who answers for the publication
 * @param host who hosts the site: name, address, telephone
 * @param siteAddress where the site is reached, without a final slash; empty when not known
 * @param timeZone the zone of every date and hour shown
 */
@ConfigurationProperties("ressourcerie.network")
public record NetworkSettings(
    @DefaultValue("Ressourcerie") String name,
    @DefaultValue("") String acronym,
    @DefaultValue("Le centre de ressources d’un réseau et de ses membres") String baseline,
    @DefaultValue("The resource centre of a network and its members") String baselineInEnglish,
    @DefaultValue("") String contact,
    @DefaultValue("") String publisher,
    @DefaultValue("") String address,
    @DefaultValue("") String director,
    @DefaultValue("") String host,
    @DefaultValue("") String siteAddress,
    @DefaultValue("Europe/Paris") ZoneId timeZone) {

  /** The baseline for pages in this language. */
  public String baseline(String language) {
    return language.equals("en") && !baselineInEnglish.isEmpty() ? baselineInEnglish : baseline;
  }

  /** The language in which {@link #baseline(String)} answers. */
  public String baselineLanguage(String language) {
    return language.equals("en") && !baselineInEnglish.isEmpty() ? "en" : "fr";
  }

  /** The legal person who publishes. */
  public String legalPublisher() {
    return publisher.isEmpty() ? name : publisher;
  }
}

package org.ressourcerie.members.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority, an association, an agency.
 *
 * @param id 0 until it is kept
 * @param slug the end of its address; empty until it is kept
 * @param territory kind and code, such as {@code commune:29019} or {@code epci:242900314}
 * @param mailbox where a code may be sent to prove that someone belongs here
 * @param domains of addresses that prove the same; never one that is open to everyone
 * @param listed whether the directory shows it
 */
public record Organisation(
    long id,
    String slug,
    String name,
    OrganisationKind kind,
    @Nullable Siren siren,
    @Nullable String territory,
    @Nullable String mailbox,
    List<String> domains,
    @Nullable String website,
    boolean listed) {

  public Organisation {
    domains = List.copyOf(domains);
    if (domains.stream().anyMatch(FreeMail::holds)) {
      throw new IllegalArgumentException("a domain that is open to everyone: " + domains);
    }
  }
}

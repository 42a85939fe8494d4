package org.ressourcerie.members.oidc;

import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.members.oidc.OidcSettings.Link;

/** Reads what was said of someone, whatever the provider calls it. */
final class Claims {
  private static final int LONGEST_NAME = 100;

  private Claims() {}

  static Attested read(Provider provider, UserInfo info, String idToken) {
    String family =
        first(info, "usual_name", "family_name", "name", "preferred_username")
            .orElse(provider.settings().label());
    return new Attested(
        provider.issuer().getValue(),
        info.getSubject().getValue(),
        address(provider, info),
        first(info, "given_name").filter(given -> !given.equals(family)).orElse(""),
        family,
        siren(text(info, provider.settings().siretClaim())),
        idToken);
  }

  /** Only one that the settings let us believe: who has it can enter by a code sent to it. */
  private static Optional<String> address(Provider provider, UserInfo info) {
    Link link = provider.settings().link();
    boolean believed =
        link == Link.TRUSTED
            || (link == Link.VERIFIED && Boolean.TRUE.equals(info.getEmailVerified()));
    return believed ? Optional.ofNullable(text(info, "email")).flatMap(MailAddress::of) : none();
  }

  /** A SIRET is the SIREN of the legal unit and five digits for the establishment. */
  static Optional<Siren> siren(@Nullable String siret) {
    String digits = siret == null ? "" : siret.replaceAll("\\s", "");
    return digits.matches("[0-9]{14}") ? Siren.of(digits.substring(0, 9)) : none();
  }

  private static Optional<String> first(UserInfo info, String... claims) {
    return Stream.of(claims)
        .flatMap(claim -> Optional.ofNullable(text(info, claim)).stream())
        .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NAME)))
        .findFirst();
  }

  private static @Nullable String text(UserInfo info, String claim) {
    return claim.isEmpty() ? null : info.getStringClaim(claim);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}

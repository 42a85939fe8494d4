package org.ressourcerie.web.shell.screen;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.shell.language.Language;
import org.ressourcerie.web.spi.GateNote;
import org.ressourcerie.web.spi.NavigationEntry;
import org.ressourcerie.web.spi.NetworkIdentity;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Shell;
import org.ressourcerie.web.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the screen of a request. */
@Component
public class Screens {
  private static final Logger log = LoggerFactory.getLogger(Screens.class);
  private final MessageSource messages;
  private final NetworkSettings settings;
  private final ObjectProvider<NetworkIdentity> identities;
  private final List<NavigationEntry> navigation;
  private final ObjectProvider<GateNote> gateNotes;
  private final Shell.Assets assets;

  Screens(
      MessageSource messages,
      NetworkSettings settings,
      ObjectProvider<NetworkIdentity> identities,
      ObjectProvider<NavigationEntry> navigation,
      ObjectProvider<GateNote> gateNotes,
      Shell.Assets assets) {
    this.messages = messages;
    this.settings = settings;
    this.identities = identities;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.gateNotes = gateNotes;
    this.assets = assets;
  }

  public Screen of(HttpServletRequest request) {
    NetworkSettings network = network();
    var words = new Words(messages, Language.of(request), network.timeZone());
    List<Screen.Link> links =
        navigation.stream()
            .map(entry -> new Screen.Link(entry.path(), words.say(entry.label())))
            .toList();
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return new Screen(
        words,
        Reader.visitor(),
        Language.path(request),
        links,
        new Shell(
            network,
            query,
            assets,
            Reader.signedIn().isPresent(),
            Reader.signedIn().filter(SignedIn::isSeeingAs).isPresent(),
            screen -> gateNotes(screen, request),
            () -> csrf(request)));
  }

  private List<Content> gateNotes(Screen screen, HttpServletRequest request) {
    return screen.signedIn() && !screen.seeingAs() && !screen.visitor().isMember()
        ? gateNotes.orderedStream().flatMap(note -> note.told(screen, request).stream()).toList()
        : List.of();
  }

  /** Who runs the site, now; the settings, also when nothing better can be asked. */
  public NetworkSettings network() {
    try {
      return identities.stream()
          .map(NetworkIdentity::identity)
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(settings);
    } catch (RuntimeException failure) {
      log.warn("Who runs the site could not be asked; the page shows the settings", failure);
      return settings;
    }
  }

  private static Optional<Shell.Field> csrf(HttpServletRequest request) {
    if (request.getSession(false) == null) {
      return Optional.empty();
    }
    var token =
        (CsrfToken)
            Objects.requireNonNull(
                request.getAttribute(CsrfToken.class.getName()), "no security chain");
    return Optional.of(new Shell.Field(token.getParameterName(), token.getToken()));
  }
}

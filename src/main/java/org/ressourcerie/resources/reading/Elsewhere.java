package org.ressourcerie.resources.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A video that another site plays.
 *
 * @param host of the player
 * @param id of the video there, as addresses write it
 */
public record Elsewhere(Player player, String host, String id) {
  private static final String ID = "([A-Za-z0-9_-]{5,64})";

  /** Whose player it is, and what its addresses look like. */
  public enum Player {
    YOUTUBE(
        "(?:www\\.|m\\.)?(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:.*&)?v=|live/|shorts/|embed/)|youtu\\.be/)"
            + ID,
        "www.youtube-nocookie.com",
        "/embed/{id}"),
    VIMEO(
        "(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?([0-9]{5,15})",
        "player.vimeo.com",
        "/video/{id}?dnt=1"),
    DAILYMOTION(
        "(?:www\\.)?(?:dailymotion\\.com/(?:embed/)?video/|dai\\.ly/)" + ID,
        "geo.dailymotion.com",
        "/player.html?video={id}"),
    /** Free software on many hosts: its addresses are what they have in common. */
    PEERTUBE(
        "[a-z0-9.-]+\\.[a-z]{2,}/(?:w/|videos/(?:watch|embed)/)([A-Za-z0-9]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
        null, "/videos/embed/{id}?p2p=0&warningTitle=0");

    private final Pattern address;
    private final @Nullable String host;
    private final String path;

    Player(String address, @Nullable String host, String path) {
      this.address = Pattern.compile("https?://" + address + "(?:[?&#/].*)?");
      this.host = host;
      this.path = path;
    }

    private Optional<Elsewhere> read(String url) {
      Matcher matcher = address.matcher(url);
      return matcher.matches()
          ? Optional.of(
              new Elsewhere(this, host == null ? url.split("/", 4)[2] : host, matcher.group(1)))
          : Optional.empty();
    }
  }

  /** The video of an address; empty where it is no video of a known player. */
  public static Optional<Elsewhere> of(String url) {
    return Arrays.stream(Player.values()).flatMap(player -> player.read(url).stream()).findFirst();
  }

  public String origin() {
    return "https://" + host;
  }

  /** The address of the player with this video in it. */
  public String frame() {
    return origin() + player.path.replace("{id}", id);
  }
}

package org.ressourcerie.fetching;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of an address. */
public sealed interface Answer {

  /**
   * It was read whole.
   *
   * @param address where it was found, after redirects
   * @param name the last part of that address, for a file; may be empty
   * @param mediaType as it says itself, without parameters; null when it does not
   */
  record Fetched(URI address, Path file, String name, @Nullable String mediaType)
      implements Answer {}

  /**
   * It was not read.
   *
   * @param detail a number or a name that goes with the reason; may be empty
   */
  record Refused(Reason reason, String detail) implements Answer {}

  /** Why an address was not read. */
  enum Reason {
    /** Not an absolute http or https address, or one that holds a password. */
    NOT_AN_ADDRESS,
    /** Another port than those of the web. */
    PORT,
    /** The name leads to this machine, its network, or an address reserved for another use. */
    INSIDE,
    /** Nobody knows the name. */
    UNKNOWN_NAME,
    /** More redirects than are followed. */
    REDIRECTS,
    /** The server answered something else than the thing itself; the detail is its status. */
    STATUS,
    /** More than the limit; the detail is the limit in MB. */
    TOO_LARGE,
    /** Longer than the limit. */
    TOO_SLOW,
    /** No connection, or one that broke. */
    AWAY;

    /** The end of a message key, such as {@code not-an-address}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

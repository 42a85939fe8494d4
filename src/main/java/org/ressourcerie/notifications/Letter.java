package org.ressourcerie.notifications;

import java.time.Duration;
import java.util.List;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Words;

/**
 * What a mail says, before it is laid out; its sentences are already in the reader's language.
 *
 * @param to one address
 * @param words the reader's language
 * @param network who writes
 * @param useful how long it is worth being delivered
 */
public record Letter(
    String to,
    Words words,
    NetworkSettings network,
    String subject,
    List<Part> parts,
    Duration useful) {

  public Letter {
    parts = List.copyOf(parts);
  }

  /** A part of a letter, one under the other. */
  public sealed interface Part {}

  /** A paragraph of plain words. */
  public record Paragraph(String text) implements Part {}

  /** Something to be copied by hand, shown large. */
  public record Code(String text) implements Part {}

  /** Something to open: an absolute address, shown in full in the plain text. */
  public record Link(String label, String address) implements Part {}
}

package org.ressourcerie.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * Big files that come in pieces, by the protocol tus 1.0, until someone takes them. Each belongs to
 * whoever began it: for others it is not there. What nobody goes on with is gone after a day.
 */
public interface ReceivedFiles {
  /** Where they are begun; each has an address below. */
  String PATH = "/administration/televersements";

  /** A name of an upload, in a pattern of paths. */
  String ID = "[0-9a-f-]{36}";

  /**
   * Answers a request of the protocol; 507, without a body, when the disk is full: what was sent of
   * a file is not kept then.
   *
   * @param owner the same for all sessions of one person
   */
  void answer(HttpServletRequest request, HttpServletResponse response, String owner)
      throws IOException;

  /** The largest file that is kept, in bytes. */
  long most();

  /** How many bytes a file may have that is begun now; 0 when the disk is full. */
  long room();

  /** One that has arrived whole. */
  Optional<Received> find(String id, String owner);

  /** Forgets one that was taken, or is not wanted; nothing happens when it is not there. */
  void drop(String id, String owner);

  /**
   * A file that has arrived whole.
   *
   * @param name as given by whoever sent it; may be empty
   * @param bytes read from the disk, each time anew
   */
  record Received(String name, InputStreamSource bytes) {}
}

package org.ressourcerie.files.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.ressourcerie.files.worker.Wire.Request;

/**
 * A process of its own, with little memory, that opens documents sent from outside: what they break
 * is this process alone. Reads requests on its input and ends with it.
 */
public final class TextWorker {
  private TextWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // The answers have the output for themselves, whatever a library prints.
    System.setOut(System.err);
    BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().name("requests").start(() -> receive(requests));
    while (true) {
      Job.run(requests.take(), out);
    }
  }

  /** Ends the process with its input, even in the middle of a document. */
  private static void receive(BlockingQueue<Request> requests) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
      while (true) {
        requests.add(Wire.readRequest(in));
      }
    } catch (EOFException end) {
      Runtime.getRuntime().halt(0);
    } catch (IOException broken) {
      Runtime.getRuntime().halt(1);
    }
  }
}

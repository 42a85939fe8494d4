package org.ressourcerie.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Asks the same addresses in turn, over so many connections at once, each without a pause. */
record Load(Site site, String headers, int connections, double seconds) {

  /**
   * What was served.
   *
   * @param cpuMs processor time of all the site’s processes, per request
   * @param failed answers that were not 200
   */
  record Served(
      long requests, long failed, double p50Ms, double p99Ms, double perSecond, double cpuMs) {}

  Served of(List<String> addresses) throws IOException {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    return of(addresses, () -> System.nanoTime() < until);
  }

  /** The same for as long as something goes on. */
  Served of(List<String> addresses, BooleanSupplier goingOn) throws IOException {
    double cpu = site.processes().cpuSeconds();
    long began = System.nanoTime();
    List<Asked> all = ask(addresses, goingOn);
    double took = (System.nanoTime() - began) / 1e9;
    double used = site.processes().cpuSeconds() - cpu;
    Timed times = Timed.of(all.stream().map(one -> one.taken));
    return new Served(
        times.calls(),
        all.stream().mapToLong(one -> one.failed).sum(),
        times.p50Ms(),
        times.p99Ms(),
        Rounded.to1(times.calls() / took),
        Rounded.to3(used * 1000 / times.calls()));
  }

  /** What one connection saw. */
  private static final class Asked {
    private final Timed.Taken taken = new Timed.Taken();
    private long failed;

    void add(long time, int status) {
      taken.add(time);
      failed += status == 200 ? 0 : 1;
    }
  }

  private List<Asked> ask(List<String> addresses, BooleanSupplier goingOn) throws IOException {
    List<Asked> all = new ArrayList<>();
    try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
      List<Future<Asked>> asking = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int first = i * addresses.size() / connections;
        asking.add(askers.submit(() -> ask(addresses, first, goingOn)));
      }
      for (Future<Asked> one : asking) {
        all.add(one.get(5, TimeUnit.MINUTES));
      }
    } catch (ExecutionException | TimeoutException failure) {
      throw new IOException("a connection failed", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
    return all;
  }

  private Asked ask(List<String> addresses, int first, BooleanSupplier goingOn) throws IOException {
    Asked asked = new Asked();
    try (Wire wire = new Wire(site.port, headers)) {
      long now = System.nanoTime();
      while (goingOn.getAsBoolean() || asked.taken.count() == 0) {
        String address = addresses.get((first + asked.taken.count()) % addresses.size());
        int status = wire.get(address).status();
        long after = System.nanoTime();
        asked.add(after - now, status);
        now = after;
      }
    }
    return asked;
  }
}

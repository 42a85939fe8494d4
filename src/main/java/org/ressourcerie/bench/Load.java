package org.ressourcerie.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

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
    double cpu = site.processes().cpuSeconds();
    long began = System.nanoTime();
    List<Asked> all = ask(addresses, began + (long) (seconds * 1e9));
    double took = (System.nanoTime() - began) / 1e9;
    double used = site.processes().cpuSeconds() - cpu;
    long[] times = all.stream().flatMapToLong(Asked::times).sorted().toArray();
    return new Served(
        times.length,
        all.stream().mapToLong(one -> one.failed).sum(),
        Rounded.to3(times[times.length / 2] / 1e6),
        Rounded.to3(times[(int) (times.length * 0.99)] / 1e6),
        Rounded.to1(times.length / took),
        Rounded.to3(used * 1000 / times.length));
  }

  /** What one connection saw, in nanoseconds. */
  private static final class Asked {
    private long[] times = new long[1024];
    private int count;
    private long failed;

    void add(long time, int status) {
      times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
      times[count++] = time;
      failed += status == 200 ? 0 : 1;
    }

    LongStream times() {
      return Arrays.stream(times, 0, count);
    }
  }

  private List<Asked> ask(List<String> addresses, long until) throws IOException {
    List<Asked> all = new ArrayList<>();
    try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
      List<Future<Asked>> asking = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int first = i * addresses.size() / connections;
        asking.add(askers.submit(() -> ask(addresses, first, until)));
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

  private Asked ask(List<String> addresses, int first, long until) throws IOException {
    Asked asked = new Asked();
    try (Wire wire = new Wire(site.port, headers)) {
      long now = System.nanoTime();
      while (now < until || asked.count == 0) {
        String address = addresses.get((first + asked.count) % addresses.size());
        int status = wire.get(address).status();
        long after = System.nanoTime();
        asked.add(after - now, status);
        now = after;
      }
    }
    return asked;
  }
}

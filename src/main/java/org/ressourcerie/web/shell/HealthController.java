package org.ressourcerie.web.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.spi.HealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a machine whether the site can serve, and if not, what is missing. */
@RestController
class HealthController {
  private static final Logger log = LoggerFactory.getLogger(HealthController.class);
  private final List<HealthCheck> checks;

  HealthController(List<HealthCheck> checks) {
    this.checks = checks;
  }

  @GetMapping("/health")
  @Serves(value = Channel.HEALTH, rule = Serves.Rule.OPEN)
  ResponseEntity<Map<String, Object>> show() {
    Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
    checks.forEach(check -> asked.put(check.name(), ask(check)));
    List<String> missing =
        asked.entrySet().stream()
            .filter(answer -> !answer.getValue().join())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return ResponseEntity.status(missing.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(missing.isEmpty() ? up() : Map.of("status", "down", "missing", missing));
  }

  /** With what serves it, where several could: {@code "search": "lucene"}. */
  private Map<String, Object> up() {
    Map<String, Object> up = new LinkedHashMap<>();
    up.put("status", "up");
    checks.stream()
        .filter(check -> !check.kind().isEmpty())
        .forEach(check -> up.put(check.name(), check.kind()));
    return up;
  }

  /** All at once, each in a thread of its own, so that one that hangs delays nobody. */
  private static CompletableFuture<Boolean> ask(HealthCheck check) {
    return CompletableFuture.supplyAsync(check::healthy, Thread::startVirtualThread)
        .exceptionally(failure -> isHealthy(check, failure))
        .completeOnTimeout(false, 1, TimeUnit.SECONDS);
  }

  private static boolean isHealthy(HealthCheck check, Throwable failure) {
    log.warn("Health check {} failed: {}", check.name(), failure.toString());
    return false;
  }
}

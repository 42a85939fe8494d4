package org.ressourcerie.resources.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.MergedResources;
import org.ressourcerie.web.WrongParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Notices as JSON, for the visitor who asks: what they may not read is absent. */
@RestController
@OpenAPIDefinition(
    info =
        @Info(
            title = "Ressourcerie",
            version = "1",
            description = "What this visitor may find and read; the rest is absent."))
class NoticeController {
  private static final int LARGEST = 100;

  private final NoticeAnswers answers;
  private final ListQueries lists;
  private final MergedResources merged;
  private final Gate gate;

  NoticeController(NoticeAnswers answers, ListQueries lists, Gate gate, MergedResources merged) {
    this.merged = merged;
    this.answers = answers;
    this.lists = lists;
    this.gate = gate;
  }

  @GetMapping(path = "/api/v1/resources", produces = "application/json")
  @Serves(value = Channel.API, rule = Serves.Rule.GATED)
  @Operation(summary = "The notices this visitor may know of, in the order of their numbers")
  NoticeJson.Page list(
      @Parameter(hidden = true) Visitor visitor,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(defaultValue = "true") boolean archives,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size) {
    if (page < 1) {
      throw WrongParameter.outside("page", 1, Integer.MAX_VALUE);
    }
    if (size < 1 || size > LARGEST) {
      throw WrongParameter.outside("size", 1, LARGEST);
    }
    AccessFilter filter = gate.filter(visitor);
    ListCriteria criteria =
        ListCriteria.ALL
            .ofSource(source == null || source.isEmpty() ? null : source)
            .sorted(ListCriteria.Order.NUMBER);
    criteria = archives ? criteria : criteria.onlyCurrent();
    int total = lists.count(criteria, filter);
    long offset = (page - 1L) * size;
    List<ResourceRow> rows =
        offset >= total ? List.of() : lists.find(criteria, filter, size, (int) offset);
    return new NoticeJson.Page(
        total,
        page,
        size,
        rows.stream().map(row -> answers.of(row, filter, site(request))).toList());
  }

  @GetMapping(path = "/api/v1/resources/{number:[0-9]{1,12}}", produces = "application/json")
  @Serves(value = Channel.API, rule = Serves.Rule.GATED)
  @Operation(summary = "One notice, with the blocks and files this visitor may read")
  ResponseEntity<NoticeJson> show(
      @Parameter(hidden = true) Visitor visitor,
      HttpServletRequest request,
      @PathVariable long number) {
    AccessFilter filter = gate.filter(visitor);
    Optional<NoticeJson> one = answers.one(number, filter, site(request));
    if (one.isPresent()) {
      return ResponseEntity.ok(one.get());
    }
    long led =
        merged
            .end(number, filter)
            .filter(end -> answers.one(end, filter, site(request)).isPresent())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create(site(request) + "/api/v1/resources/" + led))
        .build();
  }

  private static String site(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }
}

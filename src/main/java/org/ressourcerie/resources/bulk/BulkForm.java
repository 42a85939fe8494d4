package org.ressourcerie.resources.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Grant;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.util.MultiValueMap;

/**
 * What is to be changed, as it was typed.
 *
 * @param one what is taken away, by kind of change
 * @param other what takes its place, by kind of change
 * @param readers tokens of audiences
 */
public record BulkForm(
    String kind,
    Map<String, String> one,
    Map<String, String> other,
    List<String> readers,
    String teaser,
    String why) {
  static final BulkForm EMPTY = new BulkForm("", Map.of(), Map.of(), List.of(), "title", "");
  private static final int LONGEST = 200;

  static BulkForm sent(MultiValueMap<String, String> sent) {
    Map<String, String> one = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>();
    for (Retouch.Kind kind : Retouch.Kind.values()) {
      one.put(kind.id(), first(sent, kind.id() + ".one"));
      other.put(kind.id(), first(sent, kind.id() + ".other"));
    }
    return new BulkForm(
        first(sent, "kind"),
        one,
        other,
        List.copyOf(sent.getOrDefault("readers", List.of())),
        first(sent, "teaser"),
        first(sent, "why"));
  }

  static BulkForm of(Bulk bulk) {
    Retouch retouch = bulk.retouch();
    if (retouch == null) {
      return EMPTY;
    }
    String kind = retouch.kind().id();
    return new BulkForm(
        kind,
        Map.of(kind, retouch.one()),
        Map.of(kind, retouch.other()),
        retouch.access().grants().stream().map(grant -> grant.audience().token()).toList(),
        retouch.teaser().id(),
        bulk.why());
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip().replaceAll("\\s+", " ");
  }

  public String one(Retouch.Kind of) {
    return one.getOrDefault(of.id(), "");
  }

  public String other(Retouch.Kind of) {
    return other.getOrDefault(of.id(), "");
  }

  /** Keys of messages by field; empty when all is well. */
  Map<String, String> problems(List<String> audiences) {
    Map<String, String> problems = new LinkedHashMap<>();
    Retouch.Kind chosen = Retouch.Kind.of(kind).orElse(null);
    if (chosen == null) {
      problems.put("kind", "bulk.wrong.kind");
      return problems;
    }
    if (chosen.hasOne() && one(chosen).isEmpty()) {
      problems.put(chosen.id() + ".one", "bulk.wrong.one");
    }
    if (chosen.hasOther() && (other(chosen).isEmpty() || other(chosen).length() > LONGEST)) {
      problems.put(chosen.id() + ".other", "bulk.wrong.other");
    }
    if (chosen == Retouch.Kind.READERS) {
      if (readers.isEmpty() || !audiences.containsAll(readers)) {
        problems.put("readers", "bulk.wrong.readers");
      }
      if (Teaser.of(teaser).isEmpty()) {
        problems.put("teaser", "bulk.wrong.teaser");
      }
    }
    if (why.length() > LONGEST || (why.isEmpty() && chosen == Retouch.Kind.READERS)) {
      problems.put("why", "bulk.wrong.why");
    }
    return problems;
  }

  /** What is asked for; to be used only when there is no problem. Null for no kind of change. */
  @Nullable Retouch retouch() {
    Retouch.Kind chosen = Retouch.Kind.of(kind).orElse(null);
    if (chosen == null) {
      return null;
    }
    List<Grant> grants = new ArrayList<>();
    if (chosen == Retouch.Kind.READERS) {
      readers.forEach(token -> grants.add(Grant.to(new Audience(token))));
    }
    return new Retouch(
        chosen,
        chosen.hasOne() ? one(chosen) : "",
        chosen.hasOther() ? other(chosen) : "",
        new AccessRule(grants),
        Teaser.of(teaser).orElse(Teaser.NONE));
  }
}

package org.ressourcerie.resources.quality;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.proofing.Finding.Severity;
import org.ressourcerie.resources.proofing.Rule;

/** Which findings are shown; null is all. */
public record QualityFilter(@Nullable Rule rule, @Nullable Severity severity) {

  /** What is no rule or no severity is left aside. */
  static QualityFilter of(String rule, String severity) {
    Optional<Severity> known =
        Arrays.stream(Severity.values()).filter(one -> one.id().equals(severity)).findFirst();
    return new QualityFilter(Rule.of(rule).orElse(null), known.orElse(null));
  }

  /** Empty for all. */
  public String ruleId() {
    return rule == null ? "" : rule.id();
  }

  /** Empty for all. */
  public String severityId() {
    return severity == null ? "" : severity.id();
  }

  /** The address of a page of what it shows, without language prefix. */
  String path(int page) {
    return QualityController.PATH
        + "?regle="
        + URLEncoder.encode(ruleId(), StandardCharsets.UTF_8)
        + "&gravite="
        + severityId()
        + (page > 1 ? "&page=" + page : "");
  }
}

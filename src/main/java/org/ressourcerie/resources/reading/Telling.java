package org.ressourcerie.resources.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells other sites of a resource, in the words of Open Graph and schema.org. */
@Component
class Telling {
  private final NetworkSettings network;
  private final JsonMapper json;

  Telling(NetworkSettings network, JsonMapper json) {
    this.network = network;
    this.json = json;
  }

  /**
   * @param notice as everyone may see it
   * @param cover as everyone may see it
   */
  Told of(Notice notice, @Nullable Cover cover) {
    String site = network.siteAddress();
    String image = cover == null ? "" : site + cover.sizes().largest();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("@context", "https://schema.org");
    told.put("@type", "CreativeWork");
    told.put("name", notice.title());
    told.put("url", site + notice.path());
    told.put("inLanguage", notice.language());
    put(told, "description", notice.summary());
    put(told, "datePublished", notice.dates().published());
    put(told, "dateModified", notice.dates().updated());
    put(told, "image", image.isEmpty() ? null : image);
    // Nothing that is written may end the element it stands in.
    String data = json.writeValueAsString(told).replace("<", "\\u003c");
    return new Told(image, cover == null ? "" : cover.alternative(), data);
  }

  private static void put(Map<String, Object> told, String name, @Nullable Object value) {
    if (value != null) {
      told.put(name, value.toString());
    }
  }
}

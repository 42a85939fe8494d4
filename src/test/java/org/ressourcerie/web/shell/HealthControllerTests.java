package org.ressourcerie.web.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.spi.HealthCheck;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a machine that watches the site is told. */
class HealthControllerTests {
  private static final HealthCheck WELL = check("index", () -> true);

  @Test
  void theSiteIsUpWhenAllItNeedsAnswers() throws Exception {
    health(WELL)
        .andExpect(status().isOk())
        .andExpect(content().json("{\"status\":\"up\"}"))
        .andExpect(header().string("Cache-Control", "no-store"));
  }

  @Test
  void whatServesIsNamedWhereSeveralCould() throws Exception {
    HealthCheck search =
        new HealthCheck() {
          @Override
          public String name() {
            return "search";
          }

          @Override
          public String kind() {
            return "lucene";
          }

          @Override
          public boolean healthy() {
            return true;
          }
        };
    health(WELL, search)
        .andExpect(
            content().json("{\"status\":\"up\",\"search\":\"lucene\"}", JsonCompareMode.STRICT));
  }

  @Test
  void whatDoesNotAnswerIsNamed() throws Exception {
    health(WELL, check("database", () -> false))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().json("{\"status\":\"down\",\"missing\":[\"database\"]}"))
        .andExpect(header().string("Cache-Control", "no-store"));
  }

  @Test
  void aCheckThatFailsCountsAsNo() throws Exception {
    health(
            check(
                "database",
                () -> {
                  throw new IllegalStateException("gone");
                }))
        .andExpect(status().isServiceUnavailable());
  }

  @Test
  void aCheckThatHangsCountsAsNo() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    health(
            check(
                "database",
                () -> {
                  try {
                    never.await();
                    return true;
                  } catch (InterruptedException stopped) {
                    return false;
                  }
                }))
        .andExpect(status().isServiceUnavailable());
    never.countDown();
  }

  private static ResultActions health(HealthCheck... checks) throws Exception {
    return MockMvcBuilders.standaloneSetup(new HealthController(List.of(checks)))
        .build()
        .perform(get("/health"));
  }

  private static HealthCheck check(String name, BooleanSupplier answer) {
    return new HealthCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean healthy() {
        return answer.getAsBoolean();
      }
    };
  }
}

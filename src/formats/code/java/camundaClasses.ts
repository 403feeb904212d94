import type { CodeModel } from '../CodeModel.ts';
import type { JavaNames } from './JavaNames.ts';
import { java, javaName, javaPackage, javaString, type Java } from './javaText.ts';

// What makes the actions of a connector job workers of Camunda 8: the package `worker`.

export function actionsClass({ actions }: CodeModel, { package: root, types }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.worker`)};

    ${types.map((type) => java`import ${javaPackage(`${root}.actions`)}.${javaName(`${type}Action`)};`)}
    import ${javaPackage(`${root}.contract`)}.Configuration;
    ${types.map((type) => java`import ${javaPackage(`${root}.contract`)}.${javaName(`${type}Inputs`)};`)}
    import java.util.ArrayList;
    import java.util.List;
    import java.util.Map;

    /** Every action of the connector by its job type. */
    public final class Actions {
      private Actions() {}

      /** What the jobs of one type are answered with. */
      public record Action(String jobType, List<String> inputs, Work work) {}

      public interface Work {
        Map<String, Object> run(Map<String, Object> variables) throws Exception;
      }

      public static List<Action> of(Configuration configuration) {
        List<Action> actions = new ArrayList<>();
        ${actions.map(({ implementation }, at) => {
          const type = types[at] ?? '';
          const inputs = javaName(`${type}Inputs`);
          return java`
            actions.add(new Action(${javaString(implementation)}, ${inputs}.NAMES, variables ->
                new ${javaName(`${type}Action`)}().run(${inputs}.of(variables), configuration).toMap()));
          `;
        })}
        return actions;
      }
    }
  `;
}

export function camundaAnswerClass({ package: root }: JavaNames): Java {
  const contract = javaPackage(`${root}.contract`);
  return java`
    package ${javaPackage(`${root}.worker`)};

    import ${contract}.ConnectorException;
    import ${contract}.InputException;
    import java.time.temporal.Temporal;
    import java.util.LinkedHashMap;
    import java.util.Map;

    /** What becomes of a job: outputs complete it, a ConnectorException goes into the process, all else fails it. */
    public sealed interface Answer {
      record Completed(Map<String, Object> variables) implements Answer {}

      record Thrown(String code, String message, Map<String, Object> variables) implements Answer {}

      record Failed(String message, int retries) implements Answer {}

      static Answer to(Actions.Action action, Map<String, Object> variables, int retries) {
        try {
          Map<String, Object> given = new LinkedHashMap<>();
          action.work().run(variables).forEach((name, value) -> given.put(name, variableOf(value)));
          return new Completed(given);
        } catch (ConnectorException error) {
          return new Thrown(error.code(), error.getMessage(), error.outputs());
        } catch (InputException error) {
          return new Failed(error.getMessage(), 0);
        } catch (Exception error) {
          String message = error.getMessage() == null ? error.toString() : error.getMessage();
          return new Failed(message, Math.max(0, retries - 1));
        }
      }

      /** Variables are JSON: days and times are texts. */
      private static Object variableOf(Object value) {
        return value instanceof Temporal ? value.toString() : value;
      }
    }
  `;
}

export function camundaApplicationClass({ name }: CodeModel, { package: root }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.worker`)};

    import ${javaPackage(`${root}.contract`)}.Configuration;
    import io.camunda.client.CamundaClient;
    import io.camunda.client.api.response.ActivatedJob;
    import io.camunda.client.api.worker.JobClient;
    import io.camunda.client.api.worker.JobWorker;
    import java.time.Duration;
    import java.util.ArrayList;
    import java.util.List;
    import java.util.concurrent.CountDownLatch;
    import java.util.concurrent.Phaser;
    import java.util.concurrent.TimeUnit;
    import java.util.concurrent.TimeoutException;
    import org.slf4j.Logger;
    import org.slf4j.LoggerFactory;

    /** Waits for jobs. The address of the cluster and how to log in are read by the client: README.md names its variables. */
    public final class Application {
      private static final Logger LOG = LoggerFactory.getLogger(Application.class);
      private static final Duration BACK_OFF = Duration.ofSeconds(10);
      /** Seconds that jobs under way get when it is told to stop. */
      private static final int GRACE = 20;

      private Application() {}

      public static void main(String[] args) throws Exception {
        List<Actions.Action> actions = Actions.of(Configuration.fromEnvironment());
        CountDownLatch stop = new CountDownLatch(1);
        stopWith(stop, Thread.currentThread());
        // One party is this method, and each job under way is another.
        Phaser running = new Phaser(1);
        try (Health health = new Health(Health.portOf(System.getenv("HEALTH_PORT")));
            CamundaClient client = CamundaClient.newClient()) {
          List<JobWorker> workers = new ArrayList<>();
          for (Actions.Action action : actions) {
            workers.add(client.newWorker()
                .jobType(action.jobType())
                .handler((jobs, job) -> {
                  running.register();
                  try {
                    answer(jobs, job, action);
                  } finally {
                    running.arriveAndDeregister();
                  }
                })
                .name(${javaString(name)})
                .fetchVariables(action.inputs())
                .timeout(Duration.ofMinutes(1))
                .open());
          }
          LOG.info("Waiting for jobs of {} types", actions.size());
          stop.await();
          health.stopping();
          workers.forEach(JobWorker::close);
          running.awaitAdvanceInterruptibly(running.arrive(), GRACE, TimeUnit.SECONDS);
        } catch (TimeoutException error) {
          LOG.warn("Stopped with {} jobs under way: they are given out again", running.getUnarrivedParties());
        }
      }

      /** The machine ends with the last of its hooks: this one waits for what is under way. */
      private static void stopWith(CountDownLatch stop, Thread main) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
          stop.countDown();
          try {
            main.join(Duration.ofSeconds(GRACE + 5).toMillis());
          } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
          }
        }));
      }

      /** Logs what became of it, and no value: those are at the job, where the engine shows them. */
      private static void answer(JobClient jobs, ActivatedJob job, Actions.Action action) {
        Answer answer = Answer.to(action, job.getVariablesAsMap(), job.getRetries());
        if (answer instanceof Answer.Completed completed) {
          jobs.newCompleteCommand(job).variables(completed.variables()).send().join();
          LOG.info("Job {} of {} completed", job.getKey(), action.jobType());
        } else if (answer instanceof Answer.Thrown thrown) {
          jobs.newThrowErrorCommand(job)
              .errorCode(thrown.code())
              .errorMessage(thrown.message())
              .variables(thrown.variables())
              .send()
              .join();
          LOG.info("Job {} of {} raised {}", job.getKey(), action.jobType(), thrown.code());
        } else if (answer instanceof Answer.Failed failed) {
          jobs.newFailCommand(job)
              .retries(failed.retries())
              .retryBackoff(BACK_OFF)
              .errorMessage(failed.message())
              .send()
              .join();
          LOG.warn("Job {} of {} failed, {} retries left", job.getKey(), action.jobType(), failed.retries());
        }
      }
    }
  `;
}

export function camundaAnswerTestClass({ package: root }: JavaNames): Java {
  const contract = javaPackage(`${root}.contract`);
  return java`
    package ${javaPackage(`${root}.worker`)};

    import static org.assertj.core.api.Assertions.assertThat;

    import ${contract}.ConnectorException;
    import ${contract}.InputException;
    import java.io.IOException;
    import java.time.LocalDate;
    import java.util.List;
    import java.util.Map;
    import org.junit.jupiter.api.Test;

    class AnswerTest {
      private static Answer to(Actions.Work work) {
        return Answer.to(new Actions.Action("test", List.of(), work), Map.of("a", 1), 3);
      }

      @Test
      void outputsCompleteTheJob() {
        assertThat(to(variables -> Map.of("b", variables.get("a"), "day", LocalDate.of(2026, 5, 31))))
            .isEqualTo(new Answer.Completed(Map.of("b", 1, "day", "2026-05-31")));
      }

      @Test
      void aConnectorExceptionGoesIntoTheProcess() {
        assertThat(to(variables -> { throw new ConnectorException("E1", "as told"); }))
            .isEqualTo(new Answer.Thrown("E1", "as told", Map.of()));
      }

      @Test
      void anythingElseFailsTheJobAndItIsTriedAgain() {
        assertThat(to(variables -> { throw new IOException("no network"); }))
            .isEqualTo(new Answer.Failed("no network", 2));
      }

      @Test
      void aWrongInputIsNotTriedAgain() {
        assertThat(to(variables -> { throw new InputException("missing"); }))
            .isEqualTo(new Answer.Failed("missing", 0));
      }
    }
  `;
}

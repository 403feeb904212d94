package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.activiti.engine.HistoryService;
import org.activiti.engine.ManagementService;
import org.activiti.engine.RepositoryService;
import org.activiti.engine.RuntimeService;
import org.activiti.engine.TaskService;
import org.activiti.engine.impl.identity.Authentication;
import org.activiti.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.activiti.engine.repository.DeploymentBuilder;
import org.activiti.engine.repository.ProcessDefinition;
import org.activiti.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/** One case: its files are deployed together, its processes are run to where nothing moves, and it is taken away again. */
final class CaseRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ROUNDS = 60;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final HistoryService history;
  private final Connectors connectors;
  private final Path work;
  private final JsonNode given;
  private final ObjectNode result = JSON.createObjectNode();

  CaseRun(ApplicationContext context, Connectors connectors, Path work, JsonNode given) {
    repository = context.getBean(RepositoryService.class);
    runtime = context.getBean(RuntimeService.class);
    tasks = context.getBean(TaskService.class);
    jobs = context.getBean(ManagementService.class);
    history = context.getBean(HistoryService.class);
    this.connectors = connectors;
    this.work = work;
    this.given = given;
  }

  ObjectNode result() throws Exception {
    String deployment = deploy();
    if (deployment == null) return result;
    var runs = result.putObject("runs");
    for (ProcessDefinition process : repository.createProcessDefinitionQuery().deploymentId(deployment).orderByProcessDefinitionKey().asc().list()) {
      if (!given.hasNonNull("process") || given.get("process").asText().equals(process.getKey())) {
        runs.set(process.getKey(), run(process));
      }
    }
    connectors.forget();
    repository.deleteDeployment(deployment, true);
    return result;
  }

  /** @return its id, or null where it was refused */
  private String deploy() throws Exception {
    DeploymentBuilder builder = repository.createDeployment();
    for (JsonNode file : given.get("files")) {
      builder.addBytes(file.get("name").asText(), Files.readAllBytes(work.resolve(file.get("path").asText())));
    }
    try {
      String id = builder.deploy().getId();
      result.put("deployed", true);
      return id;
    } catch (Exception refused) {
      result.put("deployed", false);
      result.put("refusal", reason(refused));
      return null;
    }
  }

  private ObjectNode run(ProcessDefinition process) {
    var told = JSON.createObjectNode();
    connectors.prepare(given.path("answers"), told.putArray("calls"));
    ProcessInstance instance;
    try {
      Authentication.setAuthenticatedUserId("someone");
      instance = runtime.startProcessInstanceById(process.getId(), "business key", Values.read(given.path("variables")));
    } catch (Exception failed) {
      told.put("failure", reason(failed));
      return told;
    }
    try {
      moveOn();
    } catch (Exception failed) {
      told.put("failure", reason(failed));
    }
    describe(instance.getId(), told);
    // A process that waits for something of the outside, or was started by another, must not be there for the next.
    for (ProcessInstance left : runtime.createProcessInstanceQuery().list()) {
      if (runtime.createProcessInstanceQuery().processInstanceId(left.getId()).count() > 0) {
        runtime.deleteProcessInstance(left.getRootProcessInstanceId(), "over");
      }
    }
    return told;
  }

  /** Tasks of people are done without a word, timers fire as if their time had come. */
  private void moveOn() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean moved = false;
      for (var task : tasks.createTaskQuery().active().list()) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) continue;
        tasks.complete(task.getId());
        moved = true;
      }
      for (var timer : jobs.createTimerJobQuery().list()) {
        if (jobs.createTimerJobQuery().jobId(timer.getId()).count() == 0) continue;
        jobs.moveTimerToExecutableJob(timer.getId());
        moved = true;
      }
      for (var job : jobs.createJobQuery().list()) {
        if (jobs.createJobQuery().jobId(job.getId()).count() == 0) continue;
        jobs.executeJob(job.getId());
        moved = true;
      }
      if (!moved) return;
    }
  }

  private void describe(String instance, ObjectNode told) {
    told.put("ended", runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0);
    var variables = told.putObject("variables");
    for (var one : history.createHistoricVariableInstanceQuery().processInstanceId(instance).list()) {
      // Those of a task or a loop have another execution: here it is what the process itself has.
      if (instance.equals(executionOf(one))) variables.set(one.getVariableName(), Values.of(one.getValue()));
    }
    var path = told.putArray("path");
    history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
        .map(one -> one.getActivityId() + (one.getEndTime() == null ? " …" : ""))
        .sorted().forEach(path::add);
  }

  private static String executionOf(Object variable) {
    return ((HistoricVariableInstanceEntity) variable).getExecutionId();
  }

  /** The message at the root: what is around it says only that something failed. */
  private static String reason(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null && root.getCause() != root) root = root.getCause();
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}

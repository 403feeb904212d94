package engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case: its files are deployed together, its process is run, every job is done as the case says. */
final class CaseRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ROUNDS = 200;
  private final Engine engine;
  private final Path work;
  private final JsonNode given;
  private final ObjectNode result = JSON.createObjectNode();
  private final Set<Long> done = new HashSet<>();
  private long start;

  CaseRun(Engine engine, Path work, JsonNode given) {
    this.engine = engine;
    this.work = work;
    this.given = given;
  }

  ObjectNode result() throws Exception {
    if (!deploy() || !given.hasNonNull("process")) return result;
    start = engine.recordsAfter(-1).stream().mapToLong(Record::getPosition).max().orElse(-1);
    try {
      var instance = engine.client.newCreateInstanceCommand()
          .bpmnProcessId(given.get("process").asText()).latestVersion()
          .variables(JSON.writeValueAsString(given.path("variables").isMissingNode() ? Map.of() : given.get("variables")))
          .send().join();
      run();
      describe(instance.getProcessInstanceKey());
      end(instance.getProcessInstanceKey());
    } catch (ClientException refused) {
      result.put("notStarted", refused.getMessage());
    }
    return result;
  }

  private boolean deploy() {
    try {
      for (JsonNode together : given.get("deploy")) {
        var names = together.isArray() ? together : JSON.createArrayNode().add(together);
        var command = engine.client.newDeployResourceCommand();
        io.camunda.zeebe.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2 next = null;
        for (JsonNode name : names) {
          next = (next == null ? command : next).addResourceFile(work.resolve(name.asText()).toString());
        }
        if (next != null) next.send().join();
      }
      result.put("deployed", true);
      return true;
    } catch (ClientException refused) {
      result.put("deployed", false);
      result.put("refusal", refused.getMessage());
      return false;
    }
  }

  /** Jobs are done as they come; when nothing else moves, time passes for what waits for a timer. */
  private void run() throws Exception {
    var jobs = result.putArray("jobs");
    for (int round = 0; round < MOST_ROUNDS && engine.isIdle(); round++) {
      var types = new LinkedHashSet<String>();
      var waits = false;
      for (Record<?> one : engine.recordsAfter(start)) {
        if (one.getIntent() == JobIntent.CREATED && !done.contains(one.getKey())) {
          types.add(((JobRecordValue) one.getValue()).getType());
        }
        if (one.getIntent() == TimerIntent.CREATED) waits = waits || done.add(one.getKey());
      }
      if (types.isEmpty() && !waits) return;
      if (types.isEmpty()) engine.passTime(Duration.ofDays(400));
      for (String type : types) {
        List<ActivatedJob> found = engine.client.newActivateJobsCommand().jobType(type)
            .maxJobsToActivate(100).timeout(Duration.ofDays(1000)).send().join().getJobs();
        for (ActivatedJob job : found) {
          jobs.add(described(job));
          finish(job);
        }
        // What cannot be activated stands at an incident, and is told as one.
        if (found.isEmpty()) markAsSeen(type);
      }
    }
  }

  private void markAsSeen(String type) {
    for (Record<?> one : engine.recordsAfter(start)) {
      if (one.getIntent() == JobIntent.CREATED && ((JobRecordValue) one.getValue()).getType().equals(type)) {
        done.add(one.getKey());
      }
    }
  }

  private ObjectNode described(ActivatedJob job) throws JsonProcessingException {
    var told = JSON.createObjectNode();
    told.put("element", job.getElementId());
    told.put("type", job.getType());
    told.put("retries", job.getRetries());
    told.set("variables", JSON.readTree(job.getVariables()));
    var own = told.putObject("own");
    for (Record<?> one : engine.recordsAfter(start)) {
      if (one.getValueType() != ValueType.VARIABLE) continue;
      var variable = (VariableRecordValue) one.getValue();
      if (variable.getScopeKey() == job.getElementInstanceKey()) {
        own.set(variable.getName(), JSON.readTree(variable.getValue()));
      }
    }
    told.set("headers", JSON.valueToTree(job.getCustomHeaders()));
    return told;
  }

  private void finish(ActivatedJob job) throws JsonProcessingException {
    done.add(job.getKey());
    var answer = given.path("jobs").path(job.getType());
    if (answer.hasNonNull("error")) {
      engine.client.newThrowErrorCommand(job.getKey()).errorCode(answer.get("error").asText()).send().join();
      return;
    }
    var outputs = answer.path("outputs");
    engine.client.newCompleteCommand(job.getKey())
        .variables(outputs.isObject() ? JSON.writeValueAsString(outputs) : "{}").send().join();
  }

  private void describe(long instance) throws JsonProcessingException {
    var variables = result.putObject("variables");
    var incidents = result.putArray("incidents");
    var visited = result.putArray("completed");
    result.put("ended", false);
    for (Record<?> one : engine.recordsAfter(start)) {
      if (one.getValueType() == ValueType.VARIABLE) {
        var variable = (VariableRecordValue) one.getValue();
        if (variable.getScopeKey() == instance) {
          variables.set(variable.getName(), JSON.readTree(variable.getValue()));
        }
      } else if (one.getIntent() == IncidentIntent.CREATED) {
        var incident = (IncidentRecordValue) one.getValue();
        incidents.add(incident.getElementId() + ": " + incident.getErrorMessage());
      } else if (one.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED) {
        var element = (ProcessInstanceRecordValue) one.getValue();
        if (one.getKey() == instance) result.put("ended", true);
        else if (element.getBpmnElementType() != BpmnElementType.PROCESS) visited.add(element.getElementId());
      }
    }
  }

  private void end(long instance) throws InterruptedException {
    if (result.get("ended").asBoolean()) return;
    try {
      engine.client.newCancelInstanceCommand(instance).send().join();
      engine.isIdle();
    } catch (ClientException gone) {
      // An instance that is gone by now needs no end.
    }
  }
}

package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.activiti.api.process.model.IntegrationContext;
import org.activiti.api.process.runtime.connector.Connector;
import org.activiti.engine.delegate.BpmnError;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** One connector for each implementation: notes what it is given, and answers as the case says. */
final class Connectors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DefaultListableBeanFactory beans;
  private ArrayNode calls = JSON.createArrayNode();
  private JsonNode answers = JSON.createObjectNode();

  Connectors(ConfigurableListableBeanFactory beans) {
    this.beans = (DefaultListableBeanFactory) beans;
  }

  /** From now on these answer, and what they are given goes to this list. */
  void prepare(JsonNode answers, ArrayNode calls) {
    this.answers = answers;
    this.calls = calls;
    // The engine takes the bean whose name is the implementation, to the letter.
    answers.fieldNames().forEachRemaining(name -> {
      if (!beans.containsBean(name)) beans.registerSingleton(name, (Connector) context -> call(name, context));
    });
  }

  /** Beans of one case must not answer in the next, which may be about one that is missing. */
  void forget() {
    answers.fieldNames().forEachRemaining(name -> {
      if (beans.containsSingleton(name) && beans.getSingleton(name) instanceof Connector) beans.destroySingleton(name);
    });
  }

  private IntegrationContext call(String name, IntegrationContext context) {
    ObjectNode told = calls.addObject();
    told.put("implementation", name);
    told.put("element", context.getClientId());
    told.set("variables", Values.of(context.getInBoundVariables()));
    JsonNode answer = answers.get(name);
    if (answer.hasNonNull("error")) throw new BpmnError(answer.get("error").asText());
    Map<String, Object> outputs = Values.read(answer.path("outputs"));
    outputs.forEach(context::addOutBoundVariable);
    return context;
  }
}

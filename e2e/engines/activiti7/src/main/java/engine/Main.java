package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Reads cases.json of the folder it is given, runs each case, writes results.json beside it. */
@SpringBootApplication
public class Main {
  /** The engine asks who is who; nobody logs in here. */
  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager();
  }

  public static void main(String[] args) throws Exception {
    var work = Path.of(args[0]);
    var application = new SpringApplication(Main.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context = application.run()) {
      var json = new ObjectMapper();
      JsonNode cases = json.readTree(work.resolve("cases.json").toFile());
      ObjectNode results = json.createObjectNode();
      var connectors = new Connectors(context.getBeanFactory());
      for (JsonNode one : cases) {
        results.set(one.get("name").asText(), new CaseRun(context, connectors, work, one).result());
      }
      json.writeValue(work.resolve("results.json").toFile(), results);
    }
  }
}

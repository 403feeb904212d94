package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the cases of a work directory, has each one deployed and run, and writes what happened beside them. */
public final class Main {
  public static void main(String[] args) throws Exception {
    var work = Path.of(args[0]);
    var json = new ObjectMapper();
    var results = json.createObjectNode();
    try (var engine = new Engine()) {
      for (JsonNode one : json.readTree(work.resolve("cases.json").toFile())) {
        results.set(one.get("name").asText(), new CaseRun(engine, work, one).result());
      }
    }
    ObjectNode out = json.createObjectNode();
    out.put("engine", Engine.version());
    out.set("results", results);
    Files.writeString(work.resolve("results.json"), json.writeValueAsString(out));
    // The engine's own threads must not keep the machine busy when all is written.
    System.exit(0);
  }

  private Main() {}
}

package engine;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The engine of Camunda 8 in this JVM, and what it wrote down. */
final class Engine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final ZeebeTestEngine engine = EngineFactory.create();
  final ZeebeClient client;

  Engine() {
    engine.start();
    client = engine.createClient();
  }

  static String version() {
    var version = System.getProperty("engine.version", "unknown");
    return "Camunda " + version + " on Java " + Runtime.version().feature();
  }

  /** False when it is still at work after all patience: a process that turns in circles. */
  boolean isIdle() throws InterruptedException {
    try {
      engine.waitForIdleState(PATIENCE);
      return true;
    } catch (TimeoutException busy) {
      return false;
    }
  }

  void passTime(Duration time) throws InterruptedException {
    engine.increaseTime(time);
  }

  List<Record<?>> recordsAfter(long position) {
    var found = new ArrayList<Record<?>>();
    for (Record<?> one : engine.getRecordStreamSource().getRecords()) {
      if (one.getPosition() > position) found.add(one);
    }
    return found;
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}

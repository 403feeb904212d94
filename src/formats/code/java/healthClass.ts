import { java, javaPackage, type Java } from './javaText.ts';
import type { JavaNames } from './JavaNames.ts';

/** What probes of containers ask: the class `Health` of the package `worker`. */
export function healthClass({ package: root }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.worker`)};

    import com.sun.net.httpserver.HttpServer;
    import java.io.IOException;
    import java.net.InetSocketAddress;
    import java.nio.charset.StandardCharsets;

    /** GET /health, for probes: 200 while jobs are taken, 503 once it stops. It says nothing else. */
    final class Health implements AutoCloseable {
      private static final int PORT = 8080;

      private final HttpServer server;
      private volatile boolean isStopping;

      Health(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/health", exchange -> {
          byte[] told = (isStopping ? "stopping" : "ok").getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(isStopping ? 503 : 200, told.length);
          exchange.getResponseBody().write(told);
          exchange.close();
        });
        server.start();
      }

      /** Of the environment; a NumberFormatException for what is no number. */
      static int portOf(String told) {
        return told == null || told.isBlank() ? PORT : Integer.parseInt(told.trim());
      }

      int port() {
        return server.getAddress().getPort();
      }

      void stopping() {
        isStopping = true;
      }

      @Override
      public void close() {
        server.stop(0);
      }
    }
  `;
}

export function healthTestClass({ package: root }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.worker`)};

    import static org.assertj.core.api.Assertions.assertThat;

    import java.net.URI;
    import java.net.http.HttpClient;
    import java.net.http.HttpRequest;
    import java.net.http.HttpResponse;
    import org.junit.jupiter.api.Test;

    class HealthTest {
      private static int statusOf(Health health) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + health.port() + "/health");
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      }

      @Test
      void saysThatJobsAreTakenUntilItStops() throws Exception {
        try (Health health = new Health(0)) {
          assertThat(statusOf(health)).isEqualTo(200);
          health.stopping();
          assertThat(statusOf(health)).isEqualTo(503);
        }
      }

      @Test
      void hasAPortOfItsOwnWhereNoneIsTold() {
        assertThat(Health.portOf(null)).isEqualTo(8080);
        assertThat(Health.portOf("9000")).isEqualTo(9000);
      }
    }
  `;
}

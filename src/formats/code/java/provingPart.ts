import { java } from './javaText.ts';

/** How a request proves who it is: its part of the class `Sending`. */
export const PROVING = java`
  /** Takes the first way for which the configuration holds everything. */
  void authenticate() throws IOException, InterruptedException {
    JsonNode ways = plan.get("security");
    if (ways.size() == 0) {
      return;
    }
    for (JsonNode way : ways) {
      boolean isSet = true;
      for (JsonNode scheme : way) {
        for (JsonNode entry : scheme.get("settings")) {
          isSet &= !setting(entry.get("setting").asText()).isEmpty();
        }
      }
      if (isSet) {
        for (JsonNode scheme : way) {
          prove(scheme);
        }
        return;
      }
    }
    throw new IllegalStateException("The configuration has no credentials for " + plan.get("path").asText());
  }

  private void prove(JsonNode scheme) throws IOException, InterruptedException {
    switch (scheme.get("kind").asText()) {
      case "basic":
        headers.put("Authorization", Texts.basic(role(scheme, "user"), role(scheme, "password")));
        break;
      case "bearer":
        headers.put("Authorization", "Bearer " + role(scheme, "token"));
        break;
      case "oauth2-client":
        headers.put("Authorization", "Bearer " + token(scheme));
        break;
      default:
        String told = role(scheme, "header");
        String name = !told.isEmpty() ? told : scheme.has("key") ? scheme.get("key").asText() : "X-API-Key";
        String place = scheme.has("in") ? scheme.get("in").asText() : "header";
        if (place.equals("query")) {
          query.add(Texts.encode(name) + "=" + Texts.encode(role(scheme, "key")));
        } else if (place.equals("cookie")) {
          cookies.add(name + "=" + Texts.encode(role(scheme, "key")));
        } else {
          headers.put(name, role(scheme, "key"));
        }
    }
  }

  /** A token is asked for once, and kept for as long as it is good. */
  private String token(JsonNode scheme) throws IOException, InterruptedException {
    List<String> scopes = new ArrayList<>();
    scheme.get("scopes").forEach(scope -> scopes.add(scope.asText()));
    String address = role(scheme, "token-address");
    String client = role(scheme, "client");
    String key = String.join(" ", address, client, scopes.toString());
    Token known = TOKENS.get(key);
    if (known != null && known.until > System.currentTimeMillis()) {
      return known.value;
    }
    String form = "grant_type=client_credentials"
        + (scopes.isEmpty() ? "" : "&scope=" + Texts.encode(String.join(" ", scopes)));
    HttpResponse<String> answer = Request.CLIENT.send(
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Request.TIMEOUT)
            .header("Authorization", Texts.basic(client, role(scheme, "client-secret")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("No token was given: " + answer.statusCode());
    }
    JsonNode told = MAPPER.readTree(answer.body());
    String value = told.path("access_token").asText("");
    if (value.isEmpty()) {
      throw new IOException("The answer has no token in it.");
    }
    long seconds = told.path("expires_in").asLong(60) - 30;
    TOKENS.put(key, new Token(value, System.currentTimeMillis() + seconds * 1000));
    return value;
  }

  private String role(JsonNode scheme, String role) {
    for (JsonNode entry : scheme.get("settings")) {
      if (entry.get("role").asText().equals(role)) {
        return setting(entry.get("setting").asText());
      }
    }
    return "";
  }
`;

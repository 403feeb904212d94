import { cs } from './csharpText.ts';

/** How a request proves who it is: its part of `src/Contract/Sending.cs`. */
export const PROVING = cs`
  /// <summary>Takes the first way for which the configuration holds everything.</summary>
  private async Task Authenticate(CancellationToken stop)
  {
      IReadOnlyList<IReadOnlyList<Plan>> ways = _plan.All("security")
          .OfType<IReadOnlyList<object?>>()
          .Select(way => (IReadOnlyList<Plan>)way.Select(scheme => new Plan(scheme)).ToList())
          .ToList();
      if (ways.Count == 0)
      {
          return;
      }
      IReadOnlyList<Plan>? chosen = ways.FirstOrDefault(way => way.All(scheme =>
          scheme.Parts("settings").All(one => Setting(one.Text("setting")) != "")));
      if (chosen == null)
      {
          IEnumerable<string> missing = ways[0]
              .SelectMany(scheme => scheme.Parts("settings"))
              .Select(one => one.Text("setting"));
          throw new InvalidOperationException(
              "The configuration has no credentials: " + string.Join(", ", missing));
      }
      foreach (Plan scheme in chosen)
      {
          await Prove(scheme, stop);
      }
  }

  private async Task Prove(Plan scheme, CancellationToken stop)
  {
      string kind = scheme.Text("kind");
      if (kind == "basic")
      {
          _headers["Authorization"] = Texts.Basic(Role(scheme, "user"), Role(scheme, "password"));
      }
      else if (kind == "bearer")
      {
          _headers["Authorization"] = "Bearer " + Role(scheme, "token");
      }
      else if (kind == "oauth2-client")
      {
          string token = await TokenOf(scheme, stop);
          _headers["Authorization"] = "Bearer " + token;
      }
      else
      {
          ProveByKey(scheme);
      }
  }

  private void ProveByKey(Plan scheme)
  {
      string told = Role(scheme, "header");
      string name = told != "" ? told : scheme.Text("key", "X-API-Key");
      string place = scheme.Text("in", "header");
      if (place == "query")
      {
          _query.Add(new KeyValuePair<string, string>(name, Role(scheme, "key")));
      }
      else if (place == "cookie")
      {
          _cookies.Add(name + "=" + Texts.Encode(Role(scheme, "key")));
      }
      else
      {
          _headers[name] = Role(scheme, "key");
      }
  }

  /// <summary>A token is asked for once, and kept for as long as it is good.</summary>
  private async Task<string> TokenOf(Plan scheme, CancellationToken stop)
  {
      string address = Role(scheme, "token-address");
      string client = Role(scheme, "client");
      string scope = string.Join(" ", scheme.Texts("scopes"));
      string key = string.Join(" ", address, client, scope);
      string? known = Token.Good(Tokens, key);
      if (known != null)
      {
          return known;
      }
      Dictionary<string, string> form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
      if (scope != "")
      {
          form["scope"] = scope;
      }
      HttpRequestMessage message = new HttpRequestMessage(HttpMethod.Post, address);
      message.Headers.TryAddWithoutValidation(
          "Authorization", Texts.Basic(client, Role(scheme, "client-secret")));
      message.Content = new FormUrlEncodedContent(form);
      using (HttpResponseMessage answer = await Request.Client.SendAsync(message, stop))
      {
          if (!answer.IsSuccessStatusCode)
          {
              throw new HttpRequestException("No token was given: " + (int)answer.StatusCode);
          }
          Plan told = new Plan(Json.Parse(await answer.Content.ReadAsStringAsync()));
          if (told.Text("access_token") == "")
          {
              throw new HttpRequestException("The answer has no token in it.");
          }
          return Token.Keep(Tokens, key, told);
      }
  }

  private string Role(Plan scheme, string role)
  {
      Plan? entry = scheme.Parts("settings").FirstOrDefault(one => one.Text("role") == role);
      return entry == null ? "" : Setting(entry.Text("setting"));
  }
`;

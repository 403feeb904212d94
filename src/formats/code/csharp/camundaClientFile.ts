import type { CodeModel } from '../CodeModel.ts';
import { cs, csString, type CSharp } from './csharpText.ts';

/** `src/Engine/CamundaClient.cs` */
export function camundaClientFile({ name }: CodeModel, root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Concurrent;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;
    using System.Net.Http;
    using System.Text;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;

    namespace ${root}.Engine;

    /// <summary>Jobs of Camunda 8, over its REST interface.</summary>
    public sealed class CamundaClient
    {
        private const int LongPoll = 20000;
        private const int JobTimeout = 60000;
        private const int BackOff = 10000;
        private const string Worker = ${csString(name)};

        private static readonly HttpClient Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            // Longer than an engine waits for jobs before it says that there are none.
            Timeout = TimeSpan.FromMilliseconds(2 * LongPoll),
        };

        private readonly ConcurrentDictionary<string, Token> _tokens = new ConcurrentDictionary<string, Token>();
        private readonly Func<string, string?> _environment;
        private readonly string _address;

        /// <exception cref="InvalidOperationException">It names what is missing.</exception>
        public CamundaClient(Func<string, string?> environment)
        {
            string? problem = Validate(environment).FirstOrDefault();
            if (problem != null)
            {
                throw new InvalidOperationException(problem);
            }
            _environment = environment;
            string address = Setting("CAMUNDA_REST_ADDRESS").TrimEnd('/');
            _address = address.EndsWith("/v2", StringComparison.Ordinal) ? address : address + "/v2";
        }

        /// <summary>What is missing in the environment.</summary>
        public static IReadOnlyList<string> Validate(Func<string, string?> environment)
        {
            List<string> needed = new List<string> { "CAMUNDA_REST_ADDRESS" };
            string strategy = Strategy(environment);
            if (strategy == "BASIC")
            {
                needed.AddRange(new[] { "CAMUNDA_BASIC_AUTH_USERNAME", "CAMUNDA_BASIC_AUTH_PASSWORD" });
            }
            else if (strategy == "OAUTH")
            {
                needed.AddRange(new[] { "CAMUNDA_OAUTH_URL", "CAMUNDA_CLIENT_ID", "CAMUNDA_CLIENT_SECRET" });
            }
            else if (strategy != "NONE")
            {
                return new[] { "CAMUNDA_AUTH_STRATEGY is NONE, BASIC or OAUTH." };
            }
            List<string> missing = needed.Where(one => string.IsNullOrEmpty(environment(one))).ToList();
            return missing.Count == 0
                ? new string[0]
                : new[] { "Set in the environment: " + string.Join(", ", missing) };
        }

        /// <summary>Takes jobs, and waits for a while where there are none.</summary>
        public async Task<IReadOnlyList<Job>> Activate(Endpoint endpoint, int most, CancellationToken stop)
        {
            Dictionary<string, object?> request = new Dictionary<string, object?>
            {
                ["type"] = endpoint.Name,
                ["worker"] = Worker,
                ["timeout"] = JobTimeout,
                ["maxJobsToActivate"] = most,
                ["requestTimeout"] = LongPoll,
                ["fetchVariable"] = endpoint.Inputs,
            };
            object? answer = await Post("/jobs/activation", request, stop);
            return new Plan(answer).Parts("jobs").Select(Job.Of).ToList();
        }

        public Task Complete(Job job, Answer answer, CancellationToken stop)
        {
            return Post(PathOf(job, "completion"), With("variables", answer.Variables), stop);
        }

        public Task Raise(Job job, Answer answer, CancellationToken stop)
        {
            Dictionary<string, object?> request = With("variables", answer.Variables);
            request["errorCode"] = answer.Code;
            request["errorMessage"] = answer.Message;
            return Post(PathOf(job, "error"), request, stop);
        }

        public Task Fail(Job job, Answer answer, CancellationToken stop)
        {
            Dictionary<string, object?> request = With("retries", answer.Retries);
            request["errorMessage"] = answer.Message;
            request["retryBackOff"] = BackOff;
            return Post(PathOf(job, "failure"), request, stop);
        }

        private static string PathOf(Job job, string what)
        {
            return "/jobs/" + Uri.EscapeDataString(job.Key) + "/" + what;
        }

        private static Dictionary<string, object?> With(string name, object? value)
        {
            return new Dictionary<string, object?> { [name] = value };
        }

        private async Task<object?> Post(string path, IReadOnlyDictionary<string, object?> body, CancellationToken stop)
        {
            HttpRequestMessage message = new HttpRequestMessage(HttpMethod.Post, _address + path);
            string? authorization = await Authorization(stop);
            if (authorization != null)
            {
                message.Headers.TryAddWithoutValidation("Authorization", authorization);
            }
            message.Headers.TryAddWithoutValidation("Accept", "application/json");
            message.Content = new StringContent(Json.Write(body), Encoding.UTF8, "application/json");
            return await Send(message, path, stop);
        }

        private async Task<string?> Authorization(CancellationToken stop)
        {
            string strategy = Strategy(_environment);
            if (strategy == "BASIC")
            {
                string pair = Setting("CAMUNDA_BASIC_AUTH_USERNAME") + ":" + Setting("CAMUNDA_BASIC_AUTH_PASSWORD");
                return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
            }
            return strategy == "OAUTH" ? "Bearer " + await TokenOf(stop) : null;
        }

        /// <summary>A token is asked for once, and kept for as long as it is good.</summary>
        private async Task<string> TokenOf(CancellationToken stop)
        {
            string? known = Token.Good(_tokens, "engine");
            if (known != null)
            {
                return known;
            }
            Dictionary<string, string> form = new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Setting("CAMUNDA_CLIENT_ID"),
                ["client_secret"] = Setting("CAMUNDA_CLIENT_SECRET"),
            };
            if (Setting("CAMUNDA_TOKEN_AUDIENCE") != "")
            {
                form["audience"] = Setting("CAMUNDA_TOKEN_AUDIENCE");
            }
            HttpRequestMessage message = new HttpRequestMessage(HttpMethod.Post, Setting("CAMUNDA_OAUTH_URL"));
            message.Content = new FormUrlEncodedContent(form);
            Plan answer = new Plan(await Send(message, "The token", stop));
            if (answer.Text("access_token") == "")
            {
                throw new HttpRequestException("The answer has no token in it.");
            }
            return Token.Keep(_tokens, "engine", answer);
        }

        private static async Task<object?> Send(HttpRequestMessage message, string what, CancellationToken stop)
        {
            using (message)
            using (HttpResponseMessage answer = await Http.SendAsync(message, stop))
            {
                string text = await answer.Content.ReadAsStringAsync();
                if (!answer.IsSuccessStatusCode)
                {
                    throw new HttpRequestException(
                        what + " was answered with " + ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)
                            + ": " + text.Substring(0, Math.Min(200, text.Length)));
                }
                return text == "" ? null : Json.Parse(text);
            }
        }

        private static string Strategy(Func<string, string?> environment)
        {
            string? told = environment("CAMUNDA_AUTH_STRATEGY");
            return string.IsNullOrEmpty(told) ? "NONE" : told.ToUpperInvariant();
        }

        private string Setting(string name)
        {
            return _environment(name) ?? "";
        }
    }
  `;
}

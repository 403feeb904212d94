import { cs, type CSharp } from './csharpText.ts';

/** Sends what an action is as a request, the same for every connector: `src/Contract/Request.cs`. */
export function requestFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;
    using System.Net.Http;
    using System.Text;
    using System.Text.RegularExpressions;
    using System.Threading;
    using System.Threading.Tasks;

    namespace ${root}.Contract;

    /// <summary>The request an action is: where its inputs go, and where its outputs come from.</summary>
    public sealed class Request
    {
        // Where an answer leads elsewhere, secrets must not follow.
        internal static readonly HttpClient Client =
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                Timeout = TimeSpan.FromSeconds(30),
            };

        private readonly Plan _plan;

        private Request(Plan plan)
        {
            _plan = plan;
        }

        /// <summary>Of the parts of its plan, which is JSON.</summary>
        public static Request Of(params string[] parts)
        {
            return new Request(new Plan(Json.Members(parts)));
        }

        /// <summary>
        /// Sends it, and reads the answer. A status that stands for an error of the definition is thrown as that error.
        /// </summary>
        public async Task<IReadOnlyDictionary<string, object?>> Send(
            IReadOnlyDictionary<string, object?> inputs, Configuration configuration, CancellationToken stop)
        {
            using (HttpRequestMessage message = await new Sending(_plan, inputs, configuration).Message(stop))
            using (HttpResponseMessage answer = await Client.SendAsync(message, stop))
            {
                byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
                return Answered(answer, bytes);
            }
        }

        private IReadOnlyDictionary<string, object?> Answered(HttpResponseMessage answer, byte[] bytes)
        {
            string text = Encoding.UTF8.GetString(bytes);
            int status = (int)answer.StatusCode;
            bool isJson = Regex.IsMatch(Header(answer, "Content-Type") ?? "", "\\bjson\\b", RegexOptions.IgnoreCase);
            object? content = text == "" ? null : isJson ? Json.Parse(text) : text;
            IReadOnlyDictionary<string, object?> outputs = Read(answer, status, content, bytes);
            string message = _plan.Text("method") + " " + _plan.Text("path") + " was answered with " + status;
            IReadOnlyList<Plan> errors = _plan.Parts("errors");
            // GraphQL says so in an answer of any status.
            Plan? complaint = new Plan(content).All("errors").Count == 0
                ? null
                : errors.FirstOrDefault(one => one.Text("status") == "errors");
            if (complaint != null)
            {
                throw new ConnectorException(complaint.Text("code"), message + " and has errors", outputs);
            }
            string? best = Best(errors.Select(one => one.Text("status")).ToList(), status);
            if (best != null && (!answer.IsSuccessStatusCode || best != "default"))
            {
                string code = errors.First(one => one.Text("status") == best).Text("code");
                throw new ConnectorException(code, message, outputs);
            }
            if (status >= 400)
            {
                throw new HttpRequestException(
                    message + (text == "" ? "" : ": " + text.Substring(0, Math.Min(200, text.Length))));
            }
            return outputs;
        }

        private IReadOnlyDictionary<string, object?> Read(
            HttpResponseMessage answer, int status, object? body, byte[] bytes)
        {
            IReadOnlyList<Plan> planned = _plan.Parts("outputs");
            bool isOther = !Fits(planned.SelectMany(one => one.Texts("statuses")), status);
            Dictionary<string, object?> outputs = new Dictionary<string, object?>();
            foreach (Plan output in planned)
            {
                IReadOnlyList<string> statuses = output.Texts("statuses");
                bool isMeant = !output.Has("statuses")
                    || Fits(statuses, status)
                    || (isOther && statuses.Contains("default"));
                object? value = !isMeant ? null
                    : output.Has("isFile") ? File(answer, bytes)
                    : Found(output, answer, status, body);
                if (value != null)
                {
                    outputs[output.Text("output")] = value;
                }
            }
            return outputs;
        }

        /// <summary>As a file is given to other actions: any bytes, in a text.</summary>
        private static object? File(HttpResponseMessage answer, byte[] bytes)
        {
            return bytes.Length == 0 ? null : new Dictionary<string, object?>
            {
                ["mimeType"] = Header(answer, "Content-Type") ?? "application/octet-stream",
                ["content"] = Convert.ToBase64String(bytes),
            };
        }

        private static object? Found(Plan output, HttpResponseMessage answer, int status, object? body)
        {
            switch (output.Text("in"))
            {
                case "status":
                    return (long)status;
                case "body":
                    return body;
                case "data":
                    return new Plan(body).Part("data").Value(output.Text("name"));
                case "errors":
                    return new Plan(body).Value("errors");
                default:
                    string? header = Header(answer, output.Text("name"));
                    return header == null ? null : HeaderValue(header, output.Text("as"));
            }
        }

        private static string? Header(HttpResponseMessage answer, string name)
        {
            return answer.Headers.TryGetValues(name, out IEnumerable<string>? own) ? string.Join(", ", own)
                : answer.Content.Headers.TryGetValues(name, out IEnumerable<string>? told) ? string.Join(", ", told)
                : null;
        }

        /// <summary>Null for what should be a number and is none.</summary>
        private static object? HeaderValue(string text, string kind)
        {
            if (kind == "flag")
            {
                return text == "true";
            }
            if (kind != "number")
            {
                return text;
            }
            bool isNumber = decimal.TryParse(
                text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
            return isNumber ? number : null;
        }

        private static bool Fits(IEnumerable<string> statuses, int status)
        {
            return Best(statuses.Where(one => one != "default").ToList(), status) != null;
        }

        /// <summary>The most exact of them: the status itself, its class, or what stands for all others.</summary>
        private static string? Best(IReadOnlyList<string> statuses, int status)
        {
            string exact = status.ToString(CultureInfo.InvariantCulture);
            return new[] { exact, exact[0] + "XX", "default" }
                .Select(wanted => statuses.FirstOrDefault(
                    one => string.Equals(one, wanted, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(one => one != null);
        }
    }
  `;
}

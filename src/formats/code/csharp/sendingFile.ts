import { PROVING } from './provingPart.ts';
import { cs, type CSharp } from './csharpText.ts';

/** Puts a request together, the same for every connector: `src/Contract/Sending.cs`. */
export function sendingFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Concurrent;
    using System.Collections.Generic;
    using System.Linq;
    using System.Net.Http;
    using System.Text;
    using System.Text.RegularExpressions;
    using System.Threading;
    using System.Threading.Tasks;

    namespace ${root}.Contract;

    /// <summary>One request on its way: its parts, as they are put together.</summary>
    internal sealed class Sending
    {
        private static readonly ConcurrentDictionary<string, Token> Tokens = new ConcurrentDictionary<string, Token>();

        private readonly Plan _plan;
        private readonly Configuration _configuration;
        private readonly List<KeyValuePair<Plan, object>> _values = new List<KeyValuePair<Plan, object>>();
        private readonly Dictionary<string, string> _headers =
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        private readonly List<KeyValuePair<string, string>> _query = new List<KeyValuePair<string, string>>();
        private readonly List<string> _cookies = new List<string>();

        public Sending(Plan plan, IReadOnlyDictionary<string, object?> inputs, Configuration configuration)
        {
            _plan = plan;
            _configuration = configuration;
            _headers["Accept"] = "application/json, */*;q=0.5";
            foreach (Plan planned in plan.Parts("inputs"))
            {
                inputs.TryGetValue(planned.Text("input"), out object? given);
                object? value = planned.Has("constant") ? planned.Value("constant") : given;
                if (value != null)
                {
                    _values.Add(new KeyValuePair<Plan, object>(planned, value));
                    Place(planned, value);
                }
            }
        }

        private void Place(Plan planned, object value)
        {
            string place = planned.Text("in");
            if (place == "query")
            {
                _query.AddRange(Texts.Query(planned, value));
            }
            else if (place == "header")
            {
                _headers[planned.Text("name")] = Texts.Simple(planned, value);
            }
            else if (place == "cookie")
            {
                _cookies.Add(planned.Text("name") + "=" + Texts.Encode(Texts.Simple(planned, value)));
            }
        }

        /// <summary>Ready to be sent.</summary>
        public async Task<HttpRequestMessage> Message(CancellationToken stop)
        {
            await Authenticate(stop);
            HttpRequestMessage message = new HttpRequestMessage(new HttpMethod(_plan.Text("method")), Address());
            message.Content = Body();
            if (_cookies.Count > 0)
            {
                _headers["Cookie"] = string.Join("; ", _cookies);
            }
            foreach (KeyValuePair<string, string> header in _headers)
            {
                Add(message, header.Key, header.Value);
            }
            return message;
        }

        private static void Add(HttpRequestMessage message, string name, string value)
        {
            if (value.IndexOfAny(new[] { '\r', '\n', (char)0 }) >= 0)
            {
                throw new InputException("The header " + name + " has to be one line.");
            }
            bool isKnown = string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase)
                || message.Headers.TryAddWithoutValidation(name, value);
            if (!isKnown && message.Content != null)
            {
                message.Content.Headers.Remove(name);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        private Uri Address()
        {
            string address = Setting(_plan.Text("server"));
            foreach (Plan variable in _plan.Parts("variables"))
            {
                address = address.Replace("{" + variable.Text("name") + "}", Setting(variable.Text("setting")));
            }
            if (!Regex.IsMatch(address, "^https?://", RegexOptions.IgnoreCase))
            {
                throw new InvalidOperationException(
                    "The address of the service is no http(s) address: " + _plan.Text("server"));
            }
            string path = Regex.Replace(_plan.Text("path"), "\\{([^{}]+)\\}", found => InPath(found.Groups[1].Value));
            // What stands behind a # is never sent, and nothing may follow it.
            string url = (address.TrimEnd('/') + path).Split('#')[0];
            if (_query.Count > 0)
            {
                url += (url.Contains('?') ? "&" : "?") + Texts.Form(_query);
            }
            return new Uri(url);
        }

        private string InPath(string name)
        {
            foreach (KeyValuePair<Plan, object> one in _values)
            {
                if (one.Key.Text("in") == "path" && one.Key.Text("name") == name)
                {
                    string written = Texts.Segment(one.Key, one.Value);
                    // A segment of dots would lead to another place of the service.
                    if (Regex.IsMatch(written, "^(\\.|%2e)+\\z", RegexOptions.IgnoreCase))
                    {
                        throw new InputException(Json.Write(name) + " cannot be " + written + ".");
                    }
                    return written;
                }
            }
            throw new InputException("The path needs " + Json.Write(name) + ".");
        }

        private HttpContent? Body()
        {
            if (!_plan.Has("body"))
            {
                return null;
            }
            Plan body = _plan.Part("body");
            string kind = body.Text("kind");
            if (kind == "multipart")
            {
                return Multipart();
            }
            if (kind == "file")
            {
                return File(body);
            }
            object? content = Content();
            if (content == null)
            {
                return null;
            }
            string text = kind == "form" ? Texts.Form(Fields(content))
                : kind == "text" && content is string plain ? plain
                : Json.Write(content);
            HttpContent made = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            made.Headers.TryAddWithoutValidation("Content-Type", body.Text("mediaType"));
            return made;
        }

        private HttpContent? File(Plan body)
        {
            foreach (KeyValuePair<Plan, object> one in _values)
            {
                if (one.Key.Text("in") == "body")
                {
                    Parts.Loaded file = Parts.File(new Plan(null), one.Key.Text("input"), one.Value);
                    HttpContent made = new ByteArrayContent(file.Content);
                    made.Headers.TryAddWithoutValidation("Content-Type", Parts.TypeTaken(body, file.Type));
                    return made;
                }
            }
            return null;
        }

        private HttpContent? Multipart()
        {
            string boundary = "part-" + Guid.NewGuid();
            Parts parts = new Parts(boundary);
            foreach (KeyValuePair<Plan, object> one in _values)
            {
                string place = one.Key.Text("in");
                if (place == "field")
                {
                    parts.Add(one.Key, one.Key.Text("name"), one.Value);
                }
                else if (place == "others" || place == "body")
                {
                    foreach (KeyValuePair<string, object?> member in Values.Members(place, one.Value))
                    {
                        if (member.Value != null)
                        {
                            parts.Add(new Plan(null), member.Key, member.Value);
                        }
                    }
                }
            }
            if (parts.IsEmpty)
            {
                return null;
            }
            HttpContent made = new ByteArrayContent(parts.Bytes());
            made.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
            return made;
        }

        /// <summary>What the body is made of; null for none.</summary>
        private object? Content()
        {
            Dictionary<string, object?> members = new Dictionary<string, object?>();
            Dictionary<string, object?> fields = new Dictionary<string, object?>();
            Dictionary<string, object?> variables = new Dictionary<string, object?>();
            foreach (KeyValuePair<Plan, object> one in _values)
            {
                string place = one.Key.Text("in");
                if (place == "body")
                {
                    return one.Value;
                }
                if (place == "others")
                {
                    foreach (KeyValuePair<string, object?> member in Values.Members("others", one.Value))
                    {
                        members[member.Key] = member.Value;
                    }
                }
                else if (place == "field")
                {
                    fields[one.Key.Text("name")] = one.Value;
                }
                else if (place == "variable")
                {
                    variables[one.Key.Text("name")] = one.Value;
                }
            }
            foreach (KeyValuePair<string, object?> field in fields)
            {
                members[field.Key] = field.Value;
            }
            if (variables.Count > 0)
            {
                members["variables"] = variables;
            }
            return members.Count == 0 ? null : members;
        }

        private static IEnumerable<KeyValuePair<string, string>> Fields(object content)
        {
            return Values.Members("body", content).SelectMany(member =>
                (member.Value as IReadOnlyList<object?> ?? new List<object?> { member.Value })
                    .Select(one => new KeyValuePair<string, string>(member.Key, Texts.Plain(one))));
        }

        ${PROVING}

        private string Setting(string name)
        {
            return _configuration.Setting(name) ?? "";
        }
    }
  `;
}

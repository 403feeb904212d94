import { cs, type CSharp } from './csharpText.ts';

/** How values are written in a request, the same for every connector: `src/Contract/Texts.cs`. */
export function textsFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;
    using System.Text;
    using System.Text.RegularExpressions;

    namespace ${root}.Contract;

    /// <summary>Values as they stand in a request.</summary>
    internal static class Texts
    {
        public static string Plain(object? value)
        {
            object? portable = Json.Portable(value);
            if (portable is string text)
            {
                return text;
            }
            if (portable is decimal number)
            {
                return number.ToString("0.############################", CultureInfo.InvariantCulture);
            }
            return Json.Write(portable);
        }

        public static string Encode(string text)
        {
            return Uri.EscapeDataString(text);
        }

        /// <summary>
        /// As OData writes a key or a parameter: behind its style stands the form, * in it is the value, which cannot end it.
        /// </summary>
        public static string Literal(Plan planned, object value)
        {
            string form = planned.Text("style").Substring("odata ".Length);
            string before = form.Substring(0, form.IndexOf('*'));
            string after = form.Substring(form.IndexOf('*') + 1);
            string text = Plain(value);
            if (before.EndsWith('\''))
            {
                return before + text.Replace("'", "''") + after;
            }
            if (!Regex.IsMatch(text, "^[A-Za-z0-9_.:+-]+\\z"))
            {
                throw new InputException(Json.Write(planned.Text("name")) + " cannot be " + Json.Write(text) + ".");
            }
            return before + text + after;
        }

        /// <summary>As OpenAPI writes headers and cookies.</summary>
        public static string Simple(Plan planned, object value)
        {
            if (planned.Has("isJson"))
            {
                return Json.Write(value);
            }
            if (value is IReadOnlyList<object?> list)
            {
                return string.Join(",", list.Select(Plain));
            }
            return value is IReadOnlyDictionary<string, object?> members
                ? Joined(Entries(members), planned.Flag("explode", false) ? "=" : ",", ",")
                : Plain(value);
        }

        /// <summary>As OpenAPI writes parameters of a query.</summary>
        public static IEnumerable<KeyValuePair<string, string>> Query(Plan planned, object value)
        {
            string name = planned.Text("name");
            string style = planned.Text("style", "form");
            bool explode = planned.Flag("explode", style == "form");
            if (style.StartsWith("odata ", StringComparison.Ordinal))
            {
                return One(name, Literal(planned, value));
            }
            if (planned.Has("isJson"))
            {
                return One(name, Json.Write(value));
            }
            if (value is IReadOnlyList<object?> list)
            {
                return explode
                    ? list.Select(one => Pair(name, Plain(one)))
                    : One(name, string.Join(Separator(style), list.Select(Plain)));
            }
            if (!(value is IReadOnlyDictionary<string, object?>))
            {
                return One(name, Plain(value));
            }
            IReadOnlyList<KeyValuePair<string, string>> entries = Entries((IReadOnlyDictionary<string, object?>)value);
            if (style == "deepObject")
            {
                return entries.Select(one => Pair(name + "[" + one.Key + "]", one.Value));
            }
            return explode ? entries : One(name, Joined(entries, ",", ","));
        }

        /// <summary>As OpenAPI writes parameters of a path.</summary>
        public static string Segment(Plan planned, object value)
        {
            string style = planned.Text("style", "simple");
            bool explode = planned.Flag("explode", false);
            if (style.StartsWith("odata ", StringComparison.Ordinal))
            {
                return Encode(Literal(planned, value));
            }
            string start = style == "label" ? "." : style == "matrix" ? ";" : "";
            string between = start == "" ? "," : start;
            string named = style == "matrix" ? Encode(planned.Text("name")) + "=" : "";
            if (planned.Has("isJson"))
            {
                return start + named + Encode(Json.Write(value));
            }
            if (value is IReadOnlyList<object?> list)
            {
                IEnumerable<string> all = list.Select(one => Encode(Plain(one)));
                return start + (explode
                    ? string.Join(between, all.Select(one => named + one))
                    : named + string.Join(",", all));
            }
            if (value is IReadOnlyDictionary<string, object?> members)
            {
                IReadOnlyList<KeyValuePair<string, string>> entries = Entries(members)
                    .Select(one => Pair(Encode(one.Key), Encode(one.Value)))
                    .ToList();
                return start + (explode ? Joined(entries, "=", between) : named + Joined(entries, ",", ","));
            }
            return start + named + Encode(Plain(value));
        }

        public static string Form(IEnumerable<KeyValuePair<string, string>> fields)
        {
            return string.Join("&", fields.Select(one => Encode(one.Key) + "=" + Encode(one.Value)));
        }

        public static string Basic(string user, string password)
        {
            return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password));
        }

        private static string Separator(string style)
        {
            return style == "spaceDelimited" ? " " : style == "pipeDelimited" ? "|" : style == "tabDelimited" ? "\t" : ",";
        }

        private static IReadOnlyList<KeyValuePair<string, string>> Entries(IReadOnlyDictionary<string, object?> members)
        {
            return members.Select(one => Pair(one.Key, Plain(one.Value))).ToList();
        }

        private static string Joined(
            IEnumerable<KeyValuePair<string, string>> entries, string inside, string between)
        {
            return string.Join(between, entries.Select(one => one.Key + inside + one.Value));
        }

        private static KeyValuePair<string, string> Pair(string name, string value)
        {
            return new KeyValuePair<string, string>(name, value);
        }

        private static IEnumerable<KeyValuePair<string, string>> One(string name, string value)
        {
            return new[] { Pair(name, value) };
        }
    }
  `;
}

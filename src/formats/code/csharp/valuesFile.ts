import { cs, type CSharp } from './csharpText.ts';

/** Reading of variables, the same for every connector: `src/Contract/Values.cs`. */
export function valuesFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;

    namespace ${root}.Contract;

    /// <summary>Variables as engines have them, read as the types of the definition.</summary>
    public sealed class Values
    {
        private readonly IReadOnlyDictionary<string, object?> _variables;

        public Values(IReadOnlyDictionary<string, object?> variables)
        {
            _variables = variables;
        }

        public T Required<T>(string name, Func<string, object, T> read)
        {
            object? value = Get(name);
            if (value == null)
            {
                throw new InputException("The input " + Json.Write(name) + " is missing.");
            }
            return read(name, value);
        }

        /// <summary>Null for what is not there.</summary>
        public T? Optional<T>(string name, Func<string, object, T> read) where T : class
        {
            object? value = Get(name);
            return value == null ? null : read(name, value);
        }

        /// <summary>Null for what is not there.</summary>
        public T? OptionalValue<T>(string name, Func<string, object, T> read) where T : struct
        {
            object? value = Get(name);
            return value == null ? (T?)null : read(name, value);
        }

        private object? Get(string name)
        {
            return _variables.TryGetValue(name, out object? value) ? value : null;
        }

        /// <summary>Without what is not there.</summary>
        public static IReadOnlyDictionary<string, object?> Present(IReadOnlyDictionary<string, object?> variables)
        {
            return variables.Where(one => one.Value != null).ToDictionary(one => one.Key, one => one.Value);
        }

        public static string Text(string name, object value)
        {
            return value is string text ? text : throw Wrong(name, "text", value);
        }

        public static long Integer(string name, object value)
        {
            decimal number = value is long || value is int || value is decimal
                ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
                : throw Wrong(name, "a whole number", value);
            return number == decimal.Truncate(number) && number >= long.MinValue && number <= long.MaxValue
                ? (long)number
                : throw Wrong(name, "a whole number", value);
        }

        public static decimal Decimal(string name, object value)
        {
            return value is long || value is int || value is decimal
                ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
                : throw Wrong(name, "a number", value);
        }

        public static bool Flag(string name, object value)
        {
            return value is bool flag ? flag : throw Wrong(name, "true or false", value);
        }

        public static DateOnly Date(string name, object value)
        {
            if (value is DateOnly date)
            {
                return date;
            }
            string text = value as string ?? "";
            return DateOnly.TryParseExact(
                text.Length > 10 ? text.Substring(0, 10) : text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly read)
                ? read
                : throw Wrong(name, "a date like 2026-05-31", value);
        }

        /// <summary>A time without a zone is one of UTC.</summary>
        public static DateTimeOffset DateTime(string name, object value)
        {
            if (value is DateTimeOffset time)
            {
                return time;
            }
            string text = value as string ?? "";
            return text.Contains('T') && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset read)
                ? read
                : throw Wrong(name, "a time like 2026-05-31T12:30:00+02:00", value);
        }

        public static IReadOnlyList<object?> List(string name, object value)
        {
            return value is IReadOnlyList<object?> list ? list : throw Wrong(name, "a list", value);
        }

        public static IReadOnlyDictionary<string, object?> Members(string name, object value)
        {
            return value is IReadOnlyDictionary<string, object?> members
                ? members
                : throw Wrong(name, "an object", value);
        }

        public static object Anything(string name, object value)
        {
            return value;
        }

        public static Func<string, object, string> OneOf(params string[] allowed)
        {
            return (name, value) =>
                value is string text && allowed.Contains(text)
                    ? text
                    : throw Wrong(name, "one of " + string.Join(", ", allowed), value);
        }

        private static InputException Wrong(string name, string wanted, object value)
        {
            string shown = Json.Write(value);
            return new InputException(
                Json.Write(name) + " has to be " + wanted + ", and is "
                    + (shown.Length > 80 ? shown.Substring(0, 80) : shown) + ".");
        }
    }
  `;
}

/** `src/Contract/Json.cs` */
export function jsonFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;
    using System.Text.Encodings.Web;
    using System.Text.Json;

    namespace ${root}.Contract;

    /// <summary>JSON as dictionaries, lists, texts, numbers (long or decimal), truth values and null.</summary>
    public static class Json
    {
        private static readonly JsonSerializerOptions Options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        public static object? Parse(string text)
        {
            using (JsonDocument document = JsonDocument.Parse(text))
            {
                return ValueOf(document.RootElement);
            }
        }

        /// <summary>Of an object, in as many parts as it takes.</summary>
        public static IReadOnlyDictionary<string, object?> Members(params string[] parts)
        {
            return Parse(string.Concat(parts)) as IReadOnlyDictionary<string, object?>
                ?? throw new JsonException("This is no object.");
        }

        public static string Write(object? value)
        {
            return JsonSerializer.Serialize<object?>(Portable(value), Options);
        }

        /// <summary>A date or a time as the text that JSON has for it.</summary>
        public static object? Portable(object? value)
        {
            if (value is DateOnly date)
            {
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            if (value is DateTimeOffset time)
            {
                return time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
            }
            if (value is IReadOnlyDictionary<string, object?> members)
            {
                return members.ToDictionary(one => one.Key, one => Portable(one.Value));
            }
            return value is IReadOnlyList<object?> list ? list.Select(Portable).ToList() : value;
        }

        private static object? ValueOf(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    Dictionary<string, object?> members = new Dictionary<string, object?>();
                    foreach (JsonProperty property in element.EnumerateObject())
                    {
                        members[property.Name] = ValueOf(property.Value);
                    }
                    return members;
                case JsonValueKind.Array:
                    return element.EnumerateArray().Select(ValueOf).ToList();
                case JsonValueKind.String:
                    return element.GetString();
                case JsonValueKind.Number:
                    return NumberOf(element);
                case JsonValueKind.True:
                    return true;
                case JsonValueKind.False:
                    return false;
                default:
                    return null;
            }
        }

        private static object NumberOf(JsonElement element)
        {
            if (element.TryGetInt64(out long whole))
            {
                return whole;
            }
            return element.TryGetDecimal(out decimal number) ? (object)number : element.GetDouble();
        }
    }
  `;
}

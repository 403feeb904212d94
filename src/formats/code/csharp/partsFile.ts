import { cs, type CSharp } from './csharpText.ts';

/** Files, and the parts of a body of several, the same for every connector: `src/Contract/Parts.cs`. */
export function partsFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.IO;
    using System.Linq;
    using System.Text;
    using System.Text.RegularExpressions;

    namespace ${root}.Contract;

    /// <summary>Files and fields, as they are sent.</summary>
    internal sealed class Parts
    {
        private readonly string _boundary;
        private readonly MemoryStream _made = new MemoryStream();

        public Parts(string boundary)
        {
            _boundary = boundary;
        }

        public bool IsEmpty
        {
            get { return _made.Length == 0; }
        }

        /// <summary>A list is a part for each of its values.</summary>
        public void Add(Plan planned, string name, object value)
        {
            if (value is IReadOnlyList<object?> list && !planned.Has("isJson"))
            {
                foreach (object one in list.OfType<object>())
                {
                    AddOne(planned, name, one);
                }
            }
            else
            {
                AddOne(planned, name, value);
            }
        }

        public byte[] Bytes()
        {
            Write("--" + _boundary + "--\r\n");
            return _made.ToArray();
        }

        private void AddOne(Plan planned, string name, object value)
        {
            if (planned.Has("isFile"))
            {
                Loaded file = File(planned, name, value);
                AddPart(name, file.Name, file.Type, file.Content);
                return;
            }
            bool isText = !planned.Has("isJson")
                && !(value is IReadOnlyDictionary<string, object?>)
                && !(value is IReadOnlyList<object?>);
            string type = planned.Text("partType", isText ? "" : "application/json");
            AddPart(name, "", type, Encoding.UTF8.GetBytes(isText ? Texts.Plain(value) : Json.Write(value)));
        }

        /// <summary>
        /// Its content as a text, as a data: address, or in base64 beside its name and type. Engines often hand on a reference.
        /// </summary>
        public static Loaded File(Plan planned, string name, object value)
        {
            Plan told = new Plan(value);
            string filename = Told(told, name, "name", "fileName");
            string type = Told(told, planned.Text("partType", "application/octet-stream"), "mimeType", "contentType");
            if (value is string text)
            {
                Match data = Regex.Match(text, "^data:([^,;]*)[^,]*;base64,(.*)\\z", RegexOptions.Singleline);
                if (!data.Success)
                {
                    return new Loaded(filename, type, Encoding.UTF8.GetBytes(text));
                }
                string own = data.Groups[1].Value;
                return new Loaded(filename, own == "" ? type : own, Decoded(name, data.Groups[2].Value));
            }
            if (!(told.Value("content") is string))
            {
                throw new InputException(
                    Json.Write(name) + " only refers to a file: put what is in it, in base64, into its member \"content\".");
            }
            return new Loaded(filename, type, Decoded(name, told.Text("content")));
        }

        /// <summary>The type of a file where the service takes it, or else the first one that it takes.</summary>
        public static string TypeTaken(Plan body, string told)
        {
            List<string> taken = new List<string> { body.Text("mediaType") };
            taken.AddRange(body.Texts("others"));
            string own = TypeText(told);
            string[] fitting = new[] { "*/*", Bare(own).Split('/')[0] + "/*", Bare(own) };
            return taken.Any(one => fitting.Contains(Bare(one)))
                ? own
                : TypeText(taken.FirstOrDefault(one => !one.Contains('*')) ?? "");
        }

        private static string Bare(string type)
        {
            return type.Split(';')[0].Trim().ToLowerInvariant();
        }

        /// <summary>What is no media type could be more than one line.</summary>
        private static string TypeText(string type)
        {
            bool isType = Regex.IsMatch(type, "^[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+(;[ -~]*)?\\z");
            return isType ? type : "application/octet-stream";
        }

        private static string Told(Plan told, string otherwise, params string[] keys)
        {
            return keys.Select(key => told.Text(key)).FirstOrDefault(one => one != "") ?? otherwise;
        }

        private static byte[] Decoded(string name, string text)
        {
            try
            {
                return Convert.FromBase64String(text);
            }
            catch (FormatException)
            {
                throw new InputException("The content of " + Json.Write(name) + " is no base64.");
            }
        }

        private void AddPart(string name, string filename, string type, byte[] content)
        {
            Write("--" + _boundary + "\r\nContent-Disposition: form-data; name=\"" + Quoted(name) + "\"");
            if (filename != "")
            {
                Write("; filename=\"" + Quoted(filename) + "\"");
            }
            if (type != "")
            {
                Write("\r\nContent-Type: " + TypeText(type));
            }
            Write("\r\n\r\n");
            _made.Write(content, 0, content.Length);
            Write("\r\n");
        }

        private void Write(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            _made.Write(bytes, 0, bytes.Length);
        }

        /// <summary>As forms of browsers write a name.</summary>
        private static string Quoted(string text)
        {
            return text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
        }

        internal sealed class Loaded
        {
            public Loaded(string name, string type, byte[] content)
            {
                Name = name;
                Type = type;
                Content = content;
            }

            public string Name { get; }

            public string Type { get; }

            public byte[] Content { get; }
        }
    }
  `;
}

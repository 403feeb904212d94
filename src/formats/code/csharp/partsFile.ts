import { cs, type CSharp } from './csharpText.ts';

/** The parts of a body of several, the same for every connector: `src/Contract/Parts.cs`. */
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
                AddFile(planned, name, value);
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
        private void AddFile(Plan planned, string name, object value)
        {
            Plan told = new Plan(value);
            string filename = Told(told, name, "name", "fileName");
            string type = Told(told, planned.Text("partType", "application/octet-stream"), "mimeType", "contentType");
            if (value is string text)
            {
                Match data = Regex.Match(text, "^data:([^,;]*)[^,]*;base64,(.*)\\z", RegexOptions.Singleline);
                if (!data.Success)
                {
                    AddPart(name, filename, type, Encoding.UTF8.GetBytes(text));
                    return;
                }
                string own = data.Groups[1].Value;
                AddPart(name, filename, own == "" ? type : own, Decoded(name, data.Groups[2].Value));
                return;
            }
            if (!(told.Value("content") is string))
            {
                throw new InputException(
                    Json.Write(name) + " only refers to a file: put what is in it, in base64, into its member \"content\".");
            }
            AddPart(name, filename, type, Decoded(name, told.Text("content")));
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
                // What is no media type could be more than one line.
                bool isType = Regex.IsMatch(type, "^[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+(;[ -~]*)?\\z");
                Write("\r\nContent-Type: " + (isType ? type : "application/octet-stream"));
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
    }
  `;
}

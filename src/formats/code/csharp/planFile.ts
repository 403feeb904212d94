import { cs, type CSharp } from './csharpText.ts';

/** How a request that an action is, is read: `src/Contract/Plan.cs`. */
export function planFile(root: CSharp): CSharp {
  return cs`
    using System.Collections.Generic;
    using System.Linq;

    namespace ${root}.Contract;

    /// <summary>A part of the plan of a request, which is JSON.</summary>
    public sealed class Plan
    {
        private readonly IReadOnlyDictionary<string, object?> _members;

        public Plan(object? value)
        {
            _members = value as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();
        }

        public bool Has(string name)
        {
            return _members.ContainsKey(name);
        }

        public object? Value(string name)
        {
            return _members.TryGetValue(name, out object? value) ? value : null;
        }

        public string Text(string name, string otherwise = "")
        {
            return Value(name) as string ?? otherwise;
        }

        public bool Flag(string name, bool otherwise)
        {
            return Value(name) is bool flag ? flag : otherwise;
        }

        public Plan Part(string name)
        {
            return new Plan(Value(name));
        }

        public IReadOnlyList<object?> All(string name)
        {
            return Value(name) as IReadOnlyList<object?> ?? new List<object?>();
        }

        public IReadOnlyList<Plan> Parts(string name)
        {
            return All(name).Select(one => new Plan(one)).ToList();
        }

        public IReadOnlyList<string> Texts(string name)
        {
            return All(name).OfType<string>().ToList();
        }
    }
  `;
}

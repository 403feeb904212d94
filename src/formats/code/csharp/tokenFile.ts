import { cs, type CSharp } from './csharpText.ts';

/** `src/Contract/Token.cs` */
export function tokenFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Concurrent;

    namespace ${root}.Contract;

    /// <summary>What an authorization server gave, and for how long it is good.</summary>
    public sealed class Token
    {
        private readonly string _value;
        private readonly DateTimeOffset _until;

        private Token(string value, DateTimeOffset until)
        {
            _value = value;
            _until = until;
        }

        /// <summary>Null for none, or one that is too old.</summary>
        public static string? Good(ConcurrentDictionary<string, Token> all, string key)
        {
            return all.TryGetValue(key, out Token? known) && known._until > DateTimeOffset.UtcNow ? known._value : null;
        }

        /// <summary>Half a minute less than it is good for.</summary>
        public static string Keep(ConcurrentDictionary<string, Token> all, string key, Plan answer)
        {
            double seconds = answer.Value("expires_in") is long told ? told : 60;
            string value = answer.Text("access_token");
            all[key] = new Token(value, DateTimeOffset.UtcNow.AddSeconds(seconds - 30));
            return value;
        }
    }
  `;
}

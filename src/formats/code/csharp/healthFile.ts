import { cs, type CSharp } from './csharpText.ts';

/** What probes of containers ask: `src/Engine/Health.cs`. */
export function healthFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Globalization;
    using System.Net;
    using System.Threading.Tasks;

    namespace ${root}.Engine;

    /// <summary>GET /health, for probes: 200 while jobs are taken, 503 once it stops. It says nothing else.</summary>
    public sealed class Health : IDisposable
    {
        private const int Port = 8080;

        private readonly HttpListener _listener = new HttpListener();
        private volatile bool _isStopping;

        /// <param name="host">A star for every address of this machine.</param>
        /// <param name="port">Where it answers.</param>
        public Health(string host, int port)
        {
            _listener.Prefixes.Add("http://" + host + ":" + port.ToString(CultureInfo.InvariantCulture) + "/");
            _listener.Start();
            Task.Run(Serve);
        }

        /// <exception cref="FormatException">It is no number.</exception>
        public static int PortOf(string? told)
        {
            return string.IsNullOrWhiteSpace(told) ? Port : int.Parse(told, CultureInfo.InvariantCulture);
        }

        public void Stopping()
        {
            _isStopping = true;
        }

        public void Dispose()
        {
            _listener.Close();
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    HttpListenerContext asked = await _listener.GetContextAsync();
                    bool isKnown = asked.Request.HttpMethod == "GET" && asked.Request.RawUrl == "/health";
                    asked.Response.StatusCode = !isKnown ? 404 : _isStopping ? 503 : 200;
                    asked.Response.Close();
                }
            }
            catch (Exception error) when (error is HttpListenerException || error is ObjectDisposedException)
            {
                // It was closed.
            }
        }
    }
  `;
}

/** `tests/HealthTests.cs` */
export function healthTest(root: CSharp): CSharp {
  return cs`
    using System.Net;
    using System.Net.Http;
    using System.Net.Sockets;
    using System.Threading.Tasks;
    using ${root}.Engine;
    using Xunit;

    namespace ${root}.Tests;

    public class HealthTests
    {
        private static int FreePort()
        {
            TcpListener free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            int port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            return port;
        }

        [Fact]
        public async Task ProbesAreToldThatJobsAreTakenUntilItStops()
        {
            int port = FreePort();
            using (Health health = new Health("127.0.0.1", port))
            using (HttpClient client = new HttpClient(new HttpClientHandler { UseProxy = false }))
            {
                string address = "http://127.0.0.1:" + port + "/health";
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
                health.Stopping();
                Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(address)).StatusCode);
            }
        }

        [Fact]
        public void ThePortIsTheOneOfTheEnvironment()
        {
            Assert.Equal(8080, Health.PortOf(null));
            Assert.Equal(9000, Health.PortOf("9000"));
        }
    }
  `;
}

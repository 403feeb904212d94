import { cs, type CSharp } from './csharpText.ts';

/** `tests/AnswerTests.cs` */
export function answerTest(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.IO;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;
    using ${root}.Engine;
    using Xunit;

    namespace ${root}.Tests;

    public class AnswerTests
    {
        private static Task<Answer> To(Func<object?, IReadOnlyDictionary<string, object?>> run)
        {
            Endpoint endpoint = new Endpoint("test", new string[0], new string[0], (variables, configuration, stop) =>
                Task.FromResult(run(variables["a"])));
            Job job = new Job { Key = "1", Variables = With("a", 1L), Retries = 3 };
            return Answer.To(endpoint, job, new Configuration(name => name), CancellationToken.None);
        }

        private static Dictionary<string, object?> With(string name, object? value)
        {
            return new Dictionary<string, object?> { [name] = value };
        }

        [Fact]
        public async Task OutputsCompleteTheJob()
        {
            Answer answer = await To(value => With("b", value));
            Assert.Equal(Outcome.Completed, answer.Outcome);
            Assert.Equal(1L, answer.Variables["b"]);
        }

        [Fact]
        public async Task AConnectorExceptionGoesIntoTheProcess()
        {
            Answer answer = await To(value => throw new ConnectorException("E1", "as told", With("c", 2L)));
            Assert.Equal(Outcome.Raised, answer.Outcome);
            Assert.Equal("E1", answer.Code);
            Assert.Equal("as told", answer.Message);
            Assert.Equal(2L, answer.Variables["c"]);
        }

        [Fact]
        public async Task AnythingElseFailsTheJobAndItIsTriedAgain()
        {
            Answer answer = await To(value => throw new IOException("no network"));
            Assert.Equal(Outcome.Failed, answer.Outcome);
            Assert.Equal("no network", answer.Message);
            Assert.Equal(2, answer.Retries);
        }

        [Fact]
        public async Task AWrongInputIsNotTriedAgain()
        {
            Answer answer = await To(value => throw new InputException("missing"));
            Assert.Equal(Outcome.Failed, answer.Outcome);
            Assert.Equal(0, answer.Retries);
        }

        [Fact]
        public async Task ItsSummaryHoldsNothingOfWhatItWasTold()
        {
            Assert.Equal("completed", (await To(value => With("b", "a secret"))).Summary);
            Assert.Equal(
                "failed, 2 retries left", (await To(value => throw new IOException("a secret"))).Summary);
        }
    }
  `;
}

/** `tests/JobsTests.cs` */
export function jobsTest(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;
    using ${root}.Engine;
    using Xunit;

    namespace ${root}.Tests;

    public class JobsTests
    {
        private const string OneJob =
            "{\"jobs\":[{\"jobKey\":\"7\",\"retries\":3,\"variables\":{\"a\":1}}],\"access_token\":\"t\"}";

        private static CamundaClient Engine(Service service, string strategy)
        {
            return new CamundaClient(name =>
                name == "CAMUNDA_REST_ADDRESS" ? service.Address
                    : name == "CAMUNDA_OAUTH_URL" ? service.Address + "/token"
                    : name == "CAMUNDA_AUTH_STRATEGY" ? strategy : name);
        }

        /// <summary>Answers one job, and stops.</summary>
        private static async Task Answered(Service service, Func<object?, object?> work)
        {
            using (CancellationTokenSource stop = new CancellationTokenSource())
            {
                Endpoint endpoint = new Endpoint("test.add", new[] { "a" }, new[] { "b" }, (variables, settings, ignored) =>
                {
                    stop.Cancel();
                    IReadOnlyDictionary<string, object?> outputs =
                        new Dictionary<string, object?> { ["b"] = work(variables["a"]) };
                    return Task.FromResult(outputs);
                });
                Configuration configuration = new Configuration(name => name);
                await new Jobs(Engine(service, "NONE"), endpoint, configuration).Run(stop.Token);
            }
        }

        [Fact]
        public async Task AJobIsTakenAndCompletedWithItsOutputs()
        {
            using (Service service = new Service(200, OneJob))
            {
                await Answered(service, a => a);
                Assert.Contains("POST /v2/jobs/activation", service.Seen);
                Assert.Contains("POST /v2/jobs/7/completion", service.Seen);
                Assert.Contains("{\"variables\":{\"b\":1}}", service.Bodies);
            }
        }

        [Fact]
        public async Task AnErrorGoesIntoTheProcess()
        {
            using (Service service = new Service(200, OneJob))
            {
                await Answered(service, a => throw new ConnectorException("E1", "as told"));
                Assert.Contains("POST /v2/jobs/7/error", service.Seen);
                Assert.Contains(service.Bodies, body => body.Contains("\"errorCode\":\"E1\""));
            }
        }

        [Fact]
        public async Task AnythingElseFailsTheJob()
        {
            using (Service service = new Service(200, OneJob))
            {
                await Answered(service, a => throw new InvalidOperationException("no network"));
                Assert.Contains("POST /v2/jobs/7/failure", service.Seen);
                Assert.Contains(service.Bodies, body => body.Contains("\"retries\":2"));
            }
        }

        [Theory]
        [InlineData("NONE", "")]
        [InlineData("BASIC", "Basic Q0FNVU5EQV9CQVNJQ19BVVRIX1VTRVJOQU1FOkNBTVVOREFfQkFTSUNfQVVUSF9QQVNTV09SRA==")]
        [InlineData("OAUTH", "Bearer t")]
        public async Task ItSaysWhoItIs(string strategy, string authorization)
        {
            using (Service service = new Service(200, OneJob))
            {
                Endpoint endpoint = new Endpoint("test.add", new string[0], new string[0], (variables, configuration, stop) =>
                    Task.FromResult(variables));
                IReadOnlyList<Job> jobs =
                    await Engine(service, strategy).Activate(endpoint, 1, CancellationToken.None);
                Assert.Equal("7", Assert.Single(jobs).Key);
                Assert.Equal(authorization, service.Authorizations[service.Authorizations.Count - 1]);
            }
        }

        [Fact]
        public void ItSaysWhatIsMissing()
        {
            Assert.Contains("CAMUNDA_REST_ADDRESS", Assert.Single(CamundaClient.Validate(name => null)));
        }
    }
  `;
}

/** `tests/Service.cs` */
export function serviceFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.IO;
    using System.Net;
    using System.Net.Sockets;
    using System.Text;
    using System.Threading.Tasks;

    namespace ${root}.Tests;

    /// <summary>A service that always answers the same.</summary>
    public sealed class Service : IDisposable
    {
        private readonly int _status;
        private readonly byte[] _body;
        private readonly string _type;
        private readonly HttpListener _listener;

        static Service()
        {
            // It is on this machine, whatever proxy stands before others.
            Environment.SetEnvironmentVariable("no_proxy", "127.0.0.1");
        }

        public Service(int status, string? body)
            : this(status, Encoding.UTF8.GetBytes(body ?? ""), "application/json")
        {
        }

        public Service(int status, byte[] body, string type)
        {
            _status = status;
            _body = body;
            _type = type;
            _listener = Listening();
            Task.Run(Serve);
        }

        public string Address { get; private set; } = "";

        /// <summary>Method and path of each request.</summary>
        public List<string> Seen { get; } = new List<string>();

        public List<string> Bodies { get; } = new List<string>();

        public List<byte[]> Sent { get; } = new List<byte[]>();

        public List<string> Authorizations { get; } = new List<string>();

        public void Dispose()
        {
            _listener.Close();
        }

        /// <summary>On a free port: another program may take it in between.</summary>
        private HttpListener Listening()
        {
            for (int attempt = 1; ; attempt += 1)
            {
                TcpListener free = new TcpListener(IPAddress.Loopback, 0);
                free.Start();
                Address = "http://127.0.0.1:" + ((IPEndPoint)free.LocalEndpoint).Port;
                free.Stop();
                HttpListener listener = new HttpListener();
                listener.Prefixes.Add(Address + "/");
                try
                {
                    listener.Start();
                    return listener;
                }
                catch (HttpListenerException)
                {
                    if (attempt == 10)
                    {
                        throw;
                    }
                }
            }
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    HttpListenerContext context = await _listener.GetContextAsync();
                    await Answer(context);
                }
            }
            catch (Exception)
            {
                // It was closed.
            }
        }

        private async Task Answer(HttpListenerContext context)
        {
            HttpListenerRequest request = context.Request;
            string path = request.Url == null ? "" : request.Url.AbsolutePath;
            MemoryStream sent = new MemoryStream();
            await request.InputStream.CopyToAsync(sent);
            bool isToken = path == "/token";
            lock (Seen)
            {
                if (!isToken)
                {
                    Seen.Add(request.HttpMethod + " " + path);
                    Sent.Add(sent.ToArray());
                    Bodies.Add(Encoding.UTF8.GetString(sent.ToArray()));
                    Authorizations.Add(request.Headers["Authorization"] ?? "");
                }
            }
            byte[] bytes = isToken ? Encoding.UTF8.GetBytes("{\"access_token\":\"t\"}") : _body;
            HttpListenerResponse response = context.Response;
            response.StatusCode = isToken ? 200 : _status;
            response.ContentType = isToken ? "application/json" : _type;
            if (request.HttpMethod != "HEAD" && _status != 204)
            {
                response.ContentLength64 = bytes.Length;
                await response.OutputStream.WriteAsync(bytes, 0, bytes.Length);
            }
            response.Close();
        }
    }
  `;
}

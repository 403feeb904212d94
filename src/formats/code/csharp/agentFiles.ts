import type { CodeModel } from '../CodeModel.ts';
import { cs, csName, csString, type CSharp } from './csharpText.ts';

/** Every action of the connector: `src/Endpoints.cs`. */
export function endpointsFile({ actions }: CodeModel, types: readonly string[], root: CSharp): CSharp {
  return cs`
    using System.Collections.Generic;
    using ${root}.Actions;
    using ${root}.Contract;

    namespace ${root};

    /// <summary>Every action of the connector, by its implementation: the job type that service tasks name.</summary>
    public static class Endpoints
    {
        public static readonly IReadOnlyList<Endpoint> All = new Endpoint[]
        {
            ${actions.map(({ implementation }, at) => {
              const type = types[at] ?? '';
              const [inputs, outputs] = [csName(`${type}Inputs`), csName(`${type}Outputs`)];
              return cs`
                new Endpoint(${csString(implementation)}, ${inputs}.Names, ${outputs}.Names, async (variables, configuration, stop) =>
                    (await ${csName(`${type}Action`)}.Run(${inputs}.Read(variables), configuration, stop)).ToVariables()),
              `;
            })}
        };
    }
  `;
}

/** `src/Endpoint.cs` */
export function endpointFile(root: CSharp): CSharp {
  return cs`
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;

    namespace ${root};

    /// <summary>Does the work of an action.</summary>
    public delegate Task<IReadOnlyDictionary<string, object?>> Work(
        IReadOnlyDictionary<string, object?> variables, Configuration configuration, CancellationToken stop);

    /// <summary>An action as others call it.</summary>
    public sealed class Endpoint
    {
        public Endpoint(string name, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, Work run)
        {
            Name = name;
            Inputs = inputs;
            Outputs = outputs;
            Run = run;
        }

        public string Name { get; }

        public IReadOnlyList<string> Inputs { get; }

        public IReadOnlyList<string> Outputs { get; }

        public Work Run { get; }
    }
  `;
}

/** `src/Agent.cs` */
export function agentFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Linq;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;
    using ${root}.Engine;

    namespace ${root};

    /// <summary>
    /// The connector as an agent: it is created with settings, started and stopped, and takes inputs by endpoint. Here the
    /// jobs of an engine come in; another host calls Receive.
    /// </summary>
    public sealed class Agent
    {
        private readonly CancellationTokenSource _stop = new CancellationTokenSource();
        private Configuration? _settings;
        private CamundaClient? _engine;
        private Task _work = Task.CompletedTask;

        /// <summary>Why it cannot be created with these settings; empty where it can.</summary>
        public static IReadOnlyList<string> Validate(Func<string, string?> environment)
        {
            List<string> problems = new List<string>();
            try
            {
                new Configuration(environment);
            }
            catch (InvalidOperationException error)
            {
                problems.Add(error.Message);
            }
            problems.AddRange(CamundaClient.Validate(environment));
            return problems;
        }

        /// <summary>The names of what an endpoint takes.</summary>
        public static IReadOnlyList<string> GetInputAttributes(string endpoint)
        {
            return Find(endpoint).Inputs;
        }

        /// <summary>The names of what an endpoint gives.</summary>
        public static IReadOnlyList<string> GetOutputAttributes(string endpoint)
        {
            return Find(endpoint).Outputs;
        }

        /// <param name="settings">What the connector is told.</param>
        /// <param name="engine">Whose jobs it answers once it is started; null where others call it.</param>
        public void Create(Configuration settings, CamundaClient? engine)
        {
            _settings = settings;
            _engine = engine;
        }

        /// <summary>Waits for jobs, beside all else.</summary>
        public void Start()
        {
            Configuration settings = Created();
            CamundaClient? engine = _engine;
            if (engine != null)
            {
                _work = Task.WhenAll(Endpoints.All.Select(one => new Jobs(engine, one, settings).Run(_stop.Token)));
            }
        }

        /// <summary>What an endpoint makes of these inputs.</summary>
        public Task<IReadOnlyDictionary<string, object?>> Receive(
            string endpoint, IReadOnlyDictionary<string, object?> inputs, CancellationToken stop)
        {
            return Find(endpoint).Run(inputs, Created(), stop);
        }

        /// <summary>Takes no more jobs, and waits for those that are under way.</summary>
        public async Task Stop()
        {
            _stop.Cancel();
            await _work;
        }

        private Configuration Created()
        {
            return _settings ?? throw new InvalidOperationException("Create the agent first.");
        }

        private static Endpoint Find(string endpoint)
        {
            return Endpoints.All.FirstOrDefault(one => one.Name == endpoint)
                ?? throw new ArgumentException("There is no endpoint " + endpoint + ".");
        }
    }
  `;
}

/** `src/Program.cs` */
export function programFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Runtime.InteropServices;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;
    using ${root}.Engine;

    namespace ${root};

    /// <summary>Waits for jobs until it is told to stop.</summary>
    public static class Program
    {
        public static async Task<int> Main()
        {
            IReadOnlyList<string> problems = Agent.Validate(Environment.GetEnvironmentVariable);
            if (problems.Count > 0)
            {
                Console.Error.WriteLine(string.Join(Environment.NewLine, problems));
                return 1;
            }
            Agent agent = new Agent();
            agent.Create(
                new Configuration(Environment.GetEnvironmentVariable),
                new CamundaClient(Environment.GetEnvironmentVariable));
            TaskCompletionSource<bool> stopped = new TaskCompletionSource<bool>();
            Action<PosixSignalContext> stop = sign =>
            {
                sign.Cancel = true;
                stopped.TrySetResult(true);
            };
            using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, stop))
            using (PosixSignalRegistration.Create(PosixSignal.SIGINT, stop))
            using (Health health = new Health("*", Health.PortOf(Environment.GetEnvironmentVariable("HEALTH_PORT"))))
            {
                agent.Start();
                Console.WriteLine("Waiting for jobs of " + Endpoints.All.Count + " types");
                await stopped.Task;
                health.Stopping();
                await agent.Stop();
            }
            return 0;
        }
    }
  `;
}

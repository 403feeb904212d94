import { cs, type CSharp } from './csharpText.ts';

// What makes the actions of a connector job workers of Camunda 8, over its REST interface: the namespace `Engine`.

/** `src/Engine/Job.cs` */
export function jobFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using ${root}.Contract;

    namespace ${root}.Engine;

    /// <summary>Something an engine wants to have done.</summary>
    public sealed record Job
    {
        public required string Key { get; init; }

        public required IReadOnlyDictionary<string, object?> Variables { get; init; }

        /// <summary>How often it may still be tried.</summary>
        public required int Retries { get; init; }

        /// <summary>As Camunda tells it.</summary>
        public static Job Of(Plan told)
        {
            return new Job
            {
                // A text, or a number before 8.7.
                Key = Convert.ToString(told.Value("jobKey"), CultureInfo.InvariantCulture) ?? "",
                Variables = told.Value("variables") as IReadOnlyDictionary<string, object?>
                    ?? new Dictionary<string, object?>(),
                Retries = told.Value("retries") is long retries ? (int)retries : 1,
            };
        }
    }
  `;
}

/** `src/Engine/Answer.cs` */
export function answerFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;

    namespace ${root}.Engine;

    public enum Outcome
    {
        Completed,
        Raised,
        Failed,
    }

    /// <summary>What becomes of a job: without the client, so that it is tested without one.</summary>
    public sealed record Answer
    {
        public required Outcome Outcome { get; init; }

        public IReadOnlyDictionary<string, object?> Variables { get; init; } = new Dictionary<string, object?>();

        public string Code { get; init; } = "";

        public string Message { get; init; } = "";

        public int Retries { get; init; }

        /// <summary>For the log, without a value: those are at the job, where the engine shows them.</summary>
        public string Summary
        {
            get
            {
                switch (Outcome)
                {
                    case Outcome.Completed:
                        return "completed";
                    case Outcome.Raised:
                        return "raised " + Code;
                    default:
                        return "failed, " + Retries + " retries left";
                }
            }
        }

        /// <summary>Outputs complete the job, a ConnectorException goes into the process, all else fails the job.</summary>
        public static async Task<Answer> To(
            Endpoint endpoint, Job job, Configuration configuration, CancellationToken stop)
        {
            try
            {
                return new Answer
                {
                    Outcome = Outcome.Completed,
                    Variables = await endpoint.Run(job.Variables, configuration, stop),
                };
            }
            catch (ConnectorException error)
            {
                return new Answer
                {
                    Outcome = Outcome.Raised,
                    Code = error.Code,
                    Message = error.Message,
                    Variables = error.Outputs,
                };
            }
            catch (InputException error)
            {
                return new Answer { Outcome = Outcome.Failed, Message = error.Message };
            }
            catch (Exception error)
            {
                return new Answer
                {
                    Outcome = Outcome.Failed,
                    Message = error.Message,
                    Retries = Math.Max(0, job.Retries - 1),
                };
            }
        }
    }
  `;
}

/** `src/Engine/Jobs.cs` */
export function jobsFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Linq;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;

    namespace ${root}.Engine;

    /// <summary>Answers the jobs of one endpoint.</summary>
    public sealed class Jobs
    {
        private const int MostAtOnce = 10;
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

        private readonly CamundaClient _engine;
        private readonly Endpoint _endpoint;
        private readonly Configuration _configuration;

        public Jobs(CamundaClient engine, Endpoint endpoint, Configuration configuration)
        {
            _engine = engine;
            _endpoint = endpoint;
            _configuration = configuration;
        }

        /// <summary>Until it is told to stop; then it waits for the jobs that are under way.</summary>
        public async Task Run(CancellationToken stop)
        {
            List<Task> running = new List<Task>();
            while (!stop.IsCancellationRequested)
            {
                running.RemoveAll(one => one.IsCompleted);
                if (running.Count >= MostAtOnce)
                {
                    await Task.WhenAny(running);
                    continue;
                }
                IReadOnlyList<Job> jobs = await Next(MostAtOnce - running.Count, stop);
                running.AddRange(jobs.Select(Done));
            }
            await Task.WhenAll(running);
        }

        /// <summary>None where the engine cannot be reached, after a pause.</summary>
        private async Task<IReadOnlyList<Job>> Next(int most, CancellationToken stop)
        {
            try
            {
                return await _engine.Activate(_endpoint, most, stop);
            }
            catch (Exception error)
            {
                if (!stop.IsCancellationRequested)
                {
                    Console.Error.WriteLine(_endpoint.Name + ": " + error.Message);
                }
            }
            await Task.WhenAny(Task.Delay(Pause, stop));
            return new Job[0];
        }

        /// <summary>A job that cannot be answered is given out again by the engine, after its timeout.</summary>
        private async Task Done(Job job)
        {
            try
            {
                Answer answer = await Answer.To(_endpoint, job, _configuration, CancellationToken.None);
                await Told(job, answer);
                Console.WriteLine("Job " + job.Key + " of " + _endpoint.Name + " " + answer.Summary);
            }
            catch (Exception error)
            {
                Console.Error.WriteLine(_endpoint.Name + ": " + error.Message);
            }
        }

        private Task Told(Job job, Answer answer)
        {
            switch (answer.Outcome)
            {
                case Outcome.Completed:
                    return _engine.Complete(job, answer, CancellationToken.None);
                case Outcome.Raised:
                    return _engine.Raise(job, answer, CancellationToken.None);
                default:
                    return _engine.Fail(job, answer, CancellationToken.None);
            }
        }
    }
  `;
}

import type { CodeAction, CodeSetting } from '../CodeModel.ts';
import { planValue } from '../planValue.ts';
import {
  answeredOutput,
  answeredWith,
  bodyOutput,
  exampleStatus,
  FILE_ANSWER,
  isFileOutput,
  sentFile,
} from '../requestExample.ts';
import { type RequestPlan, requestText } from '../RequestPlan.ts';
import { cs, csDoc, csInteger, csJson, csMembers, csName, csString, type CSharp } from './csharpText.ts';

/** The place for a person's own work: `src/Actions/<Action>Action.cs`. */
export function handlerFile(
  { description, request, noRequest = '' }: CodeAction,
  type: string,
  root: CSharp,
  environments: ReadonlyMap<string, string>,
): CSharp {
  const [inputs, outputs] = [csName(`${type}Inputs`), csName(`${type}Outputs`)];
  const told = request
    ? [`Sends ${requestText(request)}. What is special about it can stand before or behind.`]
    : [
        noRequest,
        'Put the work of the action here. Throw a ConnectorException with one of the ErrorCodes for what a process should catch.',
        'As it stands it answers with the example of the definition, so that processes can be tried at once.',
      ];
  return cs`
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Contract;

    namespace ${root}.Actions;

    ${csDoc(description, ...told)}
    public static class ${csName(`${type}Action`)}
    {
        ${request ? sending(request, inputs, outputs, environments) : answering(inputs, outputs)}
    }
  `;
}

function sending(
  request: RequestPlan,
  inputs: CSharp,
  outputs: CSharp,
  environments: ReadonlyMap<string, string>,
): CSharp {
  return cs`
    private static readonly Request Described = Request.Of(
        ${csMembers(planValue(request, environments))});

    public static async Task<${outputs}> Run(${inputs} inputs, Configuration configuration, CancellationToken stop)
    {
        return ${outputs}.Of(await Described.Send(inputs.ToVariables(), configuration, stop));
    }
  `;
}

function answering(inputs: CSharp, outputs: CSharp): CSharp {
  return cs`
    public static Task<${outputs}> Run(${inputs} inputs, Configuration configuration, CancellationToken stop)
    {
        return Task.FromResult(${outputs}.Example());
    }
  `;
}

/** `tests/<Action>ActionTests.cs` */
export function handlerTest(action: CodeAction, type: string, root: CSharp): CSharp {
  const [inputs, outputs] = [csName(`${type}Inputs`), csName(`${type}Outputs`)];
  const needed = action.inputs.find(({ required }) => required);
  return cs`
    using System.Collections.Generic;
    using System.Linq;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Actions;
    using ${root}.Contract;
    using Xunit;

    namespace ${root}.Tests;

    ${csDoc(action.implementation)}
    public class ${csName(`${type}ActionTests`)}
    {
        ${takesItsInputs(inputs)}

        [Fact]
        public async Task GivesWhatItsDefinitionPromises()
        {
            ${inputs} inputs = ${inputs}.Read(${inputs}.ExampleVariables());
            // For tests every variable of the environment has its own name as its value.
            Configuration configuration = new Configuration(name => name);
            ${outputs} outputs = await ${csName(`${type}Action`)}.Run(inputs, configuration, CancellationToken.None);
            Assert.Equal(
                ${outputs}.Example().ToVariables().Keys.OrderBy(name => name),
                outputs.ToVariables().Keys.OrderBy(name => name));
        }
        ${
          needed
            ? cs`

                [Fact]
                public void SaysWhichInputIsMissing()
                {
                    Dictionary<string, object?> variables =
                        ${inputs}.ExampleVariables().ToDictionary(one => one.Key, one => one.Value);
                    variables.Remove(${csString(needed.name)});
                    Assert.Throws<InputException>(() => ${inputs}.Read(variables));
                }
              `
            : []
        }
    }
  `;
}

function takesItsInputs(inputs: CSharp): CSharp {
  return cs`
    [Fact]
    public void TakesItsInputsFromTheVariablesOfAJob()
    {
        IReadOnlyDictionary<string, object?> variables = ${inputs}.ExampleVariables();
        Assert.Equal(
            variables.Keys.OrderBy(name => name),
            ${inputs}.Read(variables).ToVariables().Keys.OrderBy(name => name));
    }
  `;
}

/** The same of one that is a request: a server of the test's own answers with the example. */
export function requestTest(
  action: CodeAction,
  request: RequestPlan,
  type: string,
  root: CSharp,
  config: readonly CodeSetting[],
): CSharp {
  const inputs = csName(`${type}Inputs`);
  const body = bodyOutput(action, request);
  const file = sentFile(action, request);
  const told = !body
    ? cs`null`
    : isFileOutput(request, body)
      ? cs`Convert.FromBase64String(${csString(FILE_ANSWER.content)}), ${csString(FILE_ANSWER.mimeType)}`
      : csJson(answeredWith(request, body));
  const environment = (name: string) => config.find((one) => one.name === name)?.environment ?? '';
  const tokens = request.security
    .flat()
    .flatMap(({ settings }) => settings)
    .filter(({ role }) => role === 'token-address');
  const [failure] = request.errors.filter(({ status }) => /^[45]\d\d$/.test(status));
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Linq;
    using System.Threading;
    using System.Threading.Tasks;
    using ${root}.Actions;
    using ${root}.Contract;
    using Xunit;

    namespace ${root}.Tests;

    ${csDoc(action.implementation)}
    public class ${csName(`${type}ActionTests`)}
    {
        private static readonly string[] TokenAddresses = new string[]
        {
            ${tokens.map(({ setting }) => cs`${csString(environment(setting))},`)}
        };

        private static async Task<IReadOnlyDictionary<string, object?>> Called(Service service)
        {
            Configuration configuration = new Configuration(name =>
                name == ${csString(environment(request.server))} ? service.Address + "/api"
                    : TokenAddresses.Contains(name) ? service.Address + "/token" : name);
            ${inputs} inputs = ${inputs}.Read(${inputs}.ExampleVariables());
            return (await ${csName(`${type}Action`)}.Run(inputs, configuration, CancellationToken.None)).ToVariables();
        }

        ${takesItsInputs(inputs)}

        [Fact]
        public async Task IsSentAndItsAnswerIsRead()
        {
            using (Service service = new Service(${csInteger(exampleStatus(request))}, ${told}))
            {
                IReadOnlyDictionary<string, object?> outputs = await Called(service);
                Assert.StartsWith(${csString(`${request.method} /api`)}, service.Seen.Last());
                ${
                  body
                    ? cs`Assert.Equal(Json.Write(Json.Parse(${csJson(answeredOutput(request, body))})), Json.Write(outputs[${csString(body.name)}]));`
                    : cs`Assert.NotNull(outputs);`
                }
                ${file === undefined ? [] : cs`Assert.Equal(${csString(file)}, Convert.ToBase64String(service.Sent.Last()));`}
            }
        }
        ${
          failure
            ? cs`

                [Fact]
                public async Task RaisesAnErrorOfTheDefinition()
                {
                    using (Service service = new Service(${csInteger(Number(failure.status))}, null))
                    {
                        ConnectorException error =
                            await Assert.ThrowsAsync<ConnectorException>(() => Called(service));
                        Assert.Equal(${csString(failure.code)}, error.Code);
                    }
                }
              `
            : []
        }
    }
  `;
}

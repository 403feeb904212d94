import { escapeText } from '../../../bpmn/xmlText.ts';
import type { CodeProject } from '../CodeProject.ts';
import { docker, dockerString } from '../shared/dockerText.ts';
import type { CSharp } from './csharpText.ts';

/** `src/Worker.csproj`: of the connector only its version stands in it, for MSBuild reads `$(…)` in any text. */
export function workerProject({ model }: CodeProject, root: CSharp): string {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <AssemblyName>Worker</AssemblyName>
    <RootNamespace>${root.text}</RootNamespace>
    <Version>${escapeText(model.version)}</Version>
    <Nullable>enable</Nullable>
    <ImplicitUsings>disable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
`;
}

/** `tests/Tests.csproj` */
export function testProject(root: CSharp): string {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
    <AssemblyName>Tests</AssemblyName>
    <RootNamespace>${root.text}.Tests</RootNamespace>
    <Nullable>enable</Nullable>
    <ImplicitUsings>disable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
    <IsPackable>false</IsPackable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.12.0" />
    <PackageReference Include="xunit" Version="2.9.2" />
    <PackageReference Include="xunit.runner.visualstudio" Version="2.8.2" />
  </ItemGroup>
  <ItemGroup>
    <ProjectReference Include="../src/Worker.csproj" />
  </ItemGroup>
</Project>
`;
}

export function csharpDockerfile({ model }: CodeProject): string {
  return docker`
    FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
    WORKDIR /app
    COPY src ./src
    RUN dotnet publish src/Worker.csproj -c Release -o /out

    FROM mcr.microsoft.com/dotnet/runtime:8.0
    LABEL org.opencontainers.image.title=${dockerString(model.name)}
    LABEL org.opencontainers.image.version=${dockerString(model.version)}
    WORKDIR /app
    COPY --from=build /out .
    USER 1000
    EXPOSE 8080
    CMD ["dotnet", "Worker.dll"]
  `.text;
}

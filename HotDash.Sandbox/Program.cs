using HotDash.Sandbox;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
try
{
    await using var app = SandboxApp.Build(
        SandboxConfiguration.Read(configuration) with { OwnsProcess = true }, TimeProvider.System);
    await app.RunAsync();
    return 0;
}
catch (SandboxStartException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
catch (IOException refused)
{
    // Kestrel's words for a port in use.
    await Console.Error.WriteLineAsync($"Sandbox:Urls: {refused.Message}");
    return 2;
}

using System.Text.Json.Nodes;
using HotDash.Sandbox.Faults;

namespace HotDash.Sandbox;

/// <summary>Reads the options from Sandbox:* and Data:Directory. A wrong value names its key.</summary>
public static class SandboxConfiguration
{
    /// <exception cref="SandboxStartException">A value is wrong.</exception>
    public static SandboxOptions Read(IConfiguration configuration)
    {
        var options = new SandboxOptions
        {
            Urls = Text(configuration, "Sandbox:Urls") ?? SandboxOptions.DefaultUrls,
            DataDirectory = Text(configuration, "Data:Directory") ?? "data",
            Conversations = Text(configuration, "Sandbox:Conversations"),
            Script = Script(configuration),
            WebhookUrl = Text(configuration, "Sandbox:WebhookUrl"),
            WebhookSecret = Text(configuration, "Sandbox:WebhookSecret"),
            Seed = Seed(configuration),
            Faults = Node(configuration.GetSection("Sandbox:Faults")) as JsonObject,
        };
        Check(options);
        return options;
    }

    /// <summary>Also run by Build, for options that were made in code.</summary>
    internal static FaultSettings Check(SandboxOptions options)
    {
        if (LoopbackUrl.Problem(options.Urls) is { } problem) throw new SandboxStartException(problem);
        if (options.WebhookUrl is { } webhook &&
            (!Uri.TryCreate(webhook, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
            throw new SandboxStartException($"Sandbox:WebhookUrl: \"{webhook}\" is not an http or https URL.");
        var (faults, wrong) = FaultJson.Apply(new FaultSettings { Seed = options.Seed }, options.Faults ?? []);
        return wrong is null ? faults : throw new SandboxStartException($"Sandbox:Faults: {wrong}");
    }

    private static bool? Script(IConfiguration configuration) =>
        Text(configuration, "Sandbox:Script")?.ToLowerInvariant() switch
        {
            null => null,
            "on" or "true" => true,
            "off" or "false" => false,
            var other => throw new SandboxStartException($"Sandbox:Script: \"{other}\" is neither on nor off."),
        };

    private static int Seed(IConfiguration configuration)
    {
        if (Text(configuration, "Sandbox:Seed") is not { } text) return 1;
        return int.TryParse(text, out var seed)
            ? seed
            : throw new SandboxStartException($"Sandbox:Seed: \"{text}\" is not a whole number.");
    }

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } text ? text : null;

    // A section becomes an object, or a list where its keys are 0, 1, 2...
    private static JsonNode? Node(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) return section.Value;
        if (children.TrueForAll(child => int.TryParse(child.Key, out _)))
            return new JsonArray([.. children.Select(Node)]);
        var json = new JsonObject();
        foreach (var child in children) json[child.Key] = Node(child);
        return json;
    }
}

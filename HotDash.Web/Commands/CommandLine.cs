namespace HotDash.Web.Commands;

/// <summary>The verbs of the one executable; <c>serve</c> when none is given.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var hasVerb = args.Length > 0 && !args[0].StartsWith('-');
        var verb = hasVerb ? args[0] : "serve";
        if (verb == "serve") return await ServeCommand.RunAsync(hasVerb ? args[1..] : args);
        if (verb == "migrate") return await MigrateCommand.RunAsync(args[1..], CancellationToken.None);
        await Console.Error.WriteLineAsync($"\"{verb}\" is not a command; this version knows: serve, migrate.");
        return 2;
    }
}

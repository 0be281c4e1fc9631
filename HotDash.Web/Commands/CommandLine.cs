using System.CommandLine;
using HotDash.Web.Commands.Judging;

namespace HotDash.Web.Commands;

/// <summary>The verbs of the one executable; <c>serve</c> when none is given.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var (overrides, rest) = ConfigurationArguments.Split(args);
        var root = Verbs(new CommandContext(overrides, output, error));
        var parsed = root.Parse(rest, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (rest is [var verb, ..] && verb is not ['-', ..] && parsed.CommandResult.Command == root)
        {
            await error.WriteLineAsync($"\"{verb}\" is not a command; HotDash knows: {string.Join(", ", root.Subcommands.Select(c => c.Name))}.");
            return 2;
        }

        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"{parsed.CommandResult.Command.Name}: {parsed.Errors[0].Message} (--help lists what there is)");
            return 2;
        }

        // The host ends serve by itself, and drains; a command of ours is ended gently, so that it can clean up.
        var isServe = parsed.CommandResult.Command == root || parsed.CommandResult.Command.Name == "serve";
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        if (isServe) invocation.ProcessTerminationTimeout = null;
        return await parsed.InvokeAsync(invocation, ct);
    }

    private static RootCommand Verbs(CommandContext context)
    {
        var serve = new Command("serve", "Runs the console (the default), and the sandbox unless another Chatwoot is configured.");
        serve.SetAction((_, _) => ServeCommand.RunAsync(context.Overrides));
        var migrate = new Command("migrate", "Brings the database of Supabase:ConnectionString to this program's schema.");
        migrate.SetAction((_, ct) => MigrateCommand.RunAsync(context, ct));
        var root = new RootCommand("HotDash saves the customer conversations that wait too long. Settings: --Key:Name=value, on every command.")
        {
            serve,
            migrate,
            VerifyAuditCommand.Build(context),
            ExportDecisionsCommand.Build(context),
            JudgeCommand.Build(context),
        };
        root.SetAction((_, _) => ServeCommand.RunAsync(context.Overrides));
        return root;
    }
}

/// <summary>What every verb gets: the settings given on the command line, and where to speak.</summary>
internal sealed record CommandContext(string[] Overrides, TextWriter Output, TextWriter Error);

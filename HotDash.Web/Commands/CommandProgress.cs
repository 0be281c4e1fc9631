using Spectre.Console;

namespace HotDash.Web.Commands;

/// <summary>A bar on the error output where a person looks on; nothing where that goes into a file or another program.</summary>
internal sealed record CommandProgress(Action<long> Done, Action<string> Say)
{
    /// <param name="context">Where the command speaks.</param>
    /// <param name="title">What is going on.</param>
    /// <param name="total">When it will be done.</param>
    /// <param name="work">Is given a way to say how far it is, and one to say a sentence meanwhile.</param>
    public static async Task<T> RunAsync<T>(CommandContext context, string title, long total, Func<CommandProgress, Task<T>> work)
    {
        if (Console.IsErrorRedirected || !ReferenceEquals(context.Error, Console.Error))
            return await work(new CommandProgress(_ => { }, context.Error.WriteLine));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(title, maxValue: Math.Max(1, total));
                return await work(new CommandProgress(done => task.Value = done, console.WriteLine));
            });
    }
}

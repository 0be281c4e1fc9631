using Spectre.Console;

namespace HotDash.Web.Commands;

/// <summary>A bar where a person looks on; nothing where the output goes into a file or another program.</summary>
internal static class CommandProgress
{
    /// <param name="context">Where the command speaks.</param>
    /// <param name="title">What is going on.</param>
    /// <param name="total">When it will be done.</param>
    /// <param name="work">Is given a way to say how far it is.</param>
    public static async Task<T> RunAsync<T>(CommandContext context, string title, long total, Func<Action<long>, Task<T>> work)
    {
        if (Console.IsOutputRedirected || !ReferenceEquals(context.Output, Console.Out)) return await work(_ => { });
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(title, maxValue: Math.Max(1, total));
                return await work(done => task.Value = done);
            });
    }
}

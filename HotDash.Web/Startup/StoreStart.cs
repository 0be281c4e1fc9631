using HotDash.Core.People;
using HotDash.Web.Features.Access;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Shell;

namespace HotDash.Web.Startup;

/// <summary>What must have happened before the first request: the store open and upgraded, the roster filled.</summary>
internal static class StoreStart
{
    public static async Task OpenStoreAsync(this IServiceProvider services, CancellationToken ct)
    {
        CheckpointKey.Check(services.GetRequiredService<CheckpointOptions>());
        await services.GetRequiredService<IStoreEngine>().OpenAsync(ct);
        if (services.GetService<SharedKeys>() is { } keys) await keys.EnsureAsync(ct);
        var roster = services.GetRequiredService<RosterStore>();
        var configured = Configured(services.GetRequiredService<IConfiguration>());
        if (configured.Count > 0) await roster.SaveAsync(configured, ct);
        else if (services.GetRequiredService<ConsoleOptions>().Access == AccessMode.Sample)
            await roster.SaveAsync(SampleRoster.People, ct);

        // When Chatwoot is away, the console starts all the same and finds out later.
        await services.GetRequiredService<IChatwootBinding>().EnsureAsync(ct);
    }

    /// <summary>The section <c>Roster</c>: a list of e-mail, name and role.</summary>
    private static List<Person> Configured(IConfiguration configuration) =>
        configuration.GetSection("Roster").GetChildren().Select(entry =>
        {
            var read = new SettingReader(configuration);
            var email = read.Text($"{entry.Path}:Email")
                ?? throw new StartRefusedException($"{entry.Path}:Email: is missing; every person of the roster has one.");
            return new Person(email.ToLowerInvariant(), read.Text($"{entry.Path}:Name") ?? email,
                read.OneOf($"{entry.Path}:Role", Role.Operator), null);
        }).ToList();
}
